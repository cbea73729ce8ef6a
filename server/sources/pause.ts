/** The longest pause after failures, in milliseconds. */
const LONGEST = 6 * 3_600_000;
/** By how much a pause is longer or shorter at random, so that what failed together does not come back together. */
const JITTER = 0.2;

/**
 * Milliseconds until a source is read again: its interval, doubled for each failure in a row, at most 6 h, give or take a
 * fifth.
 * @param random from 0 to 1.
 */
export function pauseAfter(failures: number, interval: number, random = Math.random()): number {
  const pause = Math.min(interval * 2 ** Math.min(failures, 30), Math.max(LONGEST, interval));
  return Math.round(pause * (1 + JITTER * (2 * random - 1)));
}
