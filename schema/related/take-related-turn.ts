import type { Unit } from '../gate/store.ts';
import { takeTurns } from '../gate/take-turns.ts';

/** Of several processes that settle one site, one writes at a time; nobody else writes what they write. */
export async function takeRelatedTurn(unit: Unit): Promise<void> {
  await takeTurns(unit, 'related lists');
}
