import { Article } from '@gazette/schema/article/article.entity.ts';
import { dueArticles } from '@gazette/schema/gate/due-articles.ts';
import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import type { JobDefinition } from './job.ts';

/** Articles asked for at a time. */
const BATCH = 200;

/**
 * Publishes what was scheduled for now or earlier, each in a transaction of its own. An article that somebody has
 * meanwhile published or taken back is left alone; what is late was late by the downtime only, and the log says so.
 */
export const publishDue: JobDefinition = {
  name: 'publish-due',
  every: 1_000,
  lease: 60_000,
  async isWanted({ database, now }) {
    return (await dueArticles(database, now(), 1)).length > 0;
  },
  async run({ database, sites, now }, log) {
    for (let published = BATCH; published === BATCH; ) {
      const due = await dueArticles(database, now(), BATCH);
      published = 0;
      for (const { id, siteId, scheduledAt } of due) {
        const site = sites.all().find((candidate) => candidate.id === siteId);
        if (!site) continue;
        await database.write(site, now(), async (unit) => {
          const article = await unit.em.findOne(Article, { id, status: 'scheduled', scheduledAt: { $lte: unit.now } });
          if (!article) return;
          await publishArticle(unit, article, scheduledAt);
          published++;
        });
        const lateness = now().getTime() - scheduledAt.getTime();
        if (lateness > 60_000) log.warn({ article: id, minutes: Math.round(lateness / 60_000) }, 'published late');
      }
    }
  },
};
