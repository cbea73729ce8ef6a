import { Recent } from './recent.ts';

/** Blocks, and articles of blocks, whose views of the hour are remembered; those that have been silent longest are forgotten. */
const REMEMBERED = 50_000;
const HOUR = 3_600_000;

/** Counts by key within the hour of the clock, in bounded memory. Each process counts alone: what a flood may cost it. */
export class Burst {
  readonly #most: number;
  readonly #counts = new Recent<number>(REMEMBERED);
  #hour = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether one more is still within what an hour allows. */
  admits(key: string, at: Date): boolean {
    const hour = Math.floor(at.getTime() / HOUR);
    if (hour !== this.#hour) {
      this.#counts.clear();
      this.#hour = hour;
    }
    const count = (this.#counts.get(key) ?? 0) + 1;
    // Who is flooding stays remembered: setting makes it the newest.
    this.#counts.set(key, Math.min(count, this.#most + 1));
    return count <= this.#most;
  }
}
