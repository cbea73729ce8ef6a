const DAY = 86_400_000;

/** How fast news gets old: after this many days a match counts half of what it counts today. */
const HALF_LIFE_DAYS = 180;

/** A factor from 1 (now) towards 0, halving every `HALF_LIFE_DAYS`. */
export function freshness(publishedAt: Date, now: Date): number {
  return 2 ** (-Math.max(0, now.getTime() - publishedAt.getTime()) / (HALF_LIFE_DAYS * DAY));
}
