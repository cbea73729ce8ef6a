import { refreshStatistics } from '../gate/refresh-statistics.ts';
import type { Store } from '../gate/store.ts';
import type { Site } from '../site/site.entity.ts';
import { CandidateMemory } from './contenders.query.ts';
import { dueSteps, type DueStep } from './related-due.entity.ts';
import { dueAt, marksToList, type Due } from './related-due.query.ts';
import { settleFeatures, settlePostings } from './settle-features.ts';
import { settleLists, type ListRun } from './settle-lists.ts';
import { settleTexts } from './settle-texts.ts';

export interface SettleOptions {
  /** Articles of one transaction: a writer beside it waits no longer than that. */
  readonly batch?: number | undefined;
  /** The last step that is taken; all of them by default. */
  readonly upTo?: DueStep | undefined;
  /** Called after each batch with how many steps it took. */
  readonly onProgress?: ((steps: number) => void) | undefined;
  /** Asked after each batch: whether to leave the rest for another time. */
  readonly isEnough?: (() => boolean) | undefined;
}

const BATCH = 25;
/** Articles posted in one run, after an import say, that change what a database must know about its rows. */
const MANY = 500;

/**
 * Makes every list of a site that is due, step by step: texts of all that a renamed tag stands in, features of all, postings of all, lists of all, the newest
 * first. So the same archive has the same lists on every database, in whatever order its articles came.
 * @returns whether all is done.
 */
export async function settleRelated(store: Store, site: Site, now: Date, options: SettleOptions = {}): Promise<boolean> {
  const { batch = BATCH, upTo = dueSteps.list, onProgress, isEnough } = options;
  let run: ListRun = { known: new Set(), made: new Set(), memory: new CandidateMemory() };
  const steps = [
    [dueSteps.text, (due: readonly Due[]) => settleTexts(store, site, now, due)],
    [dueSteps.features, (due: readonly Due[]) => settleFeatures(store, site, now, due)],
    [dueSteps.post, (due: readonly Due[]) => settlePostings(store, site, now, due)],
    [dueSteps.list, (due: readonly Due[]) => settleLists(store, site, now, due, run)],
  ] as const;
  let posted = 0;
  for (const [step, settle] of steps) {
    if (step > upTo) break;
    if (step === dueSteps.list && posted >= MANY) await store.write(site, now, refreshStatistics);
    if (step === dueSteps.list) run = { ...run, known: await marksToList(store, site.id) };
    for (let before = ''; ; ) {
      const due = await dueAt(store, site.id, step, batch);
      // The same again: somebody else is at it, and does it or leaves it to the next turn.
      const these = due.map(({ article, mark }) => `${article} ${mark}`).join();
      if (due.length === 0 || these === before) break;
      before = these;
      await settle(due);
      if (step === dueSteps.post) posted += due.length;
      onProgress?.(due.length);
      if (isEnough?.()) return false;
    }
  }
  return true;
}
