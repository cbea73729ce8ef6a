import { request, type IncomingMessage } from 'node:http';
import { addComment } from '@gazette/schema/comment/add-comment.ts';
import { decide, firstDecision } from '@gazette/schema/comment/decide.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import type { Logger } from 'pino';
import { median } from './measure.ts';
import type { Newsroom } from './prepare-newsroom.ts';
import { openDatabase } from '../database/open.ts';

/** What many open event streams cost one process. */
export interface ConnectionsResult {
  readonly connections: number;
  /** Growth of the server's resident memory with each, in bytes. */
  readonly bytesEach: number;
  /** From the commit of an approval, by another process, to the last listener that hears of it, in milliseconds: the median of the rounds. */
  readonly toTheLast: number;
  /** The same to the first one: what it takes to hear of another process's write at all. */
  readonly toTheFirst: number;
}

const query = `subscription { events(topics: [{ latest: COMMENTS }]) {
  cursor type newCount comment { id author { name } body { text } createdAt parent { id } } thread { id commentCount }
} }`;

/** Connections opened at a time. */
const AT_ONCE = 100;

/**
 * Opens this many streams on a running server and approves comments from a process of its own, this one.
 * @param gazette where the server is; it tells its memory at `/metrics`.
 */
export async function measureConnections(
  gazette: string,
  newsroom: Pick<Newsroom, 'databaseUrl' | 'dataDir'>,
  { connections, rounds }: { connections: number; rounds: number },
  log: Logger,
): Promise<ConnectionsResult> {
  const database = await openDatabase(newsroom, log);
  const streams: IncomingMessage[] = [];
  let heard = 0;
  let first = 0;
  let last = 0;
  let all = Promise.withResolvers<void>();
  const hear = (part: Buffer) => {
    if (!part.includes('event: next')) return;
    const now = performance.now();
    if (heard === 0) first = now;
    last = now;
    heard += 1;
    if (heard === connections) all.resolve();
  };
  try {
    const sites = new SiteDirectory(database);
    await sites.reload();
    const site = sites.default();
    if (!site) throw new Error('The newsroom has no site.');
    // The first streams load code and fill caches, which is not what a stream costs.
    for (const stream of await open(gazette, AT_ONCE, () => {})) stream.destroy();
    const before = await residentBytes(gazette);
    for (let opened = 0; opened < connections; opened += AT_ONCE) {
      streams.push(...(await open(gazette, Math.min(AT_ONCE, connections - opened), hear)));
    }
    const after = await residentBytes(gazette);
    const times: { first: number; last: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const url = `${gazette}/bench-${round}`;
      const by = { reason: 'bench', explanation: {}, staff: null };
      const waiting = await database.write(site, new Date(), async (unit) => {
        const thread = await ensureThread(unit, { key: `/bench-${round}`, url });
        const status = 'pending';
        const words = { authorName: 'Salma', body: 'What everybody hears of.', createdAt: unit.now };
        const id = await addComment(unit, thread, { parent: null, status, ...words });
        if (!id) throw new Error('The comment was not stored.');
        await firstDecision(unit, { id, thread: thread.id, parent: null }, { to: status, ...by });
        return { id, thread: thread.id, status } as const;
      });
      heard = 0;
      all = Promise.withResolvers();
      await database.write(site, new Date(), (unit) => decide(unit, waiting as never, { to: 'approved', ...by }));
      const committed = performance.now();
      await all.promise;
      times.push({ first: first - committed, last: last - committed });
    }
    return {
      connections,
      bytesEach: Math.round((after - before) / connections),
      toTheFirst: median(times.map((time) => time.first)),
      toTheLast: median(times.map((time) => time.last)),
    };
  } finally {
    for (const stream of streams) stream.destroy();
    await database.close();
  }
}

function open(gazette: string, count: number, hear: (part: Buffer) => void): Promise<IncomingMessage[]> {
  const url = new URL(`${gazette}/graphql`);
  url.searchParams.set('query', query);
  return Promise.all(
    Array.from({ length: count }, () => {
      const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
      const sent = request(url, { agent: false, headers: { accept: 'text/event-stream' } }, (stream) => {
        if (stream.statusCode !== 200) return reject(new Error(`${url.href} answers ${stream.statusCode}.`));
        // The first bytes say that the server listens for it.
        stream.once('data', () => resolve(stream));
        stream.on('data', hear);
        stream.on('error', () => {});
      });
      sent.on('error', reject).end();
      return promise;
    }),
  );
}

async function residentBytes(gazette: string): Promise<number> {
  const metrics = await (await fetch(`${gazette}/metrics`)).text();
  const found = /^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1];
  if (found === undefined) throw new Error('The server does not tell its memory.');
  return Number(found);
}
