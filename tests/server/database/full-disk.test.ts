import type { Database } from '@gazette/server/database/database.ts';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Browser, PAGE, seen } from '../../schema/reader/reader-under-test.ts';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';

/** Makes a database take nothing more, as a full disk does on SQLite and a switch to a replica on PostgreSQL, and undoes it. */
async function setFull(database: Database, url: string | undefined, isFull: boolean): Promise<void> {
  if (url === undefined) {
    // SQLite takes no lower limit than what there is.
    await database.bookkeep((db) => sql.raw(`pragma max_page_count = ${isFull ? 1 : 1_000_000}`).execute(db));
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const name = new URL(url).pathname.slice(1);
  await client.query('set default_transaction_read_only = off');
  await client.query(`alter database ${name} set default_transaction_read_only = ${isFull ? 'on' : 'off'}`);
  // Waited for, so that nobody is answered by a connection that has not heard of it yet.
  await client.query('select pg_terminate_backend(pid, 60000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
  await client.end();
}

describe.each(databases)('while $name takes nothing more', (kind) => {
  let newsroom: Newsroom;
  let reader: Browser;
  beforeEach(async () => {
    newsroom = await openNewsroom(kind);
    await newsroom.saveSite({ key: 'gazette', policy: { minimumSeconds: 0, proofAfter: 1_000 } });
    reader = new Browser(newsroom);
  });
  afterEach(() => newsroom.close());

  const isFull = (full: boolean) => setFull(newsroom.services.database, newsroom.services.config.databaseUrl, full);
  const health = async () => {
    const response = await newsroom.app.fetch(new Request('https://gazette.test/health/ready'));
    return { code: response.status, ...((await response.json()) as { status: string; checks: { writes: string } }) };
  };
  const words = async () => {
    const { data } = await newsroom.ask<{ thread: { comments: { nodes: { body: { text: string } }[] } } }>(seen, { url: PAGE });
    return data.thread.comments.nodes.map(({ body }) => body.text);
  };
  const long = (letter: string) => `${letter} ${'word '.repeat(900)}${letter}`;

  test('a comment is refused with an error that gives nothing away, pages are read, health says so, and it recovers by itself', async () => {
    await reader.post('Before');
    expect(await health()).toMatchObject({ code: 200, status: 'ready' });
    await isFull(true);

    const refused: { message: string; extensions?: Record<string, unknown> }[] = [];
    // What is left of the last page may take one more.
    const taken: string[] = [];
    for (const letter of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']) {
      const { data, errors } = await reader.ask<{ submitComment: { __typename: string } } | null>(
        `mutation ($input: SubmitCommentInput!) { submitComment(input: $input) { __typename } }`,
        { input: { url: PAGE, name: 'Nour', body: long(letter) } },
      );
      if (data?.submitComment.__typename === 'SubmitCommentPayload') taken.push(long(letter));
      else refused.push(...(errors ?? [{ message: '', extensions: {} }]));
    }
    expect(refused.length).toBeGreaterThan(0);
    for (const { message, extensions } of refused) {
      expect(message).not.toMatch(/^$|sqlite|disk|full|read-only|transaction/i);
      expect(extensions).toMatchObject({ code: expect.any(String) });
    }
    expect((await words()).sort()).toEqual([...taken, 'Before'].sort());
    expect(await health()).toMatchObject({ code: 200, status: 'degraded', checks: { writes: 'failed' } });

    await isFull(false);
    // The switch broke every connection: what asks before the pool has noticed finds a dead one, as in any failover.
    await expect.poll(health).toMatchObject({ code: 200, status: 'ready', checks: { writes: 'ok' } });
    await reader.post('After');
    expect((await words()).sort()).toEqual([...taken, 'After', 'Before'].sort());
  });
});
