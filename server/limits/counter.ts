import { CompiledQuery } from 'kysely';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Database } from '../database/database.ts';

/** By how much the clocks of processes may differ, in milliseconds. */
const SKEW = 60_000;

/** One limit: so many acts within so many seconds, counted from the first. */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

export interface Counted {
  /** Acts within the current stretch of time, this one included. */
  readonly count: number;
  /** Seconds until the stretch ends. */
  readonly resetsIn: number;
}

/** Counts acts by a key. */
export interface Counter {
  count(key: string): Promise<Counted>;
}

/**
 * On PostgreSQL all processes count together, in `rate_limit`; while the database does not answer each counts alone. On
 * SQLite, which one server owns, the counts stay in its memory: a write each would hold up the readers' own.
 */
export function createCounter(database: Pick<Database, 'dialect' | 'bookkeep'>, name: string, { points, seconds }: Limit): Counter {
  const options = { keyPrefix: name, points, duration: seconds };
  const limiter = database.dialect === 'sqlite' ? new RateLimiterMemory(options) : sharedLimiter(database, options);
  return {
    async count(key) {
      const result = await consume(limiter, key);
      // Counted by a clock that was ahead: it would hold for as long as the clock was put back.
      if (result.msBeforeNext <= seconds * 1000 + SKEW) return counted(result, seconds);
      await limiter.delete(key);
      return counted(await consume(limiter, key), seconds);
    },
  };
}

/** One that is known for a flood is refused without being counted, and would else look like the first. */
async function consume(limiter: RateLimiterAbstract, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) return new RateLimiterRes(error.remainingPoints, error.msBeforeNext, Math.max(error.consumedPoints, limiter.points + 1));
    throw error;
  }
}

interface LimiterOptions {
  readonly keyPrefix: string;
  readonly points: number;
  readonly duration: number;
}

function sharedLimiter(database: Pick<Database, 'bookkeep'>, options: LimiterOptions): RateLimiterAbstract {
  return new RateLimiterPostgres({
    ...options,
    storeClient: { query: (query: RawQuery) => run(database, query) },
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    // A flood costs the database nothing once it is known for one.
    inMemoryBlockOnConsumed: options.points + 1,
    insuranceLimiter: new RateLimiterMemory(options),
  });
}

interface RawQuery {
  readonly text: string;
  readonly values: readonly unknown[];
}

async function run(database: Pick<Database, 'bookkeep'>, { text, values }: RawQuery) {
  const { rows } = await database.bookkeep((db) => db.executeQuery(CompiledQuery.raw(text, [...values])));
  return { rows, rowCount: rows.length };
}

function counted({ consumedPoints, msBeforeNext }: RateLimiterRes, seconds: number): Counted {
  return { count: consumedPoints, resetsIn: Math.min(seconds, Math.max(1, Math.ceil(msBeforeNext / 1000))) };
}
