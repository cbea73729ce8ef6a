import { createHash } from 'node:crypto';

/** Numbers that articles of one second share; with the seconds until 2242 they fill what JavaScript counts exactly. */
const SLOTS = 2 ** 20;
const LAST_SECOND = 2 ** 33 - 1;

/**
 * The number under which the full-text index knows an article: by the second of its publication, then by its page, the
 * same in every database. `attempt` counts up where another article has it already.
 */
export function textNumber({ sortAt, pageKey }: { sortAt: Date; pageKey: string }, attempt = 0): number {
  const slot = createHash('sha256').update(pageKey).digest().readUInt32BE(0);
  return secondOf(sortAt) * SLOTS + ((slot + attempt) % SLOTS);
}

/** The lowest and the highest number that an article published between these instants can have. */
export function textNumbers(since: Date | undefined, until: Date | undefined): { from: number; to: number } {
  return {
    from: since ? secondOf(since) * SLOTS : 0,
    to: (until ? secondOf(until) : LAST_SECOND) * SLOTS + SLOTS - 1,
  };
}

/** The second of publication that a number tells. */
export function secondOfText(number: number): Date {
  return new Date(Math.floor(number / SLOTS) * 1000);
}

function secondOf(instant: Date): number {
  return Math.min(LAST_SECOND, Math.max(0, Math.floor(instant.getTime() / 1000)));
}
