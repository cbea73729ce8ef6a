import type { Visible } from '../gate/visible.ts';
import type { Move } from './move-thread.ts';

/** A move, and what comes of it when those before it are made. */
export type OrderedMove<T extends Move> = T & {
  /** Whether a conversation is there to be moved. */
  readonly isStored: boolean;
  /** Whether it will find another at its new page by then. */
  readonly joins: boolean;
};

const CHUNK = 200;

/**
 * Moves that all count as of the same moment, each after the one that leaves the place it takes; those of one step form
 * a circle.
 * @param moves by their old page.
 */
export async function orderMoves<T extends Move>(newsroom: Visible, moves: ReadonlyMap<string, T>): Promise<OrderedMove<T>[][]> {
  const stored = await storedKeys(newsroom, [...new Set([...moves.values()].flatMap(({ from, to }) => [from, to.key]))]);
  const occupied = new Set(stored);
  return inOrder(moves).map((step) => {
    for (const { from } of step) occupied.delete(from);
    return step.map((move) => {
      const isStored = stored.has(move.from);
      const joins = isStored && occupied.has(move.to.key);
      if (isStored) occupied.add(move.to.key);
      return { ...move, isStored, joins };
    });
  });
}

/** Which of these pages have a conversation. */
export async function storedKeys(newsroom: Visible, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const stored = new Set<string>();
  for (let at = 0; at < keys.length; at += CHUNK) {
    const rows = await newsroom.threads().select('thread.page_key').where('thread.page_key', 'in', keys.slice(at, at + CHUNK)).execute();
    for (const row of rows) stored.add(row.page_key);
  }
  return stored;
}

function inOrder<T extends Move>(moves: ReadonlyMap<string, T>): T[][] {
  const steps: T[][] = [];
  const placed = new Set<T>();
  for (const first of moves.values()) {
    const path: T[] = [];
    let next: T | undefined = first;
    while (next && !placed.has(next)) {
      placed.add(next);
      path.push(next);
      next = moves.get(next.to.key);
    }
    const circle = next ? path.indexOf(next) : -1;
    if (circle >= 0) steps.push(path.splice(circle));
    steps.push(...path.toReversed().map((move) => [move]));
  }
  return steps;
}
