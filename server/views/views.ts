import { setImmediate as nextTurn } from 'node:timers/promises';
import { mayPost } from '@gazette/schema/comment/may-post.ts';
import { addViews, type View } from '@gazette/schema/popularity/add-views.ts';
import type { SeenPage, ViewDesk } from '@gazette/schema/popularity/view-desk.ts';
import { commentPolicy } from '@gazette/schema/site/comment-policy.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { Secrets } from '../secrets.ts';
import { siteUrl } from '../site-url.ts';
import { blockIn } from './address-block.ts';
import { Burst } from './burst.ts';
import { KnownPrograms } from './known-programs.ts';
import { browserOf, leftOut } from './left-out.ts';
import { Recent } from './recent.ts';
import { SeenArticles } from './seen-articles.ts';
import { ViewMarks } from './view-marks.ts';

/** Readers' views of the last hour that are known without asking the database. */
const MOST_KNOWN = 100_000;
/** Lookups that may be under way: what comes faster than the database answers is dropped. */
const MOST_UNDER_WAY = 1_000;

interface Parts {
  readonly config: Config;
  readonly database: Database;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly now: () => Date;
}

/** Who asks: what a request says of itself. */
export interface Visit {
  readonly headers: Pick<Headers, 'get'>;
  readonly address: string | undefined;
}

/**
 * Counts who looks at what. A view is judged in memory and waits there with others to be written in one go, so that no
 * reader waits for a count. Everything that is remembered is bounded, whoever sends how much.
 */
export class Views {
  readonly #parts: Parts;
  readonly #marks: ViewMarks;
  readonly #articles: SeenArticles;
  readonly #programs = new KnownPrograms();
  readonly #perBlock: Burst;
  readonly #perArticle: Burst;
  readonly #known = new Recent<true>(MOST_KNOWN);
  readonly #underWay = new Set<Promise<void>>();
  #waiting: View[] = [];
  #writing: Promise<void> = Promise.resolve();
  #isRefused = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#marks = new ViewMarks(new Secrets(parts.database, parts.now));
    this.#articles = new SeenArticles(parts.database);
    this.#perBlock = new Burst(parts.config.blockViewsPerHour);
    this.#perArticle = new Burst(parts.config.viewsPerBlock);
  }

  /** What a request may do with views. */
  desk(site: Site, visit: Visit): ViewDesk {
    return { record: (page) => this.record(site, visit, page) };
  }

  record(site: Site, visit: Visit, page: SeenPage): void {
    const { metrics, config, log, now } = this.#parts;
    if (!mayPost(site, visit.headers.get('origin'), siteUrl(site, config))) return metrics.views('origin');
    const reason = leftOut(visit.headers, commentPolicy(site).countViews, page.consent);
    if (reason) return metrics.views(reason);
    if (this.#programs.isProgram(browserOf(visit.headers))) return metrics.views('bot');
    const at = now();
    const block = `${site.id} ${blockIn(visit.address)}`;
    if (!this.#perBlock.admits(block, at)) return metrics.views('damped');
    if (this.#underWay.size >= MOST_UNDER_WAY || this.#waiting.length >= config.viewsWaiting) return metrics.views('full');
    const work = this.#count(site, visit, page.url, block, at)
      .catch((error: unknown) => log.error({ err: error }, 'a view could not be counted'))
      .finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
  }

  async #count(site: Site, { headers, address }: Visit, url: string, block: string, at: Date): Promise<void> {
    const { metrics, config } = this.#parts;
    const article = await this.#articles.at(site, url, at);
    if (article === undefined) return metrics.views('unknown');
    const onlooker = { site: site.id, address, browser: browserOf(headers) };
    const mark = await this.#marks.mark(onlooker, article, at);
    if (this.#known.get(mark)) return metrics.views('again');
    if (!this.#perArticle.admits(`${block} ${article}`, at)) return metrics.views('damped');
    const [ofHour, ofDay] = await Promise.all([this.#marks.blockMark(block, article, at), this.#marks.dayBlockMark(block, article, at)]);
    const view: View = { mark, block: ofHour, dayBlock: ofDay, site: site.id, article, at };
    if (this.#waiting.length >= config.viewsWaiting) return metrics.views('full');
    this.#known.set(mark, true);
    this.#waiting.push(view);
    // In a flood they would be thousands when the time comes. A database that takes none is asked again by the clock.
    if (this.#waiting.length === config.viewsTogether && !this.#isRefused) void this.flush();
  }

  /** Writes what waits. What cannot be written waits on. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    await Promise.all(this.#underWay);
    while (this.#waiting.length > 0 && (await this.#writeSome())) await nextTurn();
  }

  /** @returns whether the database has taken them. */
  async #writeSome(): Promise<boolean> {
    const { config, database, metrics, log } = this.#parts;
    const views = this.#waiting.splice(0, config.viewsTogether);
    try {
      const { counted, damped } = await database.bookkeep((db) => addViews(db, views, config.viewsPerBlock, config.viewsPerBlockDay));
      metrics.views('counted', counted);
      if (damped > 0) metrics.views('damped', damped);
      // Counted by another process, or by this one before it was started anew.
      const again = views.length - counted - damped;
      if (again > 0) metrics.views('again', again);
      this.#isRefused = false;
    } catch (error) {
      this.#waiting = [...views, ...this.#waiting].slice(0, config.viewsWaiting);
      this.#isRefused = true;
      log.error({ err: error, views: this.#waiting.length }, 'views could not be written; they wait');
    }
    return !this.#isRefused;
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

  destroyOldKeys(): Promise<void> {
    return this.#marks.destroyOldKeys(this.#parts.now());
  }
}
