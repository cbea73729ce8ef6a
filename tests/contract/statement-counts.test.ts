import { correctArticle } from '@gazette/schema/article/life-cycle.ts';
import { Article } from '@gazette/schema/article/article.entity.ts';
import { articlesByIds, bodiesOf, correctionsOf, listArticles, translationsOf } from '@gazette/schema/article/articles.query.ts';
import { addComment } from '@gazette/schema/comment/add-comment.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import { contributorsByIds, contributorsOfArticles } from '@gazette/schema/contributor/contributors.query.ts';
import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { imagesByIds } from '@gazette/schema/image/images.query.ts';
import { saveCreative } from '@gazette/schema/placement/save-creative.ts';
import { savePlacement } from '@gazette/schema/placement/save-placement.ts';
import { creativesOf, framedCreative, nextStart, placementByName } from '@gazette/schema/placement/placements.query.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { tagsByIds, tagsOfArticles } from '@gazette/schema/tag/tags.query.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../support/newsroom.ts';
import { plansOf } from '../support/query-plan.ts';

const ARTICLES = 60;

describe.each(databases)('on $name', (kind) => {
  let newsroom: Newsroom;
  const ids: string[] = [];
  beforeAll(async () => {
    newsroom = await openNewsroom(kind, { GAZETTE_GRAPHQL_MAX_COMPLEXITY: '1000000' });
    await fill(newsroom, ids);
  });
  afterAll(() => newsroom.close());

  it('look-ups by keys answer the tenth time as the first, by a plan that PostgreSQL keeps; lists are planned each time', async () => {
    const { database } = newsroom.services;
    const gate = visible(database, { site: newsroom.site, viewer: 'public' });
    const newest = (await listArticles(gate, {}, { limit: 4, backwards: false })).map(({ id }) => id);
    const first = await articlesByIds(gate, newest);
    expect(first).toHaveLength(4);
    for (let time = 2; time <= 10; time += 1) expect(await articlesByIds(gate, newest)).toEqual(first);
    if (kind.name === 'sqlite') return;
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements where name like 'gazette_%'`.execute(database.reads);
    const kept = rows.map(({ statement }) => statement);
    expect(kept.filter((statement) => statement.includes('"article"."id" in ($1, $2, $3, $4)'))).toHaveLength(1);
    expect(kept.filter((statement) => statement.includes('"article_listing"'))).toEqual([]);
  });

  /** How many statements the question takes; it must have been answered in full. */
  const statementsOf = async (query: string, variables: object = {}): Promise<number> => {
    let answer: Awaited<ReturnType<Newsroom['ask']>> | undefined;
    const statements = await newsroom.statements(async () => {
      answer = await newsroom.ask(query, variables);
    });
    expect(answer?.errors).toBeUndefined();
    return statements.length;
  };

  const questions = [
    {
      name: 'articles with all that lists show',
      // One each: articles, bodies, credits, sections, taggings, images, corrections, translations, threads' articles
      // and threads.
      statements: 10,
      query: `query ($first: Int!) { articles(first: $first) { nodes {
        headline url body { text } contributors { name } section { name } tags { name } image { url }
        corrections { note } translations { headline } commentCount thread { id commentCount }
      } } }`,
    },
    {
      name: 'latest comments with their threads and articles',
      // Comments, the comments they answer, threads, articles.
      statements: 4,
      query:
        'query ($first: Int!) { latestComments(first: $first) { nodes { permalink parent { id } thread { url article { headline } } } } }',
    },
    {
      name: 'the comments of a thread with the first replies of each, and the replies of those',
      // Page (articles, redirects), thread, and one for each of the three levels.
      statements: 6,
      query: `query ($first: Int!) { thread(url: "https://gazette.test/en/articles/a-1") { comments(first: $first) { nodes {
        body { text } replies(first: 3) { nodes { body { text } replies(first: 2) { nodes { id } } } }
      } } } }`,
    },
    {
      name: 'the articles of many tags at once',
      // Articles, taggings, lists.
      statements: 3,
      query:
        'query ($first: Int!) { articles(first: $first) { nodes { tags { articles(first: 2) { nodes { headline } } } } } }',
    },
    {
      name: 'the articles of many contributors at once',
      // Articles, credits, lists.
      statements: 3,
      query:
        'query ($first: Int!) { articles(first: $first) { nodes { contributors { articles(last: 2) { nodes { headline } } } } } }',
    },
    {
      name: 'the articles beside each article, with what they share',
      // Articles, lists, whether any are being made anew, and the tags and sections that are named.
      statements: 5,
      query:
        'query ($first: Int!) { articles(first: $first) { nodes { related(first: 3) { edges { score reasons { code text } node { headline } } } } } }',
    },
    {
      name: 'search',
      // Whether the last word is a whole one, what words are worth, candidates, articles, which of them are copies, sections.
      statements: 6,
      query:
        'query ($first: Int!) { search(query: "headline", first: $first) { edges { score node { headline section { name } } } } }',
    },
    {
      name: 'search with what it marks, counts and offers',
      // Whether the last word is a whole one, what words are worth, candidates, articles, copies, bodies; so few are counted by them.
      // SQLite asks its index once for what is ranked and counted, and for the texts of it afterwards.
      statements: kind.name === 'sqlite' ? 7 : 6,
      query:
        'query ($first: Int!) { search(query: "headline", first: $first) { totalCount totalIsExact suggestion edges { highlights { field } } } }',
    },
  ];

  it.each(questions)('$name: as many statements for fifty as for five', async ({ query, statements }) => {
    expect([await statementsOf(query, { first: 5 }), await statementsOf(query, { first: 50 })]).toEqual([
      statements,
      statements,
    ]);
  });

  it('suggestions take as many for twenty as for two', async () => {
    const query = 'query ($first: Int!) { searchSuggestions(query: "headl", first: $first) { text article { headline } } }';
    // How often the words stand, the headlines, their articles.
    expect([await statementsOf(query, { first: 2 }), await statementsOf(query, { first: 20 })]).toEqual([3, 3]);
  });

  it('popular articles take one, of a section two', async () => {
    await newsroom.write(async ({ sql, site, now }) => {
      const place = { site_id: site.id, ranking: 'views' as const, span: 'day' as const, made_at: now };
      const rows = ids.map((id, index) => ({ ...place, article_id: id, score: index + 1, sort_at: now, count: 1 }));
      await sql.insertInto('popularity').values(rows).execute();
    });
    const query = 'query ($first: Int!) { popular(first: $first) { edges { count node { headline } } } }';
    expect([await statementsOf(query, { first: 5 }), await statementsOf(query, { first: 50 })]).toEqual([1, 1]);
    expect(await statementsOf('{ popular(section: "s-0") { nodes { headline } } }')).toBe(2);
  });

  it('the whole tree of sections with the latest articles of each takes one statement a level', async () => {
    const query = `{ sections { name articles(first: 3) { nodes { headline } } children { name parent { name } articles(first: 2) { nodes { headline } } } } }`;
    expect(await statementsOf(query)).toBe(3);
    expect(await statementsOf('{ sections { name children { name children { name parent { name } } } } }')).toBe(1);
  });

  it('a placement takes as many statements for fifty advertisements as for one, all looked up by keys', async () => {
    const place = await newsroom.write((unit) => savePlacement(unit, { name: 'leader', width: 300, height: 250 }));
    const put = (count: number, from: number) =>
      newsroom.write(async (unit) => {
        for (let n = from; n < count; n++) {
          await saveCreative(unit, place.id, { name: `c-${n}`, kind: 'html', html: '<b>House</b>', sections: [`s-${n % 5}`] });
        }
      });
    const query = '{ placement(name: "leader", section: "s-0") { width creatives { id } } }';
    // The placement, what runs, when the next one begins, and the sections above.
    await put(1, 0);
    expect(await statementsOf(query)).toBe(4);
    await put(50, 1);
    expect(await statementsOf(query)).toBe(4);
    const plans = await plansOf(newsroom.services.database, async (store) => {
      const gate = visible(store, { site: newsroom.site, viewer: 'public' });
      await placementByName(gate, 'leader');
      await creativesOf(gate, place.id, NOON);
      await nextStart(visible(store, { site: newsroom.site, viewer: 'newsroom' }), place.id, NOON);
      await framedCreative(gate, place.id, NOON);
    });
    expect(plans).toHaveLength(4);
    for (const { text } of plans) expect(text).not.toMatch(kind.name === 'sqlite' ? /\bSCAN\b/ : /Seq Scan/);
    // Of the placement, not of all the site's.
    const looked = plans.slice(1, 3).map(({ text }) => (kind.name === 'sqlite' ? /creative_\w+/.exec(text)?.[0] : 'creative_name'));
    expect(looked).toEqual(['creative_name', 'creative_name']);
  });

  it('many nodes take one statement', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Article { headline } } }';
    const globalIds = ids.map((id) => Buffer.from(`Article:${id}`).toString('base64url'));
    expect([
      await statementsOf(query, { ids: globalIds.slice(0, 5) }),
      await statementsOf(query, { ids: globalIds }),
    ]).toEqual([1, 1]);
  });

  it('the counts of a hundred pages take as many as those of five', async () => {
    const query = 'query ($urls: [URL!]!) { commentCounts(urls: $urls) { count } }';
    const urls = Array.from({ length: 100 }, (_, index) => `https://gazette.test/en/articles/a-${index}`);
    // Articles, redirects, claimed pages, threads, and which of those not found are hidden.
    expect([
      await statementsOf(query, { urls: [...urls.slice(1, 3), ...urls.slice(97)] }),
      await statementsOf(query, { urls }),
    ]).toEqual([5, 5]);
  });

  it.each(['public', 'newsroom'] as const)('what hangs on a page of articles is looked up by keys, for the %s', async (viewer) => {
    const plans = await plansOf(newsroom.services.database, async (store) => {
      const reading = { visible: visible(store, { site: newsroom.site, viewer }), store };
      const reads = [articlesByIds, bodiesOf, correctionsOf, contributorsOfArticles, tagsOfArticles, imagesByIds, tagsByIds, contributorsByIds];
      for (const read of reads) await read(reading.visible, ids.slice(0, 20));
      await translationsOf(reading, ids.slice(0, 20));
    });
    expect(plans).toHaveLength(9);
    // Whatever the size of the archive: what belongs to the site, or has a status, is not gone through for a few keys.
    const through = kind.name === 'sqlite' ? /\bSCAN (?!CONSTANT)|\((site_id|status)=\?( AND status=\?)?\)/ : /Seq Scan/;
    for (const { text } of plans) expect(text).not.toMatch(through);
  });

  it('answers each of many lists as it answers it alone', async () => {
    const { data: together } = await newsroom.ask<{
      thread: { comments: { nodes: { id: string; replies: unknown }[] } };
    }>(`{ thread(url: "https://gazette.test/en/articles/a-1") { comments(first: 50) { nodes { id ${replies} } } } }`);
    const comments = together.thread.comments.nodes;
    expect(comments.length).toBe(50);
    for (const comment of comments.slice(0, 10)) {
      const alone = await newsroom.ask(`{ node(id: "${comment.id}") { id ... on Comment { ${replies} } } }`);
      expect(alone.data).toEqual({ node: comment });
    }
  });
});

const replies = `
  replies(first: 2) { edges { cursor node { body { text } } } pageInfo { hasNextPage hasPreviousPage } }
  ends: replies(last: 2, order: NEWEST) { edges { cursor node { body { text } } } pageInfo { hasNextPage hasPreviousPage } }
`;

async function fill(newsroom: Newsroom, ids: string[]): Promise<void> {
  await newsroom.write(async (unit) => {
    for (let n = 0; n < 5; n++) {
      await saveSection(unit, { slug: `s-${n}`, names: { en: `Section ${n}` }, parent: n < 2 ? null : `s-${n % 2}` });
      await saveTag(unit, { slug: `t-${n}`, names: { en: `Tag ${n}` } });
      await saveContributor(unit, { slug: `c-${n}`, names: { en: `Writer ${n}` } });
    }
  });
  for (let n = 0; n < ARTICLES; n++) {
    ids.push(
      await newsroom.publish({
        slug: `a-${n}`,
        // Of one subject, and each with something of its own: editions of one report do not stand in a list together.
        headline: `Headline ${['what', 'where', 'who', 'whence', 'how', 'why'].map((asked) => `${asked}${n}`).join(' ')}`,
        section: `s-${n % 5}`,
        tags: [`t-${n % 5}`, `t-${(n + 1) % 5}`],
        contributors: [`c-${n % 5}`],
        image: { url: `https://pictures.test/${n}.jpg` },
        translationGroup: `group ${n % 30}`,
      }),
    );
  }
  await newsroom.write(async (unit) => {
    for (const [n, id] of ids.entries()) {
      const article = await unit.em.findOneOrFail(Article, id);
      await correctArticle(unit, article, `Note ${n}`);
      const thread = await ensureThread(unit, {
        key: article.threadKey,
        url: `https://gazette.test${article.threadKey}`,
      });
      const say = (body: string, parent: string | null, minute: number) =>
        addComment(unit, thread, {
          parent,
          authorName: 'Reader',
          body,
          status: 'approved',
          createdAt: new Date(NOON.getTime() - minute * 60_000),
        });
      for (let c = 0; c < (n === 1 ? 50 : 1); c++) {
        const root = (await say(`${n} ${c}`, null, c)) ?? null;
        for (let r = 0; r < (n === 1 ? c % 5 : 1); r++) {
          const reply = (await say(`${n} ${c} ${r}`, root, r % 2)) ?? null;
          if (r === 0) await say(`${n} ${c} ${r} below`, reply, 0);
        }
      }
    }
  });
  await newsroom.settleRelated();
}
