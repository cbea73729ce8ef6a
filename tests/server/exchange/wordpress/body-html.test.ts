import { autoParagraphs } from '@gazette/server/exchange/wordpress/auto-paragraphs.ts';
import { bodyHtml } from '@gazette/server/exchange/wordpress/body-html.ts';
import type { Pictures } from '@gazette/server/exchange/wordpress/picture.ts';
import { describe, expect, it } from 'vitest';

const none: Pictures = { byId: () => undefined, ofPost: () => [] };
const render = (content: string) => bodyHtml(content, 1, none);

describe('text of the classic editor', () => {
  it.each([
    ['blank lines part paragraphs', 'One\n\nTwo\r\n\r\n\r\nThree', '<p>One</p>\n<p>Two</p>\n<p>Three</p>'],
    ['a newline is a break', 'One\nTwo', '<p>One<br>\nTwo</p>'],
    ['two breaks part paragraphs', 'One<br /><br />Two', '<p>One</p>\n<p>Two</p>'],
    ['a break that is there is not doubled', 'One<br />\nTwo', '<p>One<br />\nTwo</p>'],
    ['blocks stand on their own', 'One\n<h2>Head</h2>\nTwo', '<p>One</p>\n<h2>Head</h2><p>Two</p>'],
    ['paragraphs that are marked up stay', '<p class="a">One</p>\n\n<p>Two</p>', '<p class="a">One</p>\n<p>Two</p>'],
    ['a blank line in a paragraph parts it', '<p>One\n\nTwo</p>', '<p>One</p>\n<p>Two</p>'],
    [
      'a quotation of two paragraphs',
      '<blockquote>One\n\nTwo</blockquote>',
      '<blockquote><p>One</p>\n<p>Two</p>\n</blockquote>',
    ],
    ['a list keeps its shape', '<ul>\n<li>One</li>\n<li>Two</li>\n</ul>', '<ul>\n<li>One</li>\n<li>Two</li>\n</ul>'],
    ['code keeps every space', '<pre>a\n\n  b</pre>\nText', '<pre>a\n\n  b</pre><p>Text</p>'],
    ['inline markup stays inside', 'One <em>two\n\nthree</em>', '<p>One <em>two</p>\n<p>three</em></p>'],
    ['a comparison is no tag', '1 < 2\n\n3 > 2', '<p>1 < 2</p>\n<p>3 > 2</p>'],
    ['nothing is nothing', ' \n\n ', ''],
  ])('%s', (_, text, html) => {
    expect(autoParagraphs(text)).toBe(html);
  });

  it('is dealt with however hostile', () => {
    for (const hostile of [
      '\n'.repeat(300_000),
      '<p '.repeat(100_000),
      '<'.repeat(300_000),
      '<p><div>'.repeat(50_000),
      '<!-- wp:a '.repeat(100_000),
      '[caption]'.repeat(100_000),
      '[gallery '.repeat(50_000),
    ]) {
      expect(render(`${hostile}end`)).toContain('end');
    }
  });
});

describe('shortcodes', () => {
  it('turns captions into figures, of both ages', () => {
    expect(
      render(
        '[caption id="attachment_6" width="300"]<a href="/x"><img src="a.jpg" /></a> The <em>words</em>[/caption]\nAfter',
      ),
    ).toBe(
      '<figure><a href="/x"><img src="a.jpg" /></a><figcaption>The <em>words</em></figcaption></figure><p>After</p>',
    );
    expect(render('[caption caption="Old words"]<img src="a.jpg" />[/caption]')).toBe(
      '<figure><img src="a.jpg" /><figcaption>Old words</figcaption></figure>',
    );
  });

  it('turns players and embedded addresses into links', () => {
    expect(render('[embed width="5"]https://video.example/1?a=1[/embed]')).toBe(
      '<p><a href="https://video.example/1?a=1">https://video.example/1?a=1</a></p>',
    );
    const video = '<figure><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" dir="auto">youtube.com</a></figure>';
    expect(render('[embed]https://youtu.be/dQw4w9WgXcQ[/embed]')).toBe(video);
    expect(render('Words\n\nhttps://youtu.be/dQw4w9WgXcQ')).toBe(`<p>Words</p>\n${video}`);
    expect(render('[audio mp3="https://a.example/a.mp3"][/audio]')).toContain('<a href="https://a.example/a.mp3">');
    expect(render('Words\n\nhttps://video.example/2\n\nhttps://in.example/line of text')).toBe(
      '<p>Words</p>\n<p><a href="https://video.example/2">https://video.example/2</a></p>\n<p>https://in.example/line of text</p>',
    );
  });

  it('leaves an editor’s brackets alone', () => {
    expect(render('He said «yess» [sic] and [gallery_of_fame]')).toBe(
      '<p>He said «yess» [sic] and [gallery_of_fame]</p>',
    );
  });

  it('does not let an attribute out of its quotes', () => {
    expect(render('[video mp4="https://a.example/&quot;onload=x<b>.mp4"]')).not.toContain('<b>');
  });
});

describe('the block editor', () => {
  it('loses its comments and what only the theme could fill, keeps the rest', () => {
    const blocks = `<!-- wp:paragraph {"align":"right"} -->
<p>One</p>
<!-- /wp:paragraph -->

<!-- wp:latest-posts {"a":"b"} /-->

<!-- wp:quote -->
<blockquote class="wp-block-quote"><p>Two</p></blockquote>
<!-- /wp:quote --><!-- wp:more -->
<!--more-->
<!-- /wp:more --><!-- wp:nextpage --><!--nextpage--><!-- /wp:nextpage -->`;
    expect(render(blocks)).toBe('<p>One</p>\n<blockquote class="wp-block-quote"><p>Two</p></blockquote>');
  });

  it('links what it would embed', () => {
    const block = `<!-- wp:embed {"url":"https://v.example/1"} -->
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
https://v.example/1
</div><figcaption>Words</figcaption></figure>
<!-- /wp:embed -->`;
    expect(render(block.replace('https://v.example/1\n', 'https://vimeo.com/76979871\n'))).toBe(
      '<figure class="wp-block-embed"><figure><a href="https://vimeo.com/76979871" dir="auto">vimeo.com</a></figure><figcaption>Words</figcaption></figure>',
    );
    expect(render(block)).toBe(
      '<figure class="wp-block-embed"><p><a href="https://v.example/1">https://v.example/1</a></p><figcaption>Words</figcaption></figure>',
    );
  });
});

it('joins what the classic editor had cut into pages', () => {
  expect(render('One\n<!--nextpage-->\nTwo<!--more Read on-->Three')).toBe('<p>One</p>\n<p>Two</p>\n<p>Three</p>');
});
