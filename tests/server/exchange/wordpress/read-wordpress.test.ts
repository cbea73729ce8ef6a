import { importLimits } from '@gazette/server/exchange/import-limits.ts';
import { readWordPress } from '@gazette/server/exchange/wordpress/read-wordpress.ts';
import { describe, expect, it } from 'vitest';
import { collect, memorySource, recordsOf, reportsOf } from '../memory-source.ts';
import { comment, item, meta, picture, wxr } from './wxr.ts';

const read = (xml: string, limits = importLimits) =>
  collect(readWordPress(memorySource(xml, { step: 1000 }), { limits }));

const author =
  '<wp:author><wp:author_login>salma</wp:author_login><wp:author_email>s@x.example</wp:author_email><wp:author_display_name>سلمى حداد</wp:author_display_name></wp:author>';

function category(slug: string, parent = '', id = 1): string {
  return `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>Name of ${slug}</wp:cat_name></wp:category>`;
}

const label = (domain: string, slug: string) =>
  `<category domain="${domain}" nicename="${slug}"><![CDATA[Name of ${slug}]]></category>`;

describe('posts', () => {
  it.each([
    ['publish', 'published'],
    ['future', 'scheduled'],
    ['draft', 'draft'],
    ['pending', 'draft'],
    ['private', 'draft'],
  ])('with the status %s are %s', async (status, expected) => {
    const [article] = recordsOf(await read(wxr(item({ id: 1, status }))), 'article');
    expect(article?.status).toBe(expected);
    expect(article?.createdAt).toEqual(new Date('2020-01-02T01:04:05Z'));
  });

  it.each(['trash', 'auto-draft', 'inherit', 'odd'])('with the status %s are skipped and counted', async (status) => {
    const entries = await read(wxr(item({ id: 1, status, title: 'Gone', inside: comment(1) })));
    expect(recordsOf(entries, 'article')).toEqual([]);
    expect(recordsOf(entries, 'comment')).toEqual([]);
    expect(reportsOf(entries, 'skipped')).toMatchObject([
      { item: 1, title: 'Gone', reason: `post with the status ${status}` },
    ]);
  });

  it('behind a password become drafts, and say so', async () => {
    const entries = await read(wxr(item({ id: 1, inside: '<wp:post_password>secret</wp:post_password>' })));
    expect(recordsOf(entries, 'article')[0]).toMatchObject({ status: 'draft', publishedAt: undefined });
    expect(reportsOf(entries, 'noted')).toMatchObject([{ item: 1, reason: expect.stringContaining('password') }]);
    expect(JSON.stringify(entries)).not.toContain('secret');
  });

  it('are known by their number, not their guid, which copies share', async () => {
    const guid = '<guid>https://old.example/?p=9</guid>';
    const entries = await read(wxr(item({ id: 1, inside: guid }), item({ id: 2, inside: guid })));
    expect(recordsOf(entries, 'article').map(({ sourceKey }) => sourceKey)).toEqual([
      'https://old.example/?p=1',
      'https://old.example/?p=2',
    ]);
  });

  it('open with their place taken out', async () => {
    const body = 'إسلام آباد: استضافت المدينة يوم السبت مؤتمراً إقليمياً نادراً.\n\nفقرة ثانية.';
    const [article] = recordsOf(await read(wxr(item({ id: 1, body }))), 'article');
    expect(article?.dateline).toBe('إسلام آباد');
    expect(article?.body).toBe('<p>استضافت المدينة يوم السبت مؤتمراً إقليمياً نادراً.</p>\n<p>فقرة ثانية.</p>');
  });

  it('keep Arabic slugs readable, and their old addresses', async () => {
    const post = item({ id: 7, link: 'https://old.example/%d9%85%d9%8a%d8%a7%d9%87/' }).replace(
      'post-7',
      '%d9%85%d9%8a%d8%a7%d9%87',
    );
    const [article] = recordsOf(await read(wxr(post)), 'article');
    expect(article?.slug).toBe('مياه');
    expect(article?.redirects).toEqual([
      'https://old.example/%d9%85%d9%8a%d8%a7%d9%87/',
      'https://old.example/?p=7',
      '/%d9%85%d9%8a%d8%a7%d9%87/',
      '/?p=7',
    ]);
  });
});

describe('pictures', () => {
  it('are found wherever in the file they stand, with their words and size', async () => {
    const post = item({ id: 1, inside: meta('_thumbnail_id', '50') });
    const [article] = recordsOf(await read(wxr(post, picture(50))), 'article');
    expect(article?.image).toEqual({
      url: 'https://old.example/files/50.jpg',
      alt: 'Alt 50',
      caption: 'Caption 50',
      width: 1600,
      height: 900,
    });
  });

  it('make up galleries, chosen or of the post', async () => {
    const chosen = item({ id: 1, body: '[gallery ids="51,50,999"]' });
    const own = item({ id: 2, body: 'Words\n[gallery]' });
    const entries = await read(wxr(chosen, own, picture(50), picture(51, 2)));
    const [first, second] = recordsOf(entries, 'article').map(({ body }) =>
      [...body.matchAll(/files\/(\d+)\.jpg/g)].map(([, id]) => id),
    );
    expect([first, second]).toEqual([['51', '50'], ['51']]);
  });
});

describe('labels', () => {
  it('give the section, the tags and the format', async () => {
    const post = item({
      id: 1,
      inside:
        label('category', 'uncategorized') +
        label('category', 'world') +
        label('category', 'asia') +
        label('category', 'water') +
        label('post_tag', 'rivers') +
        label('post_format', 'post-format-gallery'),
    });
    const entries = await read(wxr(category('asia', 'world'), category('world'), category('water'), post));
    expect(recordsOf(entries, 'article')[0]).toMatchObject({
      section: { slug: 'world', name: 'Name of world' },
      tags: [{ slug: 'rivers' }, { slug: 'asia' }, { slug: 'water' }],
      format: 'gallery',
    });
    expect(recordsOf(entries, 'section').map(({ slug, parent }) => [slug, parent])).toEqual([
      ['world', undefined],
      ['asia', 'world'],
      ['water', undefined],
    ]);
  });

  it('follow the primary category where a plug-in names one, without repeating what lies above it', async () => {
    const post = item({
      id: 1,
      inside: label('category', 'world') + label('category', 'asia') + meta('_yoast_wpseo_primary_category', '8'),
    });
    const entries = await read(wxr(category('asia', 'world', 8), category('world', '', 9), post));
    expect(recordsOf(entries, 'article')[0]).toMatchObject({ section: { slug: 'asia' }, tags: [] });
  });

  it('survive a circle of parents and a parent that is not there', async () => {
    const entries = await read(wxr(category('a', 'b'), category('b', 'a'), category('c', 'nowhere')));
    const sections = recordsOf(entries, 'section');
    expect(sections.map(({ slug }) => slug).sort()).toEqual(['a', 'b', 'c']);
    expect(sections.filter(({ parent }) => parent === undefined)).toHaveLength(2);
  });

  it('name people as readers knew them, never by their login', async () => {
    const entries = await read(wxr(author, item({ id: 1 })));
    expect(recordsOf(entries, 'contributor').map(({ name }) => name)).toEqual(['سلمى حداد']);
    expect(recordsOf(entries, 'article')[0]?.contributors).toEqual([{ name: 'سلمى حداد' }]);
    expect(JSON.stringify(entries)).not.toContain('s@x.example');
  });
});

describe('comments', () => {
  it('keep threads and states; of their writers only the name', async () => {
    const post = item({
      id: 1,
      inside: `<wp:comment_status>closed</wp:comment_status>${comment(1)}${comment(2, { parent: 1, approved: '0' })}${comment(3, { approved: 'spam' })}${comment(4, { approved: 'trash' })}${comment(5, { type: 'pingback', body: '[&#8230;] words [&#8230;]' })}`,
    });
    const entries = await read(wxr(post));
    const [article] = recordsOf(entries, 'article');
    expect(article?.thread).toEqual({ state: 'closed' });
    expect(article?.comments.map(({ id, parent, status }) => [id, parent, status])).toEqual([
      ['1', undefined, 'approved'],
      ['2', '1', 'pending'],
      ['3', undefined, 'rejected'],
      ['4', undefined, 'rejected'],
      ['5', undefined, 'approved'],
    ]);
    expect(article?.comments[4]?.body).toBe('[…] words […]');
    expect(JSON.stringify(entries)).not.toMatch(/mail\.example|203\.0\.113/);
  });

  it('become text that keeps paragraphs and the addresses of links', async () => {
    const body =
      'First\nline\n\nSecond <a href="https://a.example/x">here</a> and <a href="https://b.example">b.example</a>';
    const [article] = recordsOf(await read(wxr(item({ id: 1, inside: comment(1, { body }) }))), 'article');
    expect(article?.comments[0]?.body).toBe('First\nline\n\nSecond here (https://a.example/x) and b.example');
  });

  it('under a page are kept as the thread of its address', async () => {
    const entries = await read(
      wxr(
        item({ id: 1, type: 'page', inside: comment(1) }),
        item({ id: 2, type: 'page', status: 'draft', inside: comment(2) }),
      ),
    );
    expect(recordsOf(entries, 'thread').map(({ url, state }) => [url, state])).toEqual([
      ['https://old.example/2020/01/post-1/', 'open'],
    ]);
    expect(recordsOf(entries, 'comment').map(({ id, url }) => [id, url])).toEqual([
      ['1', 'https://old.example/2020/01/post-1/'],
    ]);
    expect(reportsOf(entries, 'skipped').map(({ reason }) => reason)).toContain(
      'comments under a page that was not public',
    );
  });

  it('of one post by the thousand are handed out in runs, after their article, none lost', async () => {
    const inside = Array.from({ length: 1234 }, (_, index) => comment(index + 1)).join('');
    const entries = await read(wxr(item({ id: 1, inside }), item({ id: 2 })));
    const [article] = recordsOf(entries, 'article');
    const loose = recordsOf(entries, 'comment');
    expect(article?.comments.length ?? 0).toBe(0);
    expect(loose.map(({ id }) => Number(id))).toEqual(Array.from({ length: 1234 }, (_, index) => index + 1));
    expect(loose.every(({ source }) => source === article?.sourceKey)).toBe(true);
    expect(recordsOf(entries, 'article')).toHaveLength(2);
  });

  it('that are broken are reported, the others stay', async () => {
    const entries = await read(wxr(item({ id: 1, title: 'Host', inside: comment(1, { body: ' ' }) + comment(2) })));
    expect(recordsOf(entries, 'article')[0]?.comments.map(({ id }) => id)).toEqual(['2']);
    expect(reportsOf(entries, 'broken')).toMatchObject([
      { item: 1, title: 'Host', reason: 'comment: body: is missing' },
    ]);
  });
});

describe('a broken file', () => {
  it('costs the items that are broken, with their lines, and no other', async () => {
    const broken = item({ id: 2, title: 'Bad' }).replace('</title>', '');
    const stray = item({ id: 3 }).replace('<link>', '<link>&nosuch; ');
    const entries = await read(wxr(item({ id: 1 }), broken, stray, item({ id: 4 })));
    expect(recordsOf(entries, 'article').map(({ headline }) => headline)).toEqual(['Post 1', 'Post 4']);
    const reports = reportsOf(entries, 'broken');
    expect(reports.map(({ item }) => item)).toEqual([2, 3]);
    expect(
      reports.every(({ line, reason }) => line !== undefined && line > 10 && reason.startsWith('not well-formed XML')),
    ).toBe(true);
  });

  it('that ends early gives what is whole and names the place', async () => {
    const whole = wxr(item({ id: 1 }), item({ id: 2, title: 'Cut' }));
    const entries = await read(whole.slice(0, whole.indexOf('post-2</wp:post_name>')));
    expect(recordsOf(entries, 'article').map(({ headline }) => headline)).toEqual(['Post 1']);
    expect(reportsOf(entries, 'broken')).toMatchObject([
      { item: 2, title: 'Cut', reason: 'the file ends inside it' },
      { reason: 'not well-formed XML: unclosed root tag' },
    ]);
  });

  it('with one monstrous item loses that item and holds no more than allowed', async () => {
    const limits = { ...importLimits, maxItemLength: 10_000 };
    const entries = await read(wxr(item({ id: 1, body: 'x'.repeat(50_000) }), item({ id: 2 })), limits);
    expect(recordsOf(entries, 'article').map(({ headline }) => headline)).toEqual(['Post 2']);
    expect(reportsOf(entries, 'broken')).toMatchObject([{ item: 1, reason: 'it is longer than 10000 characters' }]);
  });

  it.each([
    ['an entity bomb', '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'],
    ['an external entity', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['a parameter entity', '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1/">%p;]>'],
  ])('with %s is refused', async (_, doctype) => {
    await expect(read(wxr(item({ id: 1 })).replace('<rss', `${doctype}<rss`))).rejects.toThrow(
      /^archive declares XML entities \(line \d+\)/,
    );
  });

  it('nested without end, or with a declaration without end, is refused', async () => {
    await expect(read(wxr('<a>'.repeat(1000)))).rejects.toThrow('nests elements deeper than 100');
    await expect(read(wxr(`<a ${Array.from({ length: 300 }, (_, n) => `a${n}="1"`).join(' ')}>`))).rejects.toThrow(
      '256 attributes',
    );
    await expect(read(wxr(`<!-- ${'x'.repeat(200_000)} -->`))).rejects.toThrow('too long');
  });
});

it('holds one item at a time, however long the archive', async () => {
  let pulled = 0;
  const head = wxr().split('</channel>');
  const source = memorySource('');
  const endless = {
    ...source,
    async *read() {
      yield Buffer.from(head[0] ?? '');
      // The first pass has to end; the second is left while it still goes on.
      for (let id = 1; id <= 3000; id += 1) {
        pulled = id;
        yield Buffer.from(item({ id, body: 'words '.repeat(100) }));
      }
      yield Buffer.from(`</channel>${head[1]}`);
    },
  };
  let articles = 0;
  let ahead = 0;
  for await (const entry of readWordPress(endless, { limits: importLimits })) {
    if (entry.kind !== 'record' || entry.record.type !== 'article') continue;
    articles += 1;
    ahead = Math.max(ahead, pulled - articles);
  }
  expect(articles).toBe(3000);
  // Only the sample that tells the encoding and the piece being parsed are read ahead.
  expect(ahead).toBeLessThan(150);
});
