import { Timed, type Trial } from './row.ts';

/** Milliseconds of each act of one round. */
export interface CostRound {
  readonly subject: readonly number[];
  readonly base: readonly number[];
}

export interface CostEffort {
  readonly rounds: number;
  /** Of each side in a round. */
  readonly acts: number;
  /** Acts of each side before that are not counted, if another number. */
  readonly warmUp?: number;
}

/** Acts of each side that are not counted: they load code, compile statements and fill caches. */
const warmUp = ({ acts, warmUp: given }: CostEffort) => given ?? Math.min(5, acts);

/** Acts of each side in all, those for warming up and for counting statements included. */
export function trialsIn(effort: CostEffort): number {
  return warmUp(effort) + 1 + effort.rounds * effort.acts;
}

/** Does both in turn, A B B A, so that whatever else the machine does hits both alike. */
export async function measureCost(subject: Trial, base: Trial, effort: CostEffort): Promise<CostRound[]> {
  for (let act = 0; act < warmUp(effort); act += 1) {
    await base();
    await subject();
  }
  const results: CostRound[] = [];
  for (let round = 0; round < effort.rounds; round += 1) {
    const times: Record<'subject' | 'base', number[]> = { subject: [], base: [] };
    for (let act = 0; act < effort.acts; act += 1) {
      for (const side of act % 2 === 0 ? (['base', 'subject'] as const) : (['subject', 'base'] as const)) {
        const started = performance.now();
        const result = await (side === 'subject' ? subject : base)();
        times[side].push(result instanceof Timed ? result.milliseconds : performance.now() - started);
      }
    }
    results.push(times);
  }
  return results;
}
