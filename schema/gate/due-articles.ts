import type { Store } from './store.ts';

/** The one read across sites: what the clock has made due, the earliest first. For the job that publishes it. */
export async function dueArticles({ reads }: Pick<Store, 'reads'>, now: Date, limit: number) {
  return reads
    .selectFrom('article')
    .select(['id', 'site_id as siteId', 'scheduled_at as scheduledAt'])
    .where('status', '=', 'scheduled')
    .where('scheduled_at', '<=', now)
    .$narrowType<{ scheduledAt: Date }>()
    .orderBy('scheduled_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}
