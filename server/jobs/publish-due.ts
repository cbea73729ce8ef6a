import { Article } from '@gazette/schema/article/article.entity.ts';
import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import { dueArticles } from '@gazette/schema/gate/due-articles.ts';
import type { Key } from '@gazette/schema/gate/keyset.ts';
import { EditConflict } from '@gazette/schema/gate/refusal.ts';
import type { Services } from '../services.ts';
import type { JobDefinition } from './job.ts';

/** Articles asked for at a time. */
const BATCH = 200;

type Due = Awaited<ReturnType<typeof dueArticles>>[number];

/**
 * Publishes what was scheduled for now or earlier, each in a transaction of its own. An article that somebody has
 * meanwhile published or taken back is left alone; one that cannot be published does not hold up the others, and comes
 * round again at the next turn. What is late was late by the downtime only, and the log says so.
 */
export const publishDue: JobDefinition = {
  name: 'publish-due',
  every: 1_000,
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
      for (const article of due) {
        after = { at: article.scheduledAt, id: article.id };
        try {
          await publish(services, article);
          const lateness = services.now().getTime() - article.scheduledAt.getTime();
          if (lateness > 60_000) log.warn({ article: article.id, minutes: Math.round(lateness / 60_000) }, 'published late');
        } catch (error) {
          if (error instanceof EditConflict) continue;
          log.error({ err: error, article: article.id }, 'a scheduled article could not be published');
          failures.push(error);
        }
      }
    }
    if (failures.length > 0) {
      throw new AggregateError(failures, `${failures.length} scheduled article(s) could not be published: ${String(failures[0])}`);
    }
  },
};

async function publish({ database, sites, now }: Services, { id, siteId, scheduledAt }: Due): Promise<void> {
  const site = sites.all().find((candidate) => candidate.id === siteId);
  // Another process has just made the site; this one hears of it within the second.
  if (!site) return;
  await database.write(site, now(), async (unit) => {
    const article = await unit.em.findOne(Article, { id, status: 'scheduled', scheduledAt: { $lte: unit.now } });
    if (article) await publishArticle(unit, article, scheduledAt);
  });
}
