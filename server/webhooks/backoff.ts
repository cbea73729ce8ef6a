/** The first wait, how it grows, and the longest, in milliseconds. */
const FIRST = 5_000;
const GROWTH = 3;
const LONGEST = 6 * 3_600_000;
/** By how much a wait is longer or shorter at random, so that what failed together does not come back together. */
const JITTER = 0.2;

/**
 * Milliseconds to wait after the `attempts`-th try failed: 5 s, 15 s, 45 s … at most 6 h, give or take a fifth.
 * @param random from 0 to 1.
 */
export function backoff(attempts: number, random = Math.random()): number {
  const wait = Math.min(FIRST * GROWTH ** (attempts - 1), LONGEST);
  return Math.round(wait * (1 + JITTER * (2 * random - 1)));
}
