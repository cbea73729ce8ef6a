import { RateLimited } from '@gazette/schema/gate/refusal.ts';
import { limitedActions, type Actor, type LimitedAction } from '@gazette/schema/reader/reader-desk.ts';
import { readerMessages } from '@gazette/schema/reader/refusals.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { createCounter, type Counter, type Limit } from './counter.ts';

/** By whom an act is counted; in this order, so that one flooding address does not use up what the whole site may do. */
const parties = ['reader', 'address', 'site'] as const;
type Party = (typeof parties)[number];

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

function limitsOf(config: Config): Record<LimitedAction, Partial<Record<Party, Limit>>> {
  const { reactionsPerMinute: reactions, reportsPerHour: reports } = config;
  return {
    comment: {
      reader: { points: config.readerCommentsPerMinute, seconds: MINUTE },
      address: { points: config.commentsPerMinute, seconds: MINUTE },
      site: { points: config.siteCommentsPerMinute, seconds: MINUTE },
    },
    edit: {
      reader: { points: config.readerCommentsPerMinute, seconds: MINUTE },
      address: { points: config.commentsPerMinute, seconds: MINUTE },
    },
    reaction: {
      reader: { points: reactions, seconds: MINUTE },
      address: { points: reactions * 10, seconds: MINUTE },
    },
    report: {
      reader: { points: reports, seconds: HOUR },
      address: { points: reports * 5, seconds: HOUR },
    },
    newcomer: { address: { points: config.newcomersPerHour, seconds: HOUR } },
    unproven: { address: { points: config.unprovenPerHour, seconds: HOUR } },
    challenge: { address: { points: config.challengesPerMinute, seconds: MINUTE } },
    notice: { address: { points: config.noticeQuestionsPerBlock, seconds: DAY } },
    related: { address: { points: config.relatedPagesPerMinute, seconds: MINUTE } },
  };
}

/** Counts each act by its reader, its address block and its site. */
export class ReaderLimits {
  readonly #counters: ReadonlyMap<LimitedAction, readonly { party: Party; points: number; counter: Counter }[]>;

  constructor(database: Pick<Database, 'dialect' | 'bookkeep'>, config: Config) {
    const limits = limitsOf(config);
    this.#counters = new Map(
      limitedActions.map((action) => [
        action,
        parties.flatMap((party) => {
          const limit = limits[action][party];
          return limit ? [{ party, points: limit.points, counter: createCounter(database, `${action}.${party}`, limit) }] : [];
        }),
      ]),
    );
  }

  /** Counts one act, and says whether it is within the limits. */
  async allows(action: LimitedAction, actor: Actor): Promise<boolean> {
    try {
      await this.charge(action, actor);
      return true;
    } catch (error) {
      if (error instanceof RateLimited) return false;
      throw error;
    }
  }

  /** @throws {RateLimited} by the first limit that is passed. */
  async charge(action: LimitedAction, actor: Actor): Promise<void> {
    const keys: Record<Party, string | null> = {
      reader: actor.reader?.id ?? null,
      address: actor.addressHash,
      site: actor.site.id,
    };
    for (const { party, points, counter } of this.#counters.get(action) ?? []) {
      const key = keys[party];
      if (key === null) continue;
      const { count, resetsIn } = await counter.count(key);
      if (count > points) throw new RateLimited(readerMessages(actor.site.locale).limited, resetsIn);
    }
  }
}
