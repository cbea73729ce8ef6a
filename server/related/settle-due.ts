import { visible } from '@gazette/schema/gate/visible.ts';
import { rebuildRelated } from '@gazette/schema/related/rebuild-related.ts';
import { dueSteps } from '@gazette/schema/related/related-due.entity.ts';
import { dueAt, dueSteppings, firstSiteDue, hasOutdated } from '@gazette/schema/related/related-due.query.ts';
import { settleRelated } from '@gazette/schema/related/settle-related.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { ANALYSIS_VERSION } from '@gazette/schema/text/analysis-version.ts';
import type { Database } from '../database/database.ts';
import type { JobDefinition } from '../jobs/job.ts';

/** An import that makes this share of an archive, one in so many, changes what is rare in it, and so the lists of all. */
const MUCH = 4;

/** How long one run goes on, in milliseconds: an archive of before is worked off in many, and a server can stop between them. */
const RUN = 5_000;

/**
 * Makes the lists beside articles anew soon after what they depend on has changed, whichever process changed it: the
 * runner looks twice a second. Nothing is lost with a process, for what is due was written with the change.
 */
const settleDue: JobDefinition = {
  name: 'settle-related',
  every: 0,
  isWanted: async ({ database }) => (await firstSiteDue(database)) !== undefined,
  async run({ database, sites, now }) {
    const until = performance.now() + RUN;
    const isEnough = () => performance.now() > until;
    for (const site of sites.all()) {
      if ((await dueSteppings(database, site.id)) > 0) await settleRelated(database, site, now(), { isEnough });
      if (isEnough()) return;
    }
  },
};

/** After an upgrade that analyses texts in another way, what was compared by the former is made anew by `settleDue`. */
const analyseAnew: JobDefinition = {
  name: 'renew-related',
  every: 60_000,
  async run({ database, sites, now }) {
    if ((await firstSiteDue(database)) !== undefined) return;
    for (const site of sites.all()) {
      const gate = visible(database, { site, viewer: 'public' });
      if (await hasOutdated(gate, ANALYSIS_VERSION)) await database.write(site, now(), (unit) => rebuildRelated(unit, { outdated: ANALYSIS_VERSION }));
    }
  },
};

/** On a runner of their own: what takes seconds must not hold up what is published by the clock. */
export const relatedJobs: readonly JobDefinition[] = [settleDue, analyseAnew];

interface Progress {
  setTotal(total: number): void;
  add(count: number): void;
}

/** Makes all lists of a site that are due, and shows how far it is. */
export async function settleWithProgress(database: Database, site: Site, now: Date, bar: Progress): Promise<void> {
  bar.setTotal(await dueSteppings(database, site.id));
  await settleRelated(database, site, now, { onProgress: (steps) => bar.add(steps) });
}

/**
 * Makes the lists due after an import of so many new articles. A server that runs beside it has made lists from the part
 * that was stored by then: they are made anew from the whole, so that an archive has the same ones wherever it is imported.
 */
export async function settleImported(database: Database, site: Site, now: Date, created: number, bar: Progress): Promise<void> {
  const gate = visible(database, { site, viewer: 'public' });
  const most = created * MUCH;
  if (created > 0 && (await gate.count(gate.articles().select('article.id').limit(most + 1))) <= most) {
    const isCounting = async () => (await dueAt(database, site.id, dueSteps.features, 1)).length > 0;
    while (await isCounting()) await settleRelated(database, site, now, { upTo: dueSteps.features });
    await database.write(site, now, (unit) => rebuildRelated(unit, {}, dueSteps.post));
  }
  await settleWithProgress(database, site, now, bar);
}
