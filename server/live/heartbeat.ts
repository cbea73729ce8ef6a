/** One clock for all open streams: two thousand timers would cost more than what they send. */
export class Heartbeat {
  readonly #every: number;
  readonly #beats = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;

  /** @param every milliseconds from one beat to the next. */
  constructor(every: number) {
    this.#every = every;
  }

  /** @returns how to stop. The clock runs while anybody listens to it. */
  add(beat: () => void): () => void {
    this.#beats.add(beat);
    this.#timer ??= setInterval(() => this.beat(), this.#every).unref();
    return () => {
      this.#beats.delete(beat);
      if (this.#beats.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  /** One beat now; exported for tests, which have no patience for timers. */
  beat(): void {
    for (const beat of this.#beats) beat();
  }
}
