import { readFeed } from '@gazette/server/exchange/feed/read-feed.ts';
import { importLimits } from '@gazette/server/exchange/import-limits.ts';
import { describe, expect, it } from 'vitest';
import { collect, memorySource, recordsOf, reportsOf } from '../memory-source.ts';

const read = (content: string, url?: string) =>
  collect(readFeed(memorySource(content, url === undefined ? {} : { url }), { limits: importLimits }));

const rss = (...items: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Feed</title><link>https://news.example/</link><description>d</description><language>ar-EG</language>
${items.join('\n')}
</channel></rss>`;

const full = `<item>
<title>Rivers &amp;amp; rain</title>
<link>/water/rivers</link>
<guid isPermaLink="false">tag:news.example,2025:77</guid>
<dc:creator>Salma Haddad</dc:creator>
<pubDate>Sun, 27 Jul 2025 09:30:00 +0300</pubDate>
<category>Water</category><category>Nile</category>
<description>What the summer brings.</description>
<content:encoded><![CDATA[<p>CAIRO — The river rose again on Saturday, <a href="more">engineers</a> said.</p>]]></content:encoded>
<media:content url="small.jpg" medium="image" width="100" height="50"/>
<media:content url="/img/large.jpg" medium="image" width="1600" height="900"><media:description>The <b>dam</b></media:description><media:credit>H. Reader</media:credit></media:content>
</item>`;

describe('RSS 2.0', () => {
  it('becomes published articles that stay where they live', async () => {
    const [article] = recordsOf(await read(rss(full)), 'article');
    expect(article).toMatchObject({
      sourceKey: 'tag:news.example,2025:77',
      url: 'https://news.example/water/rivers',
      baseUrl: 'https://news.example/water/rivers',
      language: 'ar-EG',
      headline: 'Rivers & rain',
      standfirst: 'What the summer brings.',
      dateline: 'CAIRO',
      contributors: [{ name: 'Salma Haddad' }],
      tags: [{ name: 'Water' }, { name: 'Nile' }],
      body: '<p>The river rose again on Saturday, <a href="more">engineers</a> said.</p>',
      image: {
        url: 'https://news.example/img/large.jpg',
        caption: 'The dam',
        credit: 'H. Reader',
        width: 1600,
        height: 900,
      },
      status: 'published',
      publishedAt: new Date('2025-07-27T06:30:00Z'),
    });
  });

  it('resolves addresses against where it was fetched', async () => {
    const [article] = recordsOf(await read(rss(full), 'https://mirror.example/feeds/all.xml'), 'article');
    expect(article?.url).toBe('https://mirror.example/water/rivers');
  });

  it('takes the permanent id for the address and an enclosed picture for the image', async () => {
    const item =
      '<item><title>T</title><guid>https://news.example/1</guid><enclosure url="/a.mp3" type="audio/mpeg" length="1"/><enclosure url="/a.jpg" type="image/jpeg" length="1"/></item>';
    const [article] = recordsOf(await read(rss(item)), 'article');
    expect(article).toMatchObject({ url: 'https://news.example/1', image: { url: 'https://news.example/a.jpg' } });
  });

  it('makes a headline from the words of an item without one, and refuses an item without words', async () => {
    const entries = await read(
      rss(
        '<item><description>Just &lt;b&gt;a few&lt;/b&gt; words.</description></item>',
        '<item><link>https://news.example/x</link></item>',
      ),
    );
    expect(recordsOf(entries, 'article')[0]?.headline).toBe('Just a few words.');
    expect(reportsOf(entries, 'broken')).toMatchObject([
      { item: 2, line: 5, reason: 'it has neither a title nor a text' },
    ]);
  });

  it('never takes an address that is not one of the web', async () => {
    const [article] = recordsOf(
      await read(
        rss(
          '<item><title>T</title><link>javascript:alert(1)</link><media:thumbnail url="data:image/png;base64,x"/></item>',
        ),
      ),
      'article',
    );
    expect(article).toMatchObject({ headline: 'T', url: undefined, image: undefined });
  });
});

describe('Atom', () => {
  it('tells text from markup', async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>F</title><id>urn:f</id><updated>2025-01-01T00:00:00Z</updated>
<link href="https://a.example/"/><author><name>Desk</name></author>
<entry><title>1 &lt; 2</title><id>urn:1</id><updated>2025-07-02T00:00:00Z</updated><published>2025-07-01T00:00:00Z</published>
<link rel="alternate" href="one"/><link rel="enclosure" type="image/png" href="one.png"/><category term="x" label="Ex"/>
<summary>Short &amp; plain</summary><content type="html">&lt;p&gt;Long&lt;/p&gt;</content></entry>
<entry><title type="html">&lt;i&gt;Two&lt;/i&gt;</title><id>https://a.example/two</id><updated>2025-07-03T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <em>of</em> two</p></div></content></entry></feed>`;
    const [one, two] = recordsOf(await read(feed), 'article');
    expect(one).toMatchObject({
      sourceKey: 'urn:1',
      url: 'https://a.example/one',
      headline: '1 < 2',
      standfirst: 'Short & plain',
      body: '<p>Long</p>',
      tags: [{ name: 'Ex' }],
      contributors: [{ name: 'Desk' }],
      image: { url: 'https://a.example/one.png' },
      language: 'en',
      publishedAt: new Date('2025-07-01T00:00:00Z'),
      updatedAt: new Date('2025-07-02T00:00:00Z'),
    });
    expect(two).toMatchObject({ url: 'https://a.example/two', headline: 'Two' });
    expect(two?.body).toContain('<p>One <em>of</em> two</p>');
  });
});

it('reads RDF', async () => {
  const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://r.example/"><title>R</title><link>https://r.example/</link><description>d</description></channel>
<item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link><description>Text</description><dc:date>2025-07-01T00:00:00Z</dc:date><dc:creator>Omar</dc:creator><dc:subject>Water</dc:subject></item></rdf:RDF>`;
  expect(recordsOf(await read(feed), 'article')).toMatchObject([
    {
      url: 'https://r.example/1',
      headline: 'One',
      contributors: [{ name: 'Omar' }],
      tags: [{ name: 'Water' }],
      publishedAt: new Date('2025-07-01T00:00:00Z'),
    },
  ]);
});

it('reads JSON Feed', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'J',
    home_page_url: 'https://j.example/',
    language: 'en',
    items: [
      {
        id: '1',
        url: '/1',
        title: 'a < b',
        content_text: 'One & two',
        image: '/1.jpg',
        date_published: '2025-07-01T00:00:00Z',
        tags: ['water'],
        authors: [{ name: 'Salma' }],
        language: 'ar',
      },
      { id: '2', content_html: '<p>Two</p>' },
    ],
  };
  const [one, two] = recordsOf(await read(JSON.stringify(feed)), 'article');
  expect(one).toMatchObject({
    sourceKey: '1',
    url: 'https://j.example/1',
    headline: 'a < b',
    body: '<p>One &amp; two</p>',
    language: 'ar',
    image: { url: 'https://j.example/1.jpg' },
  });
  expect(two).toMatchObject({ headline: 'Two', language: 'en' });
});

describe('a broken feed', () => {
  it('loses the item that is broken, by its line, and no other', async () => {
    const entries = await read(
      rss('<item><title>One</title></item>', '<item><title>Two</item>', '<item><title>Three</title></item>'),
    );
    expect(recordsOf(entries, 'article').map(({ headline }) => headline)).toEqual(['One', 'Three']);
    expect(reportsOf(entries, 'broken')).toMatchObject([
      { line: 5, reason: expect.stringContaining('not well-formed XML') },
    ]);
  });

  it('that ends early gives what is whole and says so', async () => {
    const whole = rss('<item><title>One</title></item>', '<item><title>Two</title></item>');
    const entries = await read(whole.slice(0, whole.indexOf('Two') + 2));
    expect(recordsOf(entries, 'article').map(({ headline }) => headline)).toEqual(['One']);
    expect(reportsOf(entries, 'broken').map(({ reason }) => reason)).toContain('the file ends inside it');
  });

  it.each(['<!ENTITY a "ha">', '<!ENTITY x SYSTEM "file:///etc/passwd">'])('with %s is refused', async (entity) => {
    await expect(read(rss(full).replace('<rss', `<!DOCTYPE rss [${entity}]><rss`))).rejects.toThrow(
      'declares XML entities',
    );
  });

  it('of another kind, or larger than a feed can be, is refused', async () => {
    await expect(read('{"version":"https://jsonfeed.org/version/1"')).rejects.toThrow(
      'archive cannot be read as a feed',
    );
    const limits = { ...importLimits, maxFeedBytes: 500 };
    await expect(collect(readFeed(memorySource(rss(full)), { limits }))).rejects.toThrow(
      'archive is a feed of more than 500 characters',
    );
  });
});
