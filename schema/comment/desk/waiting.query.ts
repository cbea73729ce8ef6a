import { newsroomOf } from '../../gate/newsroom.ts';
import type { Store } from '../../gate/store.ts';
import type { Site } from '../../site/site.entity.ts';
import type { Waiting, WaitingKind } from '../../staff/letters/digest-letter.ts';
import { appealsOf } from './appeals.query.ts';
import { MOST_COUNTED, queueCount } from './moderation-queue.query.ts';
import { noticesOf } from './reports.query.ts';

/** What waits for the moderators of a site, each kind counted up to `MOST_COUNTED`; kinds of which there is none are left out. */
export async function waitingForModerators(store: Store, site: Pick<Site, 'id'>): Promise<Waiting[]> {
  const newsroom = newsroomOf({ store, site });
  const all: Waiting[] = [
    { ...(await queueCount(store, newsroom, 'pending')), kind: 'pending' },
    { ...(await queueCount(store, newsroom, 'reported')), kind: 'reported' },
    await counted('notices', () => noticesOf(store, site).select('id').limit(MOST_COUNTED + 1).execute()),
    await counted('appeals', () => appealsOf(store, site).select('id').limit(MOST_COUNTED + 1).execute()),
  ];
  return all.filter(({ count }) => count > 0);
}

async function counted(kind: WaitingKind, some: () => Promise<readonly unknown[]>): Promise<Waiting> {
  const { length } = await some();
  return { kind, count: Math.min(length, MOST_COUNTED), isMore: length > MOST_COUNTED };
}
