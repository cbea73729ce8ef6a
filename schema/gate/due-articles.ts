import { window, type Key } from './keyset.ts';
import type { Store } from './store.ts';

/**
 * The one read across sites: what the clock has made due, the earliest first, from behind `after` on. For the job that
 * publishes it.
 */
export async function dueArticles({ reads }: Pick<Store, 'reads'>, now: Date, limit: number, after?: Key) {
  const due = reads
    .selectFrom('article')
    .select(['id', 'site_id as siteId', 'scheduled_at as scheduledAt'])
    .where('status', '=', 'scheduled')
    .where('scheduled_at', '<=', now)
    .$narrowType<{ scheduledAt: Date }>();
  const order = { at: 'scheduled_at', id: 'id', newestFirst: false } as const;
  return window(due, order, { after, limit, backwards: false }).execute();
}
