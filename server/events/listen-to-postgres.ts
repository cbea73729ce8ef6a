import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { WAKE_CHANNEL } from '../database/database.ts';

/** First and longest wait before connecting again, in milliseconds. */
const RETRY = { first: 100, longest: 5_000 };

/**
 * LISTEN on a connection of its own. What is sent while it is down is lost, so that `wake` is called after each
 * reconnection: the log is the truth.
 */
export async function listenToPostgres(url: string, log: Logger, wake: () => void): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'gazette events' });
    let listening = false;
    const onLost = () => {
      // Both `error` and `end` tell of one loss; of an attempt that failed, its caller knows.
      if (!listening || stopping.signal.aborted) return;
      listening = false;
      void reconnect();
    };
    next.on('notification', wake);
    next.on('error', onLost);
    next.on('end', onLost);
    try {
      await next.connect();
      await next.query(`listen ${WAKE_CHANNEL}`);
    } catch (error) {
      await next.end().catch(() => {});
      throw error;
    }
    listening = true;
    return next;
  }

  async function reconnect(): Promise<void> {
    for (let wait = RETRY.first; !stopping.signal.aborted; wait = Math.min(wait * 2, RETRY.longest)) {
      try {
        await pause(wait, undefined, { signal: stopping.signal, ref: false });
        client = await connect();
        // Stopped while connecting: nobody else knows of this one.
        if (stopping.signal.aborted) await client.end();
        else wake();
        return;
      } catch (error) {
        if (!stopping.signal.aborted) log.warn({ reason: String(error) }, 'listening to PostgreSQL failed; trying again');
      }
    }
  }

  return async () => {
    stopping.abort();
    await client.end().catch(() => {});
  };
}
