import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importLimits } from '@gazette/server/exchange/import-limits.ts';
import { openSource } from '@gazette/server/exchange/source/open-source.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { lines, noon, openNewsroom, outcomes, type Newsroom } from './newsroom-under-test.ts';
import { comment, item, wxr } from './wordpress/wxr.ts';

const themeUnitTest = fileURLToPath(new URL('../../../../shared/data/wordpress/theme-unit-test.xml', import.meta.url));

describe.each(databases)('an import on $name', ({ createMigrated }) => {
  let newsroom: Newsroom;
  beforeEach(async () => {
    newsroom = await openNewsroom(await createMigrated());
  });
  afterEach(() => newsroom.close());

  const articles = () => newsroom.staff().articles().selectAll('article').orderBy('article.headline').execute();

  it.runIf(existsSync(themeUnitTest))('of the WordPress theme unit test stores it whole, once', async () => {
    const source = await openSource(themeUnitTest, importLimits);
    const first = await newsroom.import(source, { language: 'en' });
    expect(first.broken).toEqual([]);
    expect(outcomes(first)).toMatchObject({ article: '58 0 0', section: '68 0 0', comment: '33 0 0' });
    const statuses = await newsroom
      .staff()
      .articles()
      .select(['article.status', ({ fn }) => fn.countAll<number>().as('count')])
      .groupBy('article.status')
      .orderBy('article.status')
      .execute();
    expect(statuses.map(({ status, count }) => [status, count])).toEqual([
      ['draft', 2],
      ['published', 55],
      ['scheduled', 1],
    ]);

    const comments = await newsroom
      .staff()
      .comments()
      .select(['comment.id', 'comment.parent_id', 'comment.status'])
      .execute();
    expect(comments).toHaveLength(33);
    expect(comments.filter((row) => row.parent_id !== null)).toHaveLength(10);
    expect(comments.filter((row) => row.status === 'pending')).toHaveLength(3);
    const closed = await newsroom
      .staff()
      .threads()
      .select('thread.url')
      .where('thread.state', '=', 'closed')
      .where('article.headline', '=', 'Template: Comments Disabled')
      .execute();
    expect(closed).toHaveLength(1);
    const counts = await newsroom
      .public()
      .threads()
      .select('thread.comment_count')
      .where('article.headline', '=', 'Template: Comments')
      .executeTakeFirst();
    expect(counts?.comment_count).toBe(19);

    const tree = await newsroom
      .staff()
      .sections()
      .leftJoin('section as above', 'above.id', 'section.parent_id')
      .select(['section.slug', 'above.slug as parent'])
      .execute();
    expect(tree.find(({ slug }) => slug === 'grandchild-category')?.parent).toBe('child-category-03');

    const second = await newsroom.import(source, { language: 'en' });
    expect([second.total('created'), second.total('updated'), second.brokenCount]).toEqual([0, 0, 0]);
    expect(second.counts.get('article')?.unchanged).toBe(58);
    expect(second.counts.get('comment')?.unchanged).toBe(33);
  });

  it('brings what changed at the source up to date, and nothing else', async () => {
    const one = item({ id: 1, title: 'One', body: 'Text' });
    await newsroom.import(wxr(one, item({ id: 2 })));
    const again = await newsroom.import(
      wxr(one.replace('>Text<', '>Text<').replace('[Text]', '[New words]'), item({ id: 2 }), item({ id: 3 })),
    );
    expect(outcomes(again)['article']).toBe('1 1 1');
    expect((await articles()).map(({ headline, slug, body_text: text }) => [headline, slug, text])).toEqual([
      ['One', 'post-1', 'New words'],
      ['Post 2', 'post-2', ''],
      ['Post 3', 'post-3', ''],
    ]);
  });

  it('goes on where it was interrupted', async () => {
    const whole = wxr(
      ...Array.from({ length: 120 }, (_, index) => item({ id: index + 1, inside: comment(index + 1) })),
    );
    const bytes = Buffer.from(whole);
    let passes = 0;
    const failing = {
      name: 'archive',
      size: bytes.length,
      async *read() {
        passes += 1;
        // The sample, the survey, then the reading that breaks off.
        yield bytes.subarray(0, passes < 3 ? bytes.length : bytes.length * 0.8);
        if (passes === 3) throw new Error('the line went dead');
      },
      close: async () => {},
    };
    await expect(newsroom.import(failing)).rejects.toThrow('the line went dead');
    const stored = (await articles()).length;
    expect(stored).toBeGreaterThan(0);
    const rest = await newsroom.import(whole);
    expect(outcomes(rest)).toMatchObject({
      article: `${120 - stored} 0 ${stored}`,
      comment: `${120 - stored} 0 ${stored}`,
    });
    expect(await articles()).toHaveLength(120);
  });

  it('reports what cannot be stored, with its place, and stores the rest', async () => {
    const summary = await newsroom.import(
      lines(
        { headline: 'Good', slug: 'good' },
        { headline: '\u202e \u200f', slug: 'bidi' },
        { headline: 'Long', dateline: 'x'.repeat(300) },
        { headline: 'Pictured', image: { url: 'javascript:alert(1)' } },
        { headline: 'Placed', url: 'ftp://x.example/' },
        { type: 'comment', article: 'good', id: 1, author: '\u0000', body: 'b', createdAt: '2026-01-01T00:00:00Z' },
        {
          type: 'comment',
          article: 'good',
          id: 2,
          author: 'A',
          body: '\u202e\u0000',
          createdAt: '2026-01-01T00:00:00Z',
        },
        { type: 'comment', article: 'nowhere', id: 3, author: 'A', body: 'b', createdAt: '2026-01-01T00:00:00Z' },
        { type: 'comment', url: 'nowhere', id: 4, author: 'A', body: 'b', createdAt: '2026-01-01T00:00:00Z' },
        { headline: 'Also good\u0000' },
      ),
    );
    expect((await articles()).map(({ headline }) => headline)).toEqual(['Also good', 'Good']);
    expect(summary.broken.map(({ place, reason }) => [place.line, reason])).toEqual([
      [2, 'An article needs a headline.'],
      [3, 'The dateline has 300 characters; 200 are allowed.'],
      [4, '"javascript:alert(1)" is not the address of an image.'],
      [5, '"ftp://x.example/" is not an http(s) address.'],
      [6, 'comment 1: its author has no name'],
      [7, 'comment 2: it has no words'],
      [9, '"nowhere" is not an http(s) address.'],
      [8, 'There is no article "nowhere".'],
    ]);
  });

  it('stores what stands in the wrong order, and what can do without what is missing', async () => {
    const at = '2026-01-01T00:00:00Z';
    const summary = await newsroom.import(
      lines(
        { type: 'comment', article: 'late', id: 'b', parent: 'a', author: 'B', body: 'reply', createdAt: at },
        { type: 'comment', article: 'late', id: 'a', author: 'A', body: 'root', createdAt: at },
        { type: 'comment', article: 'late', id: 'c', parent: 'gone', author: 'C', body: 'orphan', createdAt: at },
        { type: 'section', slug: 'capital', name: 'Capital', parent: 'local' },
        { type: 'section', slug: 'local', name: 'Local' },
        { type: 'section', slug: 'lost', name: 'Lost', parent: 'nowhere' },
        {
          headline: 'Late',
          slug: 'late',
          section: 'capital',
          tags: ['water', { name: 'نهر النيل' }],
          contributors: ['Salma Haddad'],
        },
      ),
      { language: 'ar' },
    );
    expect(summary.broken).toEqual([]);
    expect([...summary.noted.keys()].sort()).toEqual([
      'answers a comment that is not there: placed at the top',
      'section "nowhere" does not exist: placed at the top',
    ]);
    const comments = await newsroom
      .staff()
      .comments()
      .select(['comment.id', 'comment.author_name', 'comment.parent_id'])
      .execute();
    const a = comments.find((row) => row.author_name === 'A');
    expect(comments.find((row) => row.author_name === 'B')?.parent_id).toBe(a?.id);
    expect(comments.find((row) => row.author_name === 'C')?.parent_id).toBeNull();
    const tags = await newsroom.public().tags().select(['tag.slug', 'tag.names']).orderBy('tag.slug').execute();
    expect(tags).toEqual([
      { slug: 'water', names: { ar: 'water' } },
      { slug: 'نهر-النيل', names: { ar: 'نهر النيل' } },
    ]);
  });

  it('keeps old addresses, and takes what its source took back', async () => {
    await newsroom.import(wxr(item({ id: 5, link: 'https://old.example/2020/01/rivers/' })));
    const redirects = await newsroom.public().redirects().select('article_redirect.page_key').execute();
    expect(redirects.map((row) => row.page_key).sort()).toEqual([
      '/2020/01/rivers',
      '/?p=5',
      'https://old.example/2020/01/rivers',
      'https://old.example/?p=5',
    ]);
    const taken = await newsroom.import(
      wxr(item({ id: 5, status: 'draft', link: 'https://old.example/2020/01/rivers/' })),
    );
    expect([...taken.noted.keys()]).toEqual(['not public at its source any more: withdrawn']);
    expect((await articles()).map(({ status }) => status)).toEqual(['withdrawn']);
    const back = await newsroom.import(wxr(item({ id: 5, link: 'https://old.example/2020/01/rivers/' })));
    expect([...back.noted.keys()]).toEqual(['withdrawn here: it stays so']);
  });

  it('leaves moderators’ decisions alone', async () => {
    const archive = wxr(item({ id: 1, inside: comment(1) + comment(2, { parent: 1 }) }));
    await newsroom.import(archive);
    await newsroom.database.write(newsroom.site(), noon, ({ sql }) =>
      sql.updateTable('comment').set({ status: 'rejected' }).where('author_name', '=', 'Reader 2').execute(),
    );
    await newsroom.import(archive);
    const comments = await newsroom
      .staff()
      .comments()
      .select(['comment.status'])
      .orderBy('comment.author_name')
      .execute();
    expect(comments.map(({ status }) => status)).toEqual(['approved', 'rejected']);
  });

  it('sanitises what enters, and resolves it against where it came from', async () => {
    await newsroom.import(
      wxr(
        item({
          id: 1,
          body: 'Look <img src="/a.jpg" onerror="alert(1)"><script>alert(2)</script><a href="more">on</a>',
        }),
      ),
    );
    const [article] = await articles();
    expect(article?.body_html).not.toMatch(/script|onerror/);
    expect(article?.body_html).toContain('src="https://old.example/a.jpg"');
    expect(article?.body_html).toContain('href="https://old.example/2020/01/post-1/more"');
  });

  it('publishes now, later or never, as the source has it', async () => {
    await newsroom.import(
      lines(
        { headline: 'A', status: 'published', publishedAt: '2020-01-01T00:00:00Z' },
        { headline: 'B', status: 'published', publishedAt: '2027-01-01T00:00:00Z' },
        { headline: 'C', status: 'scheduled', scheduledAt: '2027-02-01T00:00:00Z' },
        { headline: 'D', status: 'draft' },
        {
          headline: 'E',
          status: 'withdrawn',
          publishedAt: '2020-01-01T00:00:00Z',
          withdrawnAt: '2021-01-01T00:00:00Z',
          withdrawnReason: 'Wrong',
        },
      ),
    );
    expect((await articles()).map(({ headline, status, sort_at: at }) => [headline, status, at.toISOString()])).toEqual(
      [
        ['A', 'published', '2020-01-01T00:00:00.000Z'],
        ['B', 'scheduled', '2027-01-01T00:00:00.000Z'],
        ['C', 'scheduled', '2027-02-01T00:00:00.000Z'],
        ['D', 'draft', noon.toISOString()],
        ['E', 'withdrawn', '2020-01-01T00:00:00.000Z'],
      ],
    );
    expect(await newsroom.public().articles().select('article.headline').execute()).toEqual([{ headline: 'A' }]);
    const [withdrawn] = await newsroom
      .staff()
      .withdrawals()
      .select(['article.withdrawn_at', 'article.withdrawn_reason'])
      .execute();
    expect(withdrawn).toEqual({ withdrawn_at: new Date('2021-01-01T00:00:00Z'), withdrawn_reason: 'Wrong' });
  });

  it('knows an item of a feed again by its address when its id changes', async () => {
    const feed = (guid: string, title: string) =>
      `<rss version="2.0"><channel><title>F</title><link>https://f.example</link><description>d</description><item><title>${title}</title><link>https://f.example/1</link><guid isPermaLink="false">${guid}</guid><description>Words</description></item></channel></rss>`;
    expect(outcomes(await newsroom.import(feed('1', 'One')))['article']).toBe('1 0 0');
    expect(outcomes(await newsroom.import(feed('2', 'Two')))['article']).toBe('0 1 0');
    expect((await articles()).map(({ headline, canonical_url: url }) => [headline, url])).toEqual([
      ['Two', 'https://f.example/1'],
    ]);
  });

  it('only looks, when it is asked to', async () => {
    await newsroom.import(
      lines({ type: 'site', key: 'sample', name: 'S', locale: 'en' }, { headline: 'One', body: 'Text' }),
    );
    const summary = await newsroom.import(
      lines(
        { type: 'section', slug: 'world', name: 'World' },
        { headline: 'One', body: 'New' },
        { headline: 'Two', section: 'other', tags: ['x'] },
        { headline: ' \u200f' },
      ),
      { dryRun: true },
    );
    expect(outcomes(summary)).toMatchObject({ section: '1 0 0', article: '1 1 0' });
    expect(summary.brokenCount).toBe(1);
    expect(await articles()).toHaveLength(1);
    expect(await newsroom.staff().sections().select('section.id').execute()).toEqual([]);
    expect(await newsroom.staff().tags().select('tag.id').execute()).toEqual([]);
  });

  it('into an installation without a site makes one that speaks its language', async () => {
    await newsroom.import(wxr(item({ id: 1 })));
    expect(newsroom.site()).toMatchObject({ key: 'news', languages: ['ar'], locale: 'ar' });
  });

  it('goes to the site it names, and to no other', async () => {
    await newsroom.import(
      lines({ type: 'site', key: 'one', locale: 'ar', moderation: 'after' }, { headline: 'First' }),
    );
    await newsroom.import(
      lines({ type: 'site', key: 'two', locale: 'en', languages: ['en', 'fr'] }, { headline: 'Second' }),
    );
    expect(newsroom.site('one')).toMatchObject({ moderation: 'after', languages: ['ar'], isDefault: true });
    expect(newsroom.site('two')).toMatchObject({ languages: ['en', 'fr'], isDefault: false });
    const again = await newsroom.import(lines({ type: 'site', key: 'two', locale: 'fr' }, { headline: 'Third' }), {
      site: 'one',
    });
    expect([...again.skipped.keys()]).toEqual(['settings of a site that is not the one imported into']);
    expect(newsroom.site('two').locale).toBe('en');
    expect(
      (await newsroom.staff('one').articles().select('article.headline').orderBy('article.headline').execute()).map(
        (row) => row.headline,
      ),
    ).toEqual(['First', 'Third']);
    await expect(newsroom.import(lines({ headline: 'x' }), { site: 'three' })).rejects.toThrow(
      'There is no site "three". There is: one, two.',
    );
  });
});
