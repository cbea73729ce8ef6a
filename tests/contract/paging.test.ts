import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addComment } from '@gazette/schema/comment/add-comment.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import { databases } from '../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../support/newsroom.ts';

interface Page {
  readonly edges: readonly { cursor: string; node: { id: string } }[];
  readonly nodes: readonly { id: string }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

type Paging = { first?: number; last?: number; after?: string | null | undefined; before?: string | null | undefined };

const page = 'edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const args = 'first: $first, last: $last, after: $after, before: $before';
const declared = '$first: Int, $last: Int, $after: String, $before: String';

const lists = [
  { name: 'articles', query: `query (${declared}) { list: articles(${args}) { ${page} } }` },
  {
    name: 'articles of a section',
    query: `query (${declared}) { list: articles(section: "news", ${args}) { ${page} } }`,
  },
  {
    name: 'articles of a language',
    query: `query (${declared}) { list: articles(language: "en", ${args}) { ${page} } }`,
  },
  { name: 'latest comments', query: `query (${declared}) { list: latestComments(${args}) { ${page} } }` },
] as const;

describe.each(databases)('on $name', (kind) => {
  describe('a list of any rows, several of one instant', () => {
    // Each entry is the minute of a row: few minutes, so that many rows share one.
    const minutes = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 0, maxLength: 14 });
    const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 });

    it('is walked forwards and backwards without losing or repeating a row', async () => {
      const newsroom = await openNewsroom(kind);
      try {
        await fc.assert(
          fc.asyncProperty(minutes, sizes, async (rows, sizes) => {
            await newsroom.write(async (unit) => {
              await unit.sql.deleteFrom('article').execute();
              await unit.sql.deleteFrom('comment').execute();
            });
            for (const [index, minute] of rows.entries()) await addRow(newsroom, index, minute);
            for (const { query } of lists) {
              const all = await ask(newsroom, query, { first: 100 });
              expect(all.edges.length).toBe(rows.length);
              expect(all.nodes).toEqual(all.edges.map(({ node }) => node));
              const order = all.edges.map(({ node }) => node.id);
              expect(await walk(newsroom, query, sizes, 'forwards')).toEqual(order);
              expect(await walk(newsroom, query, sizes, 'backwards')).toEqual(order);
            }
          }),
          { seed: 20_260_301, numRuns: 8, endOnFailure: true },
        );
      } finally {
        await newsroom.close();
      }
    });
  });

  describe('a list of nine rows', () => {
    let newsroom: Newsroom;
    beforeAll(async () => {
      newsroom = await openNewsroom(kind);
      for (const [index, minute] of [5, 4, 4, 4, 3, 2, 2, 1, 0].entries()) await addRow(newsroom, index, minute);
    });
    afterAll(() => newsroom.close());

    it.each(lists)('$name: goes on where a row was that is gone', async ({ name, query }) => {
      const all = (await ask(newsroom, query, { first: 100 })).edges;
      const gone = all[3];
      const id =
        Buffer.from(gone?.node.id ?? '', 'base64url')
          .toString()
          .split(':')[1] ?? '';
      await newsroom.write((unit) =>
        unit.sql
          .deleteFrom(name === 'latest comments' ? 'comment' : 'article')
          .where('id', '=', id)
          .execute(),
      );
      expect((await ask(newsroom, query, { first: 2, after: gone?.cursor })).nodes).toEqual([
        all[4]?.node,
        all[5]?.node,
      ]);
      expect((await ask(newsroom, query, { last: 2, before: gone?.cursor })).nodes).toEqual([
        all[1]?.node,
        all[2]?.node,
      ]);
    });

    it.each(lists)('$name: answers between two cursors', async ({ query }) => {
      const { edges } = await ask(newsroom, query, { first: 100 });
      const [from, to] = [edges[0]?.cursor, edges[4]?.cursor];
      const between = edges.slice(1, 4).map(({ node }) => node);
      expect((await ask(newsroom, query, { first: 100, after: from, before: to })).nodes).toEqual(between);
      expect((await ask(newsroom, query, { last: 2, after: from, before: to })).nodes).toEqual(between.slice(1));
      expect((await ask(newsroom, query, { first: 2, after: from, before: to })).nodes).toEqual(between.slice(0, 2));
    });

    it.each(lists)('$name: has a page of none, and an empty one at either end', async ({ query }) => {
      const { edges } = await ask(newsroom, query, { first: 100 });
      const none = { edges: [], nodes: [] };
      expect(await ask(newsroom, query, { first: 0 })).toMatchObject({
        ...none,
        pageInfo: { hasNextPage: true, startCursor: null, endCursor: null },
      });
      expect(await ask(newsroom, query, { first: 5, after: edges.at(-1)?.cursor })).toMatchObject({
        ...none,
        pageInfo: { hasNextPage: false, hasPreviousPage: true },
      });
      expect(await ask(newsroom, query, { last: 5, before: edges[0]?.cursor })).toMatchObject({
        ...none,
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
      });
    });

    it.each(lists)('$name: refuses what makes no page', async ({ query }) => {
      const code = async (paging: Paging) => (await newsroom.ask(query, paging)).errors?.[0]?.extensions?.['code'];
      for (const paging of [{ first: -1 }, { first: 101 }, { last: -1 }, { last: 101 }, { first: 1, last: 1 }]) {
        expect([paging, await code(paging)]).toEqual([paging, 'BAD_PAGE']);
      }
      expect(await code({ first: 2_147_483_647 })).toBe('TOO_COMPLEXITY');
      const cursors = [
        'nonsense',
        '\u0000',
        Buffer.from('1:2:3').toString('base64url'),
        Buffer.from(`0:${"' or 1=1 --".padEnd(36)}`).toString('base64url'),
        Buffer.from('9999999999999999:00000000-0000-7000-8000-000000000000').toString('base64url'),
        Buffer.from('NaN:00000000-0000-7000-8000-000000000000').toString('base64url'),
      ];
      for (const cursor of cursors) {
        const codes = [await code({ first: 1, after: cursor }), await code({ last: 1, before: cursor })];
        expect([cursor, ...codes]).toEqual([cursor, 'BAD_CURSOR', 'BAD_CURSOR']);
      }
    });

    it.each([
      'articles(section: "none")',
      'articles(tag: "none")',
      'articles(contributor: "none")',
      'articles(language: "xx")',
      'articles(section: "news", tag: "none")',
    ])('%s is an empty list', async (field) => {
      const answer = await newsroom.ask<{ list: Page }>(`{ list: ${field} { ${page} } }`);
      expect(answer.errors).toBeUndefined();
      expect(answer.data.list).toEqual({
        edges: [],
        nodes: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      });
    });
  });
});

async function ask(newsroom: Newsroom, query: string, paging: Paging): Promise<Page> {
  const { data, errors } = await newsroom.ask<{ list: Page }>(query, paging);
  expect(errors).toBeUndefined();
  return data.list;
}

/** The ids in the list's own order, read page by page from one end to the other. */
async function walk(
  newsroom: Newsroom,
  query: string,
  sizes: readonly number[],
  way: 'forwards' | 'backwards',
): Promise<string[]> {
  const forwards = way === 'forwards';
  const seen: string[] = [];
  let cursor: string | null = null;
  for (let step = 0; ; step++) {
    const size = sizes[step % sizes.length] ?? 1;
    const { edges, pageInfo }: Page = await ask(
      newsroom,
      query,
      forwards ? { first: size, after: cursor } : { last: size, before: cursor },
    );
    const ids = edges.map(({ node }) => node.id);
    if (forwards) seen.push(...ids);
    else seen.unshift(...ids);
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
      edges[0]?.cursor ?? null,
      edges.at(-1)?.cursor ?? null,
    ]);
    expect(forwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage).toBe(step > 0);
    const more = forwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
    if (!more) return seen;
    expect(edges).toHaveLength(size);
    cursor = forwards ? pageInfo.endCursor : pageInfo.startCursor;
  }
}

async function addRow(newsroom: Newsroom, index: number, minute: number): Promise<void> {
  const at = new Date(NOON.getTime() - minute * 60_000);
  await newsroom.publish({ section: 'news', headline: `Row ${index}` }, at);
  await newsroom.write(async (unit) => {
    const thread = await ensureThread(unit, { key: '/page', url: 'https://gazette.test/page' });
    await addComment(unit, thread, {
      parent: null,
      authorName: 'Reader',
      body: `Row ${index}`,
      status: 'approved',
      createdAt: at,
    });
  });
}
