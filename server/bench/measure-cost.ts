import type { Trial } from './row.ts';

/** Milliseconds of each act of one round. */
export interface CostRound {
  readonly subject: readonly number[];
  readonly base: readonly number[];
}

/** Acts of each side that are not counted: they load code, compile statements and fill caches. */
export const WARM_UP = 5;
/** Acts of each side in a round. */
export const ACTS = 20;

/** Acts of each side in so many rounds, those for warming up and for counting statements included. */
export function trialsIn(rounds: number): number {
  return WARM_UP + 1 + rounds * ACTS;
}

/** Does both in turn, A B B A, so that whatever else the machine does hits both alike. */
export async function measureCost(subject: Trial, base: Trial, rounds: number): Promise<CostRound[]> {
  for (let act = 0; act < WARM_UP; act += 1) {
    await base();
    await subject();
  }
  const results: CostRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const times: Record<'subject' | 'base', number[]> = { subject: [], base: [] };
    for (let act = 0; act < ACTS; act += 1) {
      for (const side of act % 2 === 0 ? (['base', 'subject'] as const) : (['subject', 'base'] as const)) {
        const started = performance.now();
        await (side === 'subject' ? subject : base)();
        times[side].push(performance.now() - started);
      }
    }
    results.push(times);
  }
  return results;
}
