import { addComment } from '@gazette/schema/comment/add-comment.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import { moderationQueues, MOST_COUNTED, noFilter, queueCount, reportedQueue, statusQueue } from '@gazette/schema/comment/desk/moderation-queue.query.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../../support/databases.ts';
import { NOON, openNewsroom, type GraphAnswer, type Newsroom } from '../../../support/newsroom.ts';
import { queue } from '../desk/moderators.ts';

interface Page {
  readonly nodes: { body: { text: string } }[];
  readonly pageInfo: { endCursor: string; hasNextPage: boolean };
}

const WAITING = MOST_COUNTED + 30;

describe.each(databases)('the queues of moderators on $name', (kind) => {
  let newsroom: Newsroom;
  let token: string;
  let thread: string;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    token = await newsroom.addStaff('moderator');
    thread = await newsroom.write(async (unit) => {
      const { id } = await ensureThread(unit, { key: '/busy', url: 'https://gazette.test/busy' });
      const other = await ensureThread(unit, { key: '/calm', url: 'https://gazette.test/calm' });
      const add = (at: { id: string }, number: number, status: 'pending' | 'approved' | 'rejected' | 'withheld', body = `Comment ${number}`) =>
        addComment(unit, at, { parent: null, authorName: 'Writer', body, status, createdAt: new Date(NOON.getTime() + Math.floor(number / 2)) });
      for (let number = 0; number < WAITING; number++) await add({ id }, number, 'pending');
      for (const [number, status] of (['approved', 'rejected', 'withheld'] as const).entries()) await add(other, number, status);
      await add(other, 7, 'pending', 'A 100% unusual_word');
      const reported = await add(other, 8, 'approved', 'Reported by some');
      await unit.sql.updateTable('comment').set({ report_count: 3 }).where('id', '=', reported ?? '').execute();
      return id;
    });
  });
  afterAll(() => newsroom.close());

  const globalThread = () => Buffer.from(`Thread:${thread}`).toString('base64url');

  it('are read page by page, none missed and none twice, forwards and backwards', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer: GraphAnswer<{ moderationQueue: Page }> = await newsroom.ask(
          `query ($after: String, $thread: ID) { moderationQueue(queue: PENDING, first: 100, after: $after, thread: $thread) {
            nodes { body { text } } pageInfo { endCursor hasNextPage } } }`,
          { after, thread: globalThread() },
          { token },
        );
      const { nodes, pageInfo }: Page = answer.data.moderationQueue;
      seen.push(...nodes.map(({ body }) => body.text));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(Array.from({ length: WAITING }, (_, number) => `Comment ${number}`));
    const newest = await queue(newsroom, token, '(queue: PENDING, order: NEWEST, first: 1)');
    const last = await queue(newsroom, token, '(queue: PENDING, last: 1)');
    expect(last).toEqual(newest);
  });

  it('find words as they stand, signs of patterns included', async () => {
    expect(await queue(newsroom, token, '(queue: PENDING, search: "100% UNUSUAL_")')).toHaveLength(1);
    expect(await queue(newsroom, token, '(queue: PENDING, search: "100_")')).toHaveLength(0);
    expect(await queue(newsroom, token, '(queue: REPORTED)')).toHaveLength(1);
  });

  it('say how long they are, up to a thousand', async () => {
    const { data } = await newsroom.ask<{ queueCounts: object[] }>('{ queueCounts { queue count isMore } }', {}, { token });
    expect(data.queueCounts).toEqual([
      { queue: 'PENDING', count: MOST_COUNTED, isMore: true },
      { queue: 'REPORTED', count: 1, isMore: false },
      { queue: 'APPROVED', count: 2, isMore: false },
      { queue: 'REJECTED', count: 1, isMore: false },
      { queue: 'WITHHELD', count: 1, isMore: false },
    ]);
  });

  it('are each one range of an index that is already in order, so that a page costs the same however many wait', async () => {
    const { database } = newsroom.services;
    if (database.dialect === 'postgresql') await sql`analyze comment`.execute(database.reads);
    const newsroomReads = visible(database, { site: newsroom.site, viewer: 'newsroom' });
    const cursor = { at: NOON, id: thread };
    const queries: (() => Promise<unknown>)[] = [];
    for (const name of moderationQueues) {
      for (const filter of name === 'reported' ? [noFilter] : [noFilter, { ...noFilter, thread }]) {
        queries.push(() => queueCount(database, newsroomReads, name, filter));
        queries.push(() =>
          name === 'reported'
            ? reportedQueue(newsroomReads, filter, { after: { at: 9, id: thread }, limit: 21, backwards: false })
            : statusQueue(newsroomReads, name, filter, false, { after: cursor, limit: 21, backwards: false }),
        );
      }
    }
    for (const run of queries) {
      const [statement = ''] = await newsroom.statements(run);
      const plan = await planOf(statement);
      expect(plan).toMatch(/comment_(latest|thread_queue|reported)/);
      expect(plan).not.toMatch(/\bSort\b|TEMP B-TREE|Seq Scan on comment|SCAN comment\b/);
    }

    /** On a small table PostgreSQL would rather read all of it; the question is whether an index can serve. */
    async function planOf(statement: string): Promise<string> {
      const isPostgres = database.dialect === 'postgresql';
      const explained = isPostgres
        ? CompiledQuery.raw(`explain (generic_plan) ${statement}`)
        : CompiledQuery.raw(`explain query plan ${statement}`, Array.from(statement.matchAll(/\?/g), () => 0));
      return database.reads.transaction().execute(async (transaction) => {
        if (isPostgres) await sql`set local enable_seqscan = off`.execute(transaction);
        const { rows } = await transaction.executeQuery<Record<string, unknown>>(explained);
        return rows.map((row) => Object.values(row).join(' ')).join('\n');
      });
    }
  });
});
