import { analyseAnew } from '@gazette/schema/article/index-text.ts';
import { outdatedTexts } from '@gazette/schema/gate/outdated-texts.ts';
import { ANALYSIS_VERSION } from '@gazette/schema/text/analysis-version.ts';
import type { JobDefinition } from './job.ts';

/** Articles of one run: jobs wait for each other, and what is scheduled must not wait long. */
const BATCH = 200;
/** Articles of one transaction: on SQLite editors wait for it. */
const AT_ONCE = 20;

/**
 * After an upgrade that analyses texts in another way, analyses the archive anew, a batch a run; search goes on with
 * what is stored meanwhile. What fails is logged by the runner and comes round again.
 */
export const reindexTexts: JobDefinition = {
  name: 'reindex-texts',
  every: 1_000,
  async isWanted({ database }) {
    return (await outdatedTexts(database, ANALYSIS_VERSION, 1)).length > 0;
  },
  async run({ database, sites, now }, log) {
    const outdated = await outdatedTexts(database, ANALYSIS_VERSION, BATCH);
    for (const site of sites.all()) {
      const ids = outdated.filter(({ siteId }) => siteId === site.id).map(({ id }) => id);
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        await database.write(site, now(), (unit) => analyseAnew(unit, ids.slice(from, from + AT_ONCE)));
      }
    }
    log.info({ articles: outdated.length }, 'texts analysed anew');
  },
};
