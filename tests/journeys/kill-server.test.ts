import { saveSite } from '@gazette/schema/site/save-site.ts';
import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { createWebhook } from '@gazette/schema/webhook/manage-webhooks.ts';
import type { Database } from '@gazette/server/database/database.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gazette, type GazetteProcess } from '../server/lifecycle/gazette-process.ts';
import { receiver, type Receiver } from '../server/webhooks/receiver.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { PostingClient, type Ledger } from './posting-client.ts';
import { seeded } from './seeded.ts';

const isFull = process.env['GAZETTE_FULL'] === '1';
const KILLS = isFull ? 50 : 1;
/** In the short form both at a time: most of it is waiting for a server to start, and for what was on its way to be sent again. */
const onEach = isFull ? describe : describe.concurrent;
/** Servers are started on the way, and a busy machine takes its time for them. */
const PATIENCE = isFull ? 900_000 : 180_000;
const CLIENTS = 6;
const PAGE = 'http://localhost/a-long-discussion';
const SEED = 20260301;

onEach.each(databases)('a server that is killed while readers write, on $name', ({ name, createMigrated }) => {
  let given: TestDatabase;
  let database: Database;
  let hook: Receiver;
  let server: GazetteProcess;
  let env: Record<string, string>;
  let where = Promise.withResolvers<string>();

  beforeEach(async () => {
    given = await createMigrated();
    hook = await receiver();
    env = {
      GAZETTE_DATA_DIR: given.dataDir,
      ...(given.url !== undefined && { DATABASE_URL: given.url }),
      PORT: '0',
      HOST: '127.0.0.1',
      GAZETTE_COMMENTS_PER_MINUTE: '1000000',
      GAZETTE_READER_COMMENTS_PER_MINUTE: '1000000',
      GAZETTE_REACTIONS_PER_MINUTE: '1000000',
      GAZETTE_WEBHOOK_ALLOW_PRIVATE_ADDRESSES: 'true',
      GAZETTE_WEBHOOK_TIMEOUT: '1s',
    };
    database = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, pino({ level: 'silent' }));
    const policy = { minimumSeconds: 0, proofAfter: 100_000, editMinutes: 60 };
    const site = await saveSite(database, { key: 'daily', languages: ['en'], url: null, hosts: ['localhost'], moderation: 'after', policy }, new Date());
    await database.write(site, new Date(), (unit) => createWebhook(unit, { url: hook.url, topics: ['comment.created'] }, null));
    where = Promise.withResolvers<string>();
    await start();
  });
  afterEach(async () => {
    server.signal('SIGKILL');
    await server.exited;
    await database.close();
    await hook.close();
    await given.drop();
  });

  async function start(): Promise<void> {
    server = gazette(['start', '--no-build'], env);
    const { local } = await server.logged(/^Gazette runs at/);
    where.resolve(String(local).replace('localhost', '127.0.0.1'));
  }

  /** Kills the server at a moment between two requests of which nobody knows how far they have come, and starts it again. */
  async function killAfter(requests: () => Promise<void>, milliseconds: number): Promise<void> {
    await requests();
    // The moment itself is what is tried here: in the middle of whatever those requests have begun.
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    where = Promise.withResolvers<string>();
    server.signal('SIGKILL');
    await server.exited;
    await start();
  }

  async function stored() {
    const { reads } = database;
    const comments = await reads.selectFrom('comment').selectAll().execute();
    const created = await reads.selectFrom('outbox_event').select('subject').where('type', '=', 'comment.created').execute();
    const decisions = await reads.selectFrom('comment_decision').select('comment_id').where('from', 'is', null).execute();
    const reactions = await reads.selectFrom('comment_reaction').select('comment_id').execute();
    const threads = await reads.selectFrom('thread').select('comment_count').execute();
    const readers = await reads.selectFrom('reader').select(['id', 'approved_count', 'rejected_count']).execute();
    return { comments, created: created.map(({ subject }) => subject), decisions: decisions.map((row) => row.comment_id), reactions, threads, readers };
  }

  test('loses no word that it acknowledged, stores none twice, and tells of each', async () => {
    const random = seeded(SEED);
    const ledger: Ledger = new Map();
    let sent = 0;
    const counting = new Set<() => void>();
    const whereabouts = {
      url: () => where.promise,
      sent: () => {
        sent += 1;
        for (const look of counting) look();
      },
    };
    const requests = (count: number) => () =>
      new Promise<void>((resolve) => {
        const until = sent + count;
        const look = () => {
          if (sent < until) return;
          counting.delete(look);
          resolve();
        };
        counting.add(look);
      });

    let isOver = false;
    const clients = Array.from({ length: CLIENTS }, (_, index) => new PostingClient(`Reader ${'ABCDEF'[index]}`, PAGE, whereabouts, ledger, seeded(SEED + index)));
    const writing = Promise.all(clients.map((client) => client.run(() => isOver)));
    const repeated = () => clients.reduce((sum, client) => sum + client.repeated, 0);
    let kills = 0;
    const killing = (async () => {
      // A server that was quicker than all its signals had answered whatever was on its way: nothing was tried then.
      while (kills < KILLS || (repeated() === 0 && kills < 10 * KILLS)) {
        await killAfter(requests(10 + Math.floor(random() * 40)), Math.floor(random() * 12));
        kills += 1;
      }
      await requests(CLIENTS)();
      isOver = true;
    })();
    // A client that is refused ends the test at once.
    await Promise.all([writing, killing]);

    const { comments, created, decisions, reactions, threads, readers } = await stored();
    const words = new Map(comments.map((comment) => [encodeGlobalId('Comment', comment.id), comment.body]));
    // Whatever was begun has been insisted on until it was acknowledged: what is stored is exactly what clients know of.
    expect(words).toEqual(new Map([...ledger].map(([id, known]) => [id, known.words])));
    expect(new Set(comments.map(({ client_key: key }) => key)).size).toBe(comments.length);

    const ids = comments.map(({ id }) => id).sort();
    expect(created.sort()).toEqual(ids);
    expect(decisions.sort()).toEqual(ids);
    const approved = comments.filter(({ status }) => status === 'approved');
    expect(threads.map((thread) => thread.comment_count)).toEqual([approved.length]);
    for (const comment of comments) {
      expect(comment.reply_count).toBe(approved.filter((reply) => reply.parent_id === comment.id).length);
      const likes = reactions.filter((reaction) => reaction.comment_id === comment.id).length;
      expect([comment.like_count, likes]).toEqual(Array(2).fill(ledger.get(encodeGlobalId('Comment', comment.id))?.likes));
    }
    for (const reader of readers) {
      expect(reader.approved_count).toBe(approved.filter((comment) => comment.reader_id === reader.id).length);
    }

    const told = () => hook.received.map(({ headers, body }) => ({ id: headers['webhook-id'], comment: (JSON.parse(body) as { data: { id: string } }).data.id }));
    await vi.waitFor(() => expect(new Set(told().map(({ comment }) => comment))).toEqual(new Set(words.keys())), { timeout: 60_000, interval: 50 });
    // What was sent twice, because nobody knew whether it had arrived, came under one id.
    expect(new Set(told().map(({ id }) => id)).size).toBe(comments.length);
    expect(repeated()).toBeGreaterThan(0);
    process.stdout.write(
      `  ${name}: ${kills} kills, ${comments.length} comments, ${sent} requests, ${repeated()} sent again, ${told().length - comments.length} deliveries repeated\n`,
    );
  }, PATIENCE);
});
