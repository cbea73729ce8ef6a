import { rekeyArticles } from '../article/rekey-articles.ts';
import type { Unit } from '../gate/store.ts';
import { moveConversation, moveInCircle } from './move-thread.ts';
import type { RekeyStep } from './plan-rekey.ts';

/**
 * One step of a `RekeyPlan`, made whole or not at all.
 * @returns the comments that moved.
 * @throws {InvalidInput} where what is there by now forbids it.
 */
export async function followRekey(unit: Unit, step: RekeyStep, staff: { readonly id: string } | null): Promise<number> {
  const articles = step.flatMap(({ article }) => article ?? []);
  await rekeyArticles(unit, articles, staff);
  const [only] = step;
  if (step.length > 1 || !only) return moveInCircle(unit, step, staff, 'thread.rekey');
  return (await moveConversation(unit, only, staff, { action: 'thread.rekey' })).comments;
}
