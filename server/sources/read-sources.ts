import { CopyMemory } from '@gazette/schema/source/find-copy.ts';
import { dueSources } from '@gazette/schema/source/sources.query.ts';
import type { JobDefinition } from '../jobs/job.ts';
import { readFollowed } from './read-followed.ts';
import { trimItems } from './trim-items.ts';

/** Sources of one run, and how many are asked at a time. */
const BATCH = 64;
const AT_ONCE = 8;

/** Reads the feeds and folders that are due. */
export const readSources: JobDefinition = {
  name: 'read-sources',
  every: 1_000,
  isWanted: async ({ database, now }) => (await dueSources(database, now(), 1)).length > 0,
  async run(services, log) {
    const { database, sites, now } = services;
    const work = (await dueSources(database, now(), BATCH)).values();
    const copies = new CopyMemory();
    const inTurn = turns();
    const worker = async () => {
      for (const source of work) {
        const site = sites.all().find(({ id }) => id === source.site_id);
        // Another process has just made the site; this one hears of it within the second.
        if (site) await readFollowed(services, site, source, log, { copies, inTurn });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  },
};

/** Run apart from the other jobs: a feed that does not answer must not hold up what is to be published now. */
export const sourceJobs: readonly JobDefinition[] = [readSources, trimItems];

function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
