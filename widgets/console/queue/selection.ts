/** The comments that are chosen, to decide on all of them at once. */
export class Selection {
  ids: ReadonlySet<string> = new Set();
  readonly #told: (count: number) => void;
  /** Where a range begins. */
  #anchor = '';

  /** @param told hears how many are chosen, whenever somebody chooses. */
  constructor(told: (count: number) => void) {
    this.#told = told;
  }

  /**
   * Chooses one, or does not any more; with `isRange` all from the last one chosen up to it, as they stand in `order`.
   */
  choose(id: string, order: readonly string[], isRange = false): void {
    const to = order.indexOf(id);
    if (to < 0) return;
    const from = order.indexOf(this.#anchor);
    const next = new Set(this.ids);
    if (isRange) {
      const start = from < 0 ? to : from;
      for (const one of order.slice(Math.min(start, to), Math.max(start, to) + 1)) next.add(one);
    } else if (!next.delete(id)) {
      next.add(id);
    }
    this.#anchor = id;
    this.#set(next);
  }

  all(order: readonly string[]): void {
    this.#set(new Set(order));
  }

  clear(): void {
    this.#set(new Set());
  }

  /** Forgets what is not there any more; nobody needs to hear of it. */
  drop(ids: ReadonlySet<string>): void {
    this.ids = new Set([...this.ids].filter((id) => !ids.has(id)));
  }

  #set(ids: ReadonlySet<string>): void {
    this.ids = ids;
    this.#told(ids.size);
  }
}
