import type { Logger } from 'pino';
import { openConversations, type Conversations } from './conversations/open-conversations.ts';
import type { Size } from './conversations/load-conversations.ts';
import { emptyNewsroom, prepareNewsroom, type Newsroom } from './prepare-newsroom.ts';
import { Processes } from './processes.ts';
import type { Stage } from './row.ts';

export interface StageOptions {
  readonly databaseUrl: string | undefined;
  readonly articles: number;
  readonly size: Size;
  readonly trials: number;
  readonly streams: number;
  readonly rounds: number;
  readonly log: Logger;
  readonly say: (line: string) => void;
}

/** The stage of one run: each thing on it is made when a row first asks for it, and cleared away by `close`. */
export function openStage(options: StageOptions): Stage & { close(): Promise<void> } {
  const { databaseUrl, articles, size, trials, streams, rounds, log, say } = options;
  const undo: (() => Promise<void>)[] = [];
  const processes = new Processes();
  const prepare = async (size = articles): Promise<Newsroom> => {
    const newsroom = await prepareNewsroom(databaseUrl, size, log, say);
    undo.push(() => newsroom.remove());
    return newsroom;
  };
  const newsroom = once(() => prepare());
  const conversations = once(async (): Promise<Conversations> => {
    // Not the newsroom that is served: its server would work beside what is measured here.
    const opened = await openConversations(await prepare(), size, log, say);
    undo.push(() => opened.close());
    return opened;
  });
  const gazette = once(async () => processes.gazette(await newsroom()));
  const uncached = once(async () => processes.gazette(await newsroom(), { GAZETTE_CACHE_MAX_BYTES: '0' }));
  return {
    trials,
    streams,
    rounds,
    log,
    newsroom,
    newsroomOf: (count) => prepare(count),
    async emptyNewsroom() {
      const empty = await emptyNewsroom(databaseUrl, log);
      undo.push(() => empty.remove());
      return empty;
    },
    articles,
    atEnd: (close) => void undo.push(close),
    conversations,
    gazette,
    uncached,
    limit: (module, input) => processes.limit(module, input),
    async close() {
      await processes.stop();
      for (const step of undo.splice(0).toReversed()) await step();
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
