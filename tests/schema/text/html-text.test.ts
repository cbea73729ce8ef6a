import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '@gazette/schema/text/clean-text.ts';
import { htmlToText } from '@gazette/schema/text/html-text.ts';
import { sanitizeArticleHtml } from '@gazette/schema/text/sanitize-html.ts';
import { escapeHtml, textToHtml } from '@gazette/schema/text/text-html.ts';
import { hostileHtml } from './hostile-html.ts';
import { anyText } from './texts.ts';

describe('htmlToText', () => {
  it.each([
    [
      'blocks by blank lines',
      '<h2>عنوان</h2>\n<p>فقرة  أولى\n تتمّ.</p><p>ثانية</p>',
      'عنوان\n\nفقرة أولى تتمّ.\n\nثانية',
    ],
    ['br by a newline', 'a<br>b<br/> c<br><br><br>d', 'a\nb\nc\n\nd'],
    [
      'list items and rows by newlines, cells by tabs',
      '<ul><li>a</li> <li>b</li></ul><table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>',
      'a\nb\n\n1\t2\n3',
    ],
    ['inline elements not at all', '<p>one<b>two</b> <i>three</i>, <a href="x">four</a></p>', 'onetwo three, four'],
    ['preformatted text as written', '<pre>  a\n    b</pre>', '  a\n    b'],
  ])('separates %s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('decodes entities once', () => {
    expect(htmlToText('&laquo;&#1605;&raquo; &amp;lt; &lt;b&gt; caf&eacute; R&D')).toBe('«م» &lt; <b> café R&D');
  });

  it('leaves out what is not read', () => {
    expect(
      htmlToText(
        '<title>t</title>a<script>if (a < b) x()</script><style>p{}</style><!-- c --><noscript>n</noscript><iframe>f</iframe>b',
      ),
    ).toBe('ab');
  });

  it('lays any document out with single spaces and blank lines', () => {
    fc.assert(
      fc.property(hostileHtml(), (html) => {
        fc.pre(!/<pre/i.test(html));
        const text = htmlToText(html);
        expect(text).not.toMatch(/\n{3}|  | \n|^\n/);
      }),
      { seed: 14, numRuns: 500 },
    );
  });
});

describe('textToHtml', () => {
  it('makes paragraphs of blocks and breaks of newlines', () => {
    expect(textToHtml('سطر\nسطر ثانٍ\n \n\nفقرة\r\n\r\nc')).toBe('<p>سطر<br />سطر ثانٍ</p>\n<p>فقرة</p>\n<p>c</p>');
    expect(textToHtml(' \n ')).toBe('');
  });

  it('shows markup as text', () => {
    expect(textToHtml('<script>alert("1")</script> & \'')).toBe(
      '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;</p>',
    );
  });

  it('comes back as the text it was', () => {
    fc.assert(
      fc.property(anyText(), (raw) => {
        const text = cleanText(raw)
          .replace(/[ \t]+/g, ' ')
          .replace(/^ | $/gm, '');
        fc.pre(!/^\s|\s$/m.test(text.replace(/\n/g, '')) && !/\n\s|[^\S\n]\n/.test(text.replace(/\n\n/g, '')));
        expect(htmlToText(textToHtml(text))).toBe(text);
      }),
      { seed: 15, numRuns: 1000 },
    );
  });

  it('is what the sanitiser leaves alone but for its quotes', () => {
    fc.assert(
      fc.property(anyText(), (raw) => {
        const html = textToHtml(cleanText(raw));
        expect(htmlToText(sanitizeArticleHtml(html))).toBe(htmlToText(html));
      }),
      { seed: 16, numRuns: 500 },
    );
  });
});

describe('escapeHtml', () => {
  it('is safe between tags and in either kind of quotes', () => {
    expect(escapeHtml(`<a b="c" d='e'>&amp;`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;');
  });
});
