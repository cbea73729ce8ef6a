import type { Store } from '../../gate/store.ts';
import type { Site } from '../../site/site.entity.ts';
import { appealsOf } from './appeals.query.ts';
import { MOST_COUNTED } from './moderation-queue.query.ts';
import { noticesOf } from './reports.query.ts';

/** What the law has a moderator answer, each counted up to `MOST_COUNTED`. */
export interface DutyCounts {
  readonly notices: number;
  readonly appeals: number;
}

export async function dutyCounts(store: Pick<Store, 'reads'>, site: Pick<Site, 'id'>): Promise<DutyCounts> {
  const [notices, appeals] = await Promise.all([
    noticesOf(store, site).select('id').limit(MOST_COUNTED).execute(),
    appealsOf(store, site).select('id').limit(MOST_COUNTED).execute(),
  ]);
  return { notices: notices.length, appeals: appeals.length };
}
