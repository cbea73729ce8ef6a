import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { ARTICLE_ELEMENTS } from '@gazette/schema/text/html-elements.ts';
import { htmlToText } from '@gazette/schema/text/html-text.ts';
import { MAX_NESTING } from '@gazette/schema/text/nesting.ts';
import { sanitizeArticleHtml } from '@gazette/schema/text/sanitize-html.ts';
import { hostileHtml } from './hostile-html.ts';

/** Every element an HTML5 parser finds, which is not the parser that sanitised; anything but elements and text fails. */
function elementsAsBrowsersSeeThem(html: string): DefaultTreeAdapterTypes.Element[] {
  const elements: DefaultTreeAdapterTypes.Element[] = [];
  const open: DefaultTreeAdapterTypes.ParentNode[] = [parseFragment(html)];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const node of parent.childNodes) {
      if (node.nodeName === '#text') continue;
      if (!('tagName' in node)) throw new Error(`${node.nodeName} in ${html}`);
      elements.push(node);
      open.push(node);
    }
  }
  return elements;
}

describe('sanitizeArticleHtml keeps', () => {
  it.each([
    '<p>استضافت باكستان <strong>مؤتمراً</strong> <em>دفاعياً</em>.</p>',
    '<h2>A</h2><h3>B</h3><blockquote><p>“C”</p></blockquote><hr /><p>a<br />b</p>',
    '<ul><li>a</li><li>b<ol start="3" reversed><li value="2">c</li></ol></li></ul>',
    '<figure><img src="https://example.org/a.jpg" alt="طائرة &quot;x&quot;" width="640" height="480" loading="lazy" /><figcaption>صورة</figcaption></figure>',
    '<table><caption>t</caption><thead><tr><th colspan="2" scope="col">a</th></tr></thead><tbody><tr><td rowspan="2">1</td><td>2</td></tr></tbody></table>',
    '<p dir="rtl" lang="ar-EG">نص <span dir="ltr" lang="en">text</span> <bdi>x</bdi></p>',
    '<p><abbr title="United Nations">UN</abbr> <time datetime="2025-07-27T10:00:00Z">today</time> H<sub>2</sub>O 2<sup>3</sup> <q>q</q> <cite>c</cite></p>',
    '<details open><summary>s</summary><p>t</p></details><dl><dt>t</dt><dd>d</dd></dl><pre><code>a\n  b &lt; c</code></pre>',
    '<p><a href="https://example.org/?a=1&amp;b=2" rel="noopener">x</a> <a href="mailto:news@example.org" rel="noopener">y</a> <a href="/z#n" rel="noopener">z</a></p>',
    '<p>قال: «5 &lt; 6 &amp; 7».</p>',
  ])('%s', (html) => {
    expect(sanitizeArticleHtml(html)).toBe(html);
  });
});

describe('sanitizeArticleHtml', () => {
  it.each([
    ['scripts, styles and comments', 'a<script>x</script><style>y</style><!-- wp:paragraph -->b', 'ab'],
    ['handlers, classes, ids and styles', '<p onclick="x" class="y" id="z" style="color:red">a</p>', '<p>a</p>'],
    [
      'links that run programs',
      '<a href="javascript:x">a</a><a href=" java\nscript:x">b</a><a href="&#106;avascript:x">c</a><a href="data:text/html,x">d</a>',
      'abcd',
    ],
    [
      'tags of forms, not their words',
      '<form action="/x"><label>a <input name="q"></label><button>b</button></form>',
      'a b',
    ],
    ['drawings with all they hold', '<svg><a xlink:href="javascript:x"><text>a</text></a></svg>b', 'b'],
    ['spans that say nothing', '<p><span style="x">a</span><span>b</span></p>', '<p>ab</p>'],
    ['images without an address', '<p><img src="data:image/gif;base64,R0" alt="x">a</p>', '<p>a</p>'],
    ['what only shows without scripts', '<noscript><img src="/a.jpg"></noscript>b', 'b'],
    ['senseless values', '<p dir="up" lang="x y">a</p><ol start="x"><li>b</li></ol>', '<p>a</p><ol><li>b</li></ol>'],
    ['control characters, written or encoded', '<p>a\0b&#1;c&#13;\r\nd</p>', '<p>abc\nd</p>'],
  ])('drops %s', (_, html, expected) => {
    expect(sanitizeArticleHtml(html)).toBe(expected);
  });

  it('makes h1 an h2, since the headline is the page’s h1, and sections divisions', () => {
    expect(sanitizeArticleHtml('<section><h1>a</h1><strike>b</strike></section>')).toBe(
      '<div><h2>a</h2><s>b</s></div>',
    );
  });

  it('takes the address of an image that the page would load late', () => {
    expect(sanitizeArticleHtml('<img src="data:image/gif;base64,R0" data-src="/a.jpg" alt="x">')).toBe(
      '<img src="/a.jpg" alt="x" loading="lazy" />',
    );
  });

  it.each([
    [
      'a titled frame',
      '<iframe src="https://video.example/embed/1" title="خطاب"></iframe>',
      '<a href="https://video.example/embed/1" rel="noopener">خطاب</a>',
    ],
    [
      'a frame by its host',
      '<iframe src="//www.video.example/1"><p>x</p></iframe>',
      '<a href="https://www.video.example/1" rel="noopener">video.example</a>',
    ],
    [
      'a frame inside a link',
      '<a href="https://a.example/">a <iframe src="https://b.example/"></iframe></a>',
      '<a href="https://a.example/" rel="noopener">a b.example</a>',
    ],
    [
      'a player',
      '<video controls><source src="https://v.example/a.mp4"><p>No video here.</p></video>',
      '<a href="https://v.example/a.mp4" rel="noopener">v.example</a>',
    ],
    [
      'a plug-in',
      '<object data="https://o.example/f"><embed src="https://o.example/f"></object>',
      '<a href="https://o.example/f" rel="noopener">o.example</a>',
    ],
  ])('makes %s a plain link', (_, html, expected) => {
    expect(sanitizeArticleHtml(html)).toBe(expected);
  });

  it.each([
    ['https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['//www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['http://player.vimeo.com/video/76979871?h=8272&dnt=1', 'https://vimeo.com/76979871'],
    ['https://geo.dailymotion.com/player/x1.html?video=x8abc', 'https://www.dailymotion.com/video/x8abc'],
    ['https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20', 'https://x.com/i/web/status/20'],
    ['https://www.instagram.com/reel/Cab_1-x/embed/captioned/', 'https://www.instagram.com/reel/Cab_1-x/'],
    ['https://www.facebook.com/plugins/video.php?height=314&href=https%3A%2F%2Fwww.facebook.com%2Fdaily.news%2Fvideos%2F10153231379946729%2F&width=560', 'https://www.facebook.com/daily.news/videos/10153231379946729/'],
    ['https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fdaily%2Fposts%2F101&width=500', 'https://www.facebook.com/daily/posts/101'],
    ['https://www.tiktok.com/embed/v2/7106594312292453675', 'https://www.tiktok.com/embed/v2/7106594312292453675'],
    ['https://t.me/daily/12?embed=1', 'https://t.me/daily/12'],
  ])('makes of the frame %s what the editor makes of a video or a post', (frame, page) => {
    expect(sanitizeArticleHtml(`<iframe src="${frame}" title="خطاب" allow="autoplay"></iframe>`)).toBe(
      `<figure><a href="${page}" rel="noopener" dir="auto">خطاب</a></figure>`,
    );
  });

  it.each([
    ['alone', '<p class="x">\n<iframe src="V"></iframe> </p>b', 'F b'],
    ['between words', '<p dir="rtl">a <iframe src="V"></iframe> b</p>', '<p dir="rtl">a </p>F<p dir="rtl"> b</p>'],
    ['behind words', '<p>a<br><iframe src="V"></iframe></p><p>b</p>', '<p>a<br /></p>F<p>b</p>'],
    ['beside another', '<p><iframe src="V"></iframe><iframe src="V"></iframe></p>', 'FF'],
    ['before one that is not known', '<p><iframe src="V"></iframe><iframe src="https://a.example/"></iframe></p>', 'F<p><a href="https://a.example/" rel="noopener">a.example</a></p>'],
    ['alone, as a tag that closes itself', '<p><iframe src="V" /></p>b', 'Fb'],
    ['between words, as a tag that closes itself', '<p dir="rtl">a <iframe src="V" /> b</p><p><iframe src="V"></p>', '<p dir="rtl">a </p>F<p dir="rtl"> b</p>F'],
    ['of a site that is not known, as a tag that closes itself', '<p><iframe src="https://a.example/" /></p>', '<p><a href="https://a.example/" rel="noopener">a.example</a></p>'],
    ['in a paragraph that is never closed', '<p><iframe src="V"></iframe><div>b</div>', 'F<div>b</div>'],
    ['in a link', '<a href="https://a.example/"><iframe src="V" title="t"></iframe></a>', '<a href="https://a.example/" rel="noopener">t</a>'],
    ['of which the address only looks like one', '<iframe src="https://evil.example/?https://youtu.be/dQw4w9WgXcQ"></iframe>', '<a href="https://evil.example/?https://youtu.be/dQw4w9WgXcQ" rel="noopener">evil.example</a>'],
  ])('lets a video stand outside of paragraphs: %s', (_, html, expected) => {
    const [frame, figure] = ['https://www.youtube.com/embed/dQw4w9WgXcQ', '<figure><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener" dir="auto">youtube.com</a></figure>'];
    const safe = sanitizeArticleHtml(html.replaceAll('"V"', `"${frame}"`));
    expect(safe).toBe(expected.replaceAll('F', figure));
    expect(sanitizeArticleHtml(safe)).toBe(safe);
  });

  it('keeps the article after a frame that is never closed', () => {
    expect(
      sanitizeArticleHtml(
        '<p>a</p><iframe src="https://e.example/1" /><p>b</p><iframe src="https://e.example/2"><p>c</p>',
      ),
    ).toBe(
      '<p>a</p><a href="https://e.example/1" rel="noopener">e.example</a><p>b</p><a href="https://e.example/2" rel="noopener">e.example</a><p>c</p>',
    );
  });

  it('keeps the words inside an embed that leads nowhere', () => {
    expect(sanitizeArticleHtml('<object><p>a</p></object><iframe src="javascript:x"></iframe>b')).toBe('<p>a</p>b');
  });

  it('resolves relative addresses where the page they come from is known', () => {
    const html = '<a href="../b?c">x</a><img src="i.jpg" alt=""><iframe src="/v"></iframe>';
    expect(sanitizeArticleHtml(html, { baseUrl: 'https://example.org/a/d/' })).toBe(
      '<a href="https://example.org/a/b?c" rel="noopener">x</a><img src="https://example.org/a/d/i.jpg" alt="" loading="lazy" /><a href="https://example.org/v" rel="noopener">example.org</a>',
    );
    expect(sanitizeArticleHtml('<a href="b">x</a>', { baseUrl: 'not a url' })).toBe('<a href="b" rel="noopener">x</a>');
  });

  it('closes what cannot nest', () => {
    expect(sanitizeArticleHtml('<p><form><p>a</p></form></p>')).toBe('<p></p><p>a</p><p></p>');
  });

  it('shows markup nested beyond all sense as text, losing nothing', () => {
    const safe = sanitizeArticleHtml(`${'<b>'.repeat(MAX_NESTING + 1)}end`);
    expect(htmlToText(safe)).toBe('<b>end');
    expect(sanitizeArticleHtml(safe)).toBe(safe);
  });

  const baseUrls = fc.constantFrom(undefined, 'https://example.org/a/', 'nonsense');

  it('changes nothing the second time, whatever it is given', () => {
    fc.assert(
      fc.property(hostileHtml(), baseUrls, (html, baseUrl) => {
        const options = baseUrl === undefined ? {} : { baseUrl };
        const once = sanitizeArticleHtml(html, options);
        expect(sanitizeArticleHtml(once, options)).toBe(once);
      }),
      { seed: 12, numRuns: 1500 },
    );
  });

  it('lets nothing through that is not on its list, whatever it is given', () => {
    const attributes = new Set(
      'href rel src alt width height loading start reversed value colspan rowspan scope span datetime title open dir lang'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(hostileHtml(), baseUrls, (html, baseUrl) => {
        const safe = sanitizeArticleHtml(html, baseUrl === undefined ? {} : { baseUrl });
        for (const element of elementsAsBrowsersSeeThem(safe)) {
          expect(ARTICLE_ELEMENTS).toContain(element.tagName);
          for (const { name, value } of element.attrs) {
            expect(attributes).toContain(name);
            if (name !== 'href' && name !== 'src') continue;
            expect(['http:', 'https:', 'mailto:']).toContain(new URL(value, 'https://page.example/').protocol);
          }
        }
        expect(safe.isWellFormed()).toBe(true);
        expect(safe).not.toMatch(/[\p{Cc}--[\t\n]]/v);
        expect(safe.length).toBeLessThanOrEqual(64 + 16 * html.length);
      }),
      { seed: 13, numRuns: 1000 },
    );
  });

  // A parser that looks through all open elements at every tag, or reads an address again and again, takes minutes here.
  const megabytes = process.env['GAZETTE_FULL'] === '1' ? 2 : 0.5;

  it.each(['<b>', '<b></i>', '<iframe src=//a.b>', '<a href="x<!---->">', '<img src=x>'])(
    `comes through ${megabytes} MB of %s`,
    (piece) => {
      const length = megabytes * 2 ** 20;
      const safe = sanitizeArticleHtml(piece.repeat(length / piece.length));
      expect(safe.length).toBeLessThanOrEqual(8 * length);
    },
  );

  it('comes through an address of two megabytes', () => {
    expect(sanitizeArticleHtml(`<a href="${'<!---->'.repeat(300_000)}">x</a>`)).toBe('x');
  });
});
