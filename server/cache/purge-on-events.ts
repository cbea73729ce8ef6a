import type { RecordedEvent } from '@gazette/schema/event/event-log.ts';
import type { Commit } from '@gazette/schema/gate/store.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { Services } from '../services.ts';
import type { AnswerCache } from './answer-cache.ts';
import { concernedTags } from './concerned-tags.ts';
import type { TaggedEvent } from './event-tags.ts';

type Parts = Pick<Services, 'database' | 'sites' | 'pageAnswers' | 'log'>;

/**
 * Keeps the cache true: this process's own writes are heard of before whoever wrote is answered, everybody's with the
 * event log, once they can be read.
 */
export function purgeOnCommit(cache: AnswerCache, parts: Parts): () => void {
  return parts.database.onCommit(async ({ site, events, touched }: Commit) => {
    if (touched.size > 0) cache.purge(site, touched);
    if (events.length > 0) await purgeFor(cache, parts, site.id, events);
  });
}

/** To be told before other listeners: what is read after a purge must not come from what they still remember. */
export function purgeOnEvents(cache: AnswerCache, parts: Parts, events: EventBus): () => void {
  return events.onSeen(async (seen) => {
    for (const [site, those] of Map.groupBy(seen, (event: RecordedEvent) => event.site)) {
      if (site !== null) await purgeFor(cache, parts, site, those);
    }
  });
}

async function purgeFor(cache: AnswerCache, { database, sites, pageAnswers, log }: Parts, id: string, events: readonly TaggedEvent[]): Promise<void> {
  try {
    if (events.some(({ type }) => type.startsWith('article.'))) pageAnswers.forget(id);
    const concern = await concernedTags(database, { id }, events);
    if (concern === 'everything') {
      await sites.reload();
      cache.clear();
    } else if (concern === 'site') cache.purgeSite({ id });
    else cache.purge({ id }, concern);
  } catch (error) {
    // What cannot be told apart is all forgotten: an old answer is worse than a slow one.
    cache.clear();
    log.error({ err: error }, 'the tags of what has happened could not be read');
  }
}
