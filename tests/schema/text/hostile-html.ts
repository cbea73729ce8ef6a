import fc from 'fast-check';
import { anyText } from './texts.ts';

const names = [
  [
    'p',
    'div',
    'h1',
    'h2',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'a',
    'b',
    'span',
    'img',
    'br',
    'figure',
    'pre',
    'details',
    'ruby',
    'rt',
    'rp',
  ],
  ['form', 'section', 'center', 'button', 'select', 'option', 'font', 'body', 'html', 'head', 'title', 'image', 'x-y'],
  [
    'script',
    'style',
    'iframe',
    'object',
    'embed',
    'video',
    'source',
    'noscript',
    'template',
    'textarea',
    'xmp',
    'plaintext',
  ],
  [
    'svg',
    'math',
    'mi',
    'foreignObject',
    'desc',
    'animate',
    'annotation-xml',
    'base',
    'meta',
    'link',
    'SCRIPT',
    'sCrIpT',
  ],
].flat();

const attributes = [
  [
    'onclick=alert(1)',
    'onerror="alert(1)"',
    'style="color:red"',
    'class=x',
    'id=y',
    'srcdoc="<script>x</script>"',
    'dir=rtl',
    'dir=x',
    'lang=ar',
    'lang="<"',
  ],
  [
    'href="https://example.org/?a=1&b=2"',
    'href=javascript:alert(1)',
    'href=" java\nscript:alert(1)"',
    'href="&#106;avascript:x"',
    'href=JaVaScRiPt:x',
  ],
  [
    'href="java\u0085script:x"',
    'href="\u0001javascript:x"',
    'href="java<!-- -->script:x"',
    'href=vbscript:x',
    'href="//e.example"',
    'href="\\\\e.example"',
    'href=#x',
    'href=""',
  ],
  [
    'src=data:text/html,x',
    'src=a.png',
    'src="https://e.example/m"',
    'src=javascript:x',
    'data-src=/b.png',
    'data="//e.example/f"',
    'xlink:href=javascript:x',
  ],
  [
    'attributeName=href',
    'values="#;javascript:x"',
    'title="\'><script>"',
    'alt="<b>"',
    'colspan=2',
    'width=1e9',
    'reversed',
    'open=1',
    '__proto__=x',
    '/',
    '"',
    "'",
    '=',
    '<',
  ],
].flat();

const odds = [
  [
    '<',
    '>',
    '</',
    '<!',
    '<!--',
    '-->',
    '--!>',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '&',
    '&lt;',
    '&#0;',
    '&#13;',
    '&#x1;',
    '&#xd800;',
    '&notit;',
    '&amp;lt;script&gt;',
  ],
  [
    '<a',
    '<p "',
    '</p>',
    '</br>',
    '</script',
    '</iframe>',
    '</textarea/>',
    '<script>alert(1)</script>',
    '<iframe src=//e.example />',
    '<b/>',
    '<svg/>',
  ],
].flat();

/** Documents as an attacker or a broken exporter may write them: tags of every kind, nested wrongly, cut anywhere. */
export function hostileHtml(): fc.Arbitrary<string> {
  const open = fc
    .tuple(
      fc.constantFrom(...names),
      fc.array(fc.constantFrom(...attributes), { maxLength: 3 }),
      fc.constantFrom('>', '>', '/>', ' ', ''),
    )
    .map(([name, given, end]) => `<${[name, ...given].join(' ')}${end}`);
  const close = fc.constantFrom(...names).map((name) => `</${name}>`);
  const piece = fc.oneof(
    { weight: 4, arbitrary: open },
    { weight: 3, arbitrary: close },
    { weight: 1, arbitrary: fc.constantFrom(...odds) },
    { weight: 1, arbitrary: anyText() },
  );
  return fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
}
