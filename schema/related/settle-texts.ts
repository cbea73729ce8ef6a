import { indexAnew } from '../article/index-text.ts';
import type { Store } from '../gate/store.ts';
import type { Site } from '../site/site.entity.ts';
import { dueSteps } from './related-due.entity.ts';
import { advanceDue, holdDue, type Due } from './related-due.query.ts';

/**
 * Step before the features: writes anew what search knows of these articles, which are found by the new name of a tag
 * from then on. Each in a transaction of its own, so that whoever saves one of them never waits for another.
 */
export async function settleTexts(store: Store, site: Site, now: Date, due: readonly Due[]): Promise<void> {
  for (const one of due) {
    await store.write(site, now, async (unit) => {
      await indexAnew(unit, [one.article]);
      // What was found by the former name is asked anew; other processes forget it as fast as any ranking.
      unit.touched.add('search');
      await advanceDue(unit, await holdDue(unit, [one]), dueSteps.features);
    });
  }
}
