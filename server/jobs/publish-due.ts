import { Article } from '@gazette/schema/article/article.entity.ts';
import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import { dueArticles } from '@gazette/schema/gate/due-articles.ts';
import type { Key } from '@gazette/schema/gate/keyset.ts';
import { EditConflict } from '@gazette/schema/gate/refusal.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Logger } from 'pino';
import type { Services } from '../services.ts';
import type { JobDefinition } from './job.ts';

/** Articles asked for at a time, and of one site published in one transaction. */
const BATCH = 25;

type Due = Awaited<ReturnType<typeof dueArticles>>[number];

/**
 * Publishes what was scheduled for now or earlier. An article that somebody has meanwhile published or taken back is left
 * alone; one that cannot be published does not hold up the others, and comes round again at the next turn. What is late
 * was late by the downtime only, and the log says so.
 */
export const publishDue: JobDefinition = {
  name: 'publish-due',
  every: 1_000,
  // Two that run for a moment side by side do no harm, one that is waited for does.
  lease: 3_000,
  async isWanted({ database, now }) {
    return (await dueArticles(database, now(), 1)).length > 0;
  },
  async run(services, log) {
    const until = services.now();
    const failures: unknown[] = [];
    let after: Key | undefined;
    for (let asked = BATCH; asked === BATCH; ) {
      const due = await dueArticles(services.database, until, BATCH, after);
      asked = due.length;
      const last = due.at(-1);
      after = last && { at: last.scheduledAt, id: last.id };
      const published: Due[] = [];
      for (const [siteId, articles] of Map.groupBy(due, (article) => article.siteId)) {
        const site = services.sites.all().find(({ id }) => id === siteId);
        // Another process has just made the site; this one hears of it within the second.
        if (site) published.push(...(await publishAll(services, site, articles, log, failures)));
      }
      tellOf(published, services.now(), log);
    }
    if (failures.length > 0) {
      throw new AggregateError(failures, `${failures.length} scheduled article(s) could not be published: ${String(failures[0])}`);
    }
  },
};

/** Together, in a fraction of the time; where that fails because of one of them, each by itself. @returns those that were still waiting. */
async function publishAll(services: Services, site: Site, articles: readonly Due[], log: Logger, failures: unknown[]): Promise<Due[]> {
  try {
    return await publish(services, site, articles);
  } catch (error) {
    log.debug({ err: error }, 'scheduled articles are published one by one');
  }
  const published: Due[] = [];
  for (const article of articles) {
    try {
      published.push(...(await publish(services, site, [article])));
    } catch (error) {
      if (error instanceof EditConflict) continue;
      log.error({ err: error, article: article.id }, 'a scheduled article could not be published');
      failures.push(error);
    }
  }
  return published;
}

async function publish({ database, now }: Services, site: Site, due: readonly Due[]): Promise<Due[]> {
  return database.write(site, now(), async (unit) => {
    const waiting = await unit.em.find(Article, { id: { $in: due.map(({ id }) => id) }, status: 'scheduled', scheduledAt: { $lte: unit.now } });
    const published = due.filter(({ id }) => waiting.some((article) => article.id === id));
    for (const { id, scheduledAt } of published) {
      const article = waiting.find((one) => one.id === id);
      if (article) await publishArticle(unit, article, scheduledAt);
    }
    return published;
  });
}

function tellOf(published: readonly Due[], now: Date, log: Logger): void {
  if (published.length > 0) log.info({ articles: published.length }, 'published on schedule');
  for (const { id, scheduledAt } of published) {
    const lateness = now.getTime() - scheduledAt.getTime();
    if (lateness > 60_000) log.warn({ article: id, minutes: Math.round(lateness / 60_000) }, 'published late');
  }
}
