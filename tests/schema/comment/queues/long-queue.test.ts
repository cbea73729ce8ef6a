import { addComment } from '@gazette/schema/comment/add-comment.ts';
import { commentsUnder } from '@gazette/schema/comment/comments.query.ts';
import { commentContext } from '@gazette/schema/comment/desk/comment-context.query.ts';
import { MOST_SEARCHED } from '@gazette/schema/comment/desk/queue-page.field.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../../support/newsroom.ts';
import { plansOf } from '../../../support/query-plan.ts';
import { moderate } from '../desk/moderators.ts';

const WAITING = MOST_SEARCHED + 300;
const THREADS = 20;

interface Page {
  readonly nodes: { readonly id: string; readonly body: { readonly text: string } }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

describe.each(databases)('a queue longer than anybody reads on $name', (kind) => {
  let newsroom: Newsroom;
  let token: string;
  /** Id of the one in the middle. */
  let middle = '';
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    token = await newsroom.addStaff('moderator');
    await newsroom.write(async (unit) => {
      const threads: { id: string }[] = [];
      for (let number = 0; number < THREADS; number++) {
        threads.push(await ensureThread(unit, { key: `/${number}`, url: `https://gazette.test/${number}` }));
      }
      const model = { parent: null, authorName: 'Writer', status: 'pending', createdAt: NOON } as const;
      const first = await addComment(unit, threads[0] as { id: string }, { ...model, body: 'The model of all others' });
      const row = await unit.sql.selectFrom('comment').selectAll().where('id', '=', first ?? '').executeTakeFirstOrThrow();
      const rows = Array.from({ length: WAITING }, (_, number) => ({
        ...row,
        badges: '[]' as never,
        explanation: null,
        id: `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
        thread_id: (threads[number % THREADS] as { id: string }).id,
        under: (threads[number % THREADS] as { id: string }).id,
        body: number === WAITING - 2 ? 'كتب مُحَمَّـد أحمد هنا' : `Comment ${number}`,
        created_at: new Date(NOON.getTime() + 1_000 + number * 1_000),
      }));
      for (let from = 0; from < rows.length; from += 200) {
        await unit.sql.insertInto('comment').values(rows.slice(from, from + 200)).execute();
      }
      middle = rows[WAITING / 2]?.id ?? '';
    });
  });
  afterAll(() => newsroom.close());

  const page = async (args: string) => {
    const { data, errors } = await newsroom.ask<{ moderationQueue: Page }>(
      `{ moderationQueue(${args}) { nodes { id body { text } thread { url } } pageInfo { endCursor hasNextPage } } }`,
      {},
      { token },
    );
    expect(errors).toBeUndefined();
    return data.moderationQueue;
  };
  const statementsOf = async (args: string) => (await newsroom.statements(() => page(args))).length;

  it('is read in as many statements at its front, in its depth, and for one comment or a hundred', async () => {
    await page('first: 1');
    const { pageInfo } = await page('first: 100');
    const counts = [
      await statementsOf('first: 2'),
      await statementsOf('first: 100'),
      await statementsOf(`first: 100, after: "${pageInfo.endCursor}"`),
      await statementsOf('last: 100'),
    ];
    expect(new Set(counts).size).toBe(1);
  });

  it('is searched as far as a page may look, says that it goes on, and finds folded words beyond', async () => {
    const first = await page('first: 10, search: "محمد احمد"');
    expect(first).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true } });
    const next = await page(`first: 10, search: "محمد احمد", after: "${first.pageInfo.endCursor}"`);
    expect(next).toMatchObject({ nodes: [{ body: { text: 'كتب مُحَمَّـد أحمد هنا' } }], pageInfo: { hasNextPage: false } });
    expect(await page('last: 1, search: "Mohamed"')).toMatchObject({ nodes: [] });
    expect((await page('last: 10, search: "محمد"')).nodes).toHaveLength(1);
  });

  it('shows a level of a conversation, and what stands around a comment, without reading the site’s other comments', async () => {
    const { database } = newsroom.services;
    // SQLite does it without statistics, as a server that nobody has told to collect any.
    if (database.dialect === 'postgresql') await sql`analyze comment`.execute(database.reads);
    const newsroomReads = (store: Parameters<typeof visible>[0]) => visible(store, { site: newsroom.site, viewer: 'newsroom' });
    const found = await commentContext(database, newsroomReads(database), middle);
    const place = (from: number) => `00000000-0000-7000-8000-${(WAITING / 2 + from * THREADS).toString(16).padStart(12, '0')}`;
    expect(found?.before.map(({ id }) => id)).toEqual([place(-3), place(-2), place(-1)]);
    expect(found?.after.map(({ id }) => id)).toEqual([place(1), place(2), place(3)]);
    const plans = await plansOf(database, async (noted) => {
      await commentContext(noted, newsroomReads(noted), middle);
      const part = { limit: 21, backwards: false };
      // What PostgreSQL does here depends on how many are public: that is asked in tests/contract/query-plans.test.ts.
      if (database.dialect === 'sqlite') await commentsUnder(visible(noted, { site: newsroom.site, viewer: 'public' }), middle, 'newest', part);
    });
    for (const { text } of plans.filter(({ sql }) => sql.includes('"under" ='))) {
      expect(text).toMatch(/comment_level/);
      expect(text).not.toMatch(/\bSort\b|TEMP B-TREE|Seq Scan|SCAN comment\b/);
    }
    expect(plans.length).toBeGreaterThan(2);
  });

  it('is decided on in as many statements for each comment, however many at once', async () => {
    const decide = async (count: number) => {
      const { nodes } = await page(`first: ${count}`);
      const ids = nodes.map(({ id }) => id);
      return newsroom.statements(() => moderate(newsroom, token, { ids, decision: 'APPROVED', seenAs: 'PENDING' }));
    };
    await decide(1);
    const [one, fifty] = [(await decide(1)).length, (await decide(50)).length];
    // Each its status, reports, decision, counts, event and entry in the log, and on PostgreSQL its turn.
    expect((fifty - one) / 49).toBeLessThanOrEqual(10);
  });
});
