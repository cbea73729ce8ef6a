import { addHeadlineWords } from '@gazette/schema/article/headline-words.ts';
import { FIRST_ID, wordlessArticles, type Stretch } from '@gazette/schema/gate/wordless-articles.ts';
import type { Database } from '../database/database.ts';
import type { JobDefinition } from './job.ts';

/** Articles looked at at a time: jobs wait for each other, and what is scheduled must not wait long. */
const STRETCH = 200;
/** Stretches looked at in one run, until one has something to do. */
const MOST_LOOKS = 50;
/** Articles of one transaction: on SQLite editors wait for it. */
const AT_ONCE = 20;

/** How far the archive has been gone through by this process; undefined at its end. What is written since has its words. */
const places = new WeakMap<Database, { next: string | undefined }>();

function placeIn(database: Database): { next: string | undefined } {
  const place = places.get(database) ?? { next: FIRST_ID };
  places.set(database, place);
  return place;
}

/**
 * After an upgrade from a release in which the newsroom had no list of its articles, writes the words by which they are
 * found there, a stretch of the archive a run. Each process goes through it once from its start, in case another one of
 * the older release was still writing beside it.
 */
export const addMissingHeadlineWords: JobDefinition = {
  name: 'headline-words',
  every: 500,
  async isWanted({ database }) {
    return placeIn(database).next !== undefined;
  },
  async run({ database, sites, now }, log) {
    const place = placeIn(database);
    let stretch: Stretch = { wordless: [], next: place.next };
    // An archive that has them all is gone through quickly.
    for (let looks = 0; looks < MOST_LOOKS && stretch.wordless.length === 0 && stretch.next !== undefined; looks += 1) {
      stretch = await wordlessArticles(database, stretch.next, STRETCH);
    }
    const { wordless, next } = stretch;
    for (const site of sites.all()) {
      const ids = wordless.filter(({ siteId }) => siteId === site.id).map(({ id }) => id);
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        await database.write(site, now(), (unit) => addHeadlineWords(unit, ids.slice(from, from + AT_ONCE)));
      }
    }
    place.next = next;
    if (wordless.length > 0) log.info({ articles: wordless.length }, 'words of headlines written');
  },
};
