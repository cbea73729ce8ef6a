import { mayPost } from '@gazette/schema/comment/may-post.ts';
import { addCreativeCounts, type CreativeAct, type CreativeCount } from '@gazette/schema/placement/creative-counts.ts';
import { spanStart } from '@gazette/schema/popularity/popular-window.ts';
import { commentPolicy } from '@gazette/schema/site/comment-policy.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { siteUrl } from '../site-url.ts';
import { blockIn } from '../views/address-block.ts';
import { Burst } from '../views/burst.ts';
import { KnownPrograms } from '../views/known-programs.ts';
import { browserOf, leftOut } from '../views/left-out.ts';
import type { Visit } from '../views/views.ts';

interface Parts {
  readonly config: Config;
  readonly database: Database;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly now: () => Date;
}

type Waiting = { -readonly [K in keyof CreativeCount]: CreativeCount[K] };

/**
 * Counts what happens to advertisements, as views are counted: judged in memory, added up there and written in one go, so
 * that nobody waits for a count. Nothing of who saw what is kept, not even for an hour: one reader who sees an
 * advertisement on ten pages has seen it ten times.
 */
export class Impressions {
  readonly #parts: Parts;
  readonly #programs = new KnownPrograms();
  readonly #bursts: Readonly<Record<CreativeAct, Burst>>;
  /** By site, day and advertisement: whether there is one of this id is asked of the database when they are written. */
  #waiting = new Map<string, Waiting>();
  #writing: Promise<void> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
    const { impressionsPerBlock, clicksPerBlock } = parts.config;
    this.#bursts = { impression: new Burst(impressionsPerBlock), click: new Burst(clicksPerBlock) };
  }

  /** @param consent whether the reader has agreed to be counted, where the page knows. */
  record(act: CreativeAct, site: Site, { headers, address }: Visit, creative: string, consent: boolean | undefined): void {
    const { metrics, config, now } = this.#parts;
    const outcome = (word: Parameters<Metrics['creatives']>[1]) => metrics.creatives(act, word);
    // A click is a page that is gone to: it comes from no origin, and what loads it otherwise has not clicked.
    if (act === 'impression' && !mayPost(site, headers.get('origin'), siteUrl(site, config))) return outcome('origin');
    if (act === 'click' && (headers.get('sec-fetch-dest') ?? 'document') !== 'document') return outcome('origin');
    const reason = leftOut(headers, commentPolicy(site).countViews, consent);
    if (reason) return outcome(reason);
    if (this.#programs.isProgram(browserOf(headers))) return outcome('bot');
    const at = now();
    if (!this.#bursts[act].admits(`${site.id} ${creative} ${blockIn(address)}`, at)) return outcome('damped');
    const count = this.#countOf(site.id, creative, at);
    if (!count) return outcome('full');
    count[act === 'impression' ? 'impressions' : 'clicks'] += 1;
  }

  #countOf(site: string, creative: string, at: Date): Waiting | undefined {
    const day = spanStart(at, 'day');
    const key = `${site} ${creative} ${day.getTime()}`;
    const known = this.#waiting.get(key);
    if (known || this.#waiting.size >= this.#parts.config.viewsWaiting) return known;
    const count = { site, creative, at: day, impressions: 0, clicks: 0 };
    this.#waiting.set(key, count);
    return count;
  }

  /** Writes what waits. What cannot be written waits on. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const { database, metrics, log } = this.#parts;
    const counts = [...this.#waiting.values()];
    if (counts.length === 0) return;
    this.#waiting = new Map();
    try {
      const added = await database.bookkeep((db) => addCreativeCounts(db, counts));
      const sum = (of: readonly CreativeCount[], what: 'impressions' | 'clicks') => of.reduce((all, count) => all + count[what], 0);
      for (const [act, what] of [['impression', 'impressions'], ['click', 'clicks']] as const) {
        const [counted, all] = [sum(added, what), sum(counts, what)];
        if (counted > 0) metrics.creatives(act, 'counted', counted);
        if (all > counted) metrics.creatives(act, 'unknown', all - counted);
      }
    } catch (error) {
      log.error({ err: error, advertisements: counts.length }, 'impressions could not be written; they wait');
      for (const { site, creative, at, impressions, clicks } of counts) {
        const count = this.#countOf(site, creative, at);
        if (!count) continue;
        count.impressions += impressions;
        count.clicks += clicks;
      }
    }
  }

  /** Writes every few seconds. @returns how to stop; what waits is then written first. */
  start(): () => Promise<void> {
    const timer = setInterval(() => void this.flush(), this.#parts.config.viewsFlush);
    timer.unref();
    return async () => {
      clearInterval(timer);
      await this.flush();
    };
  }
}
