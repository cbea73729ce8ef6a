import type { CachedAnswer } from './cached-answer.ts';

/** Of the room, what is kept for answers that were asked for again: a flood of questions asked once cannot drive them out. */
const PROVEN_SHARE = 0.8;
/** An answer larger than this part of the room is not kept. */
const LARGEST_SHARE = 1 / 8;
/** Tags whose last purge is remembered one by one; beyond, nothing that is being read now is kept. */
const REMEMBERED_PURGES = 10_000;

/**
 * Answers by key, in bounded memory, found again by their tags.
 *
 * A read that began before a purge of one of its tags may have seen what was before: it is not kept. Purges are numbered
 * for that; whoever reads takes the number first and shows it when the answer is there.
 */
export class AnswerStore {
  readonly #maxBytes: number;
  /** Asked for once, and more than once; each with the longest unused first. */
  readonly #new = new Map<string, CachedAnswer>();
  readonly #proven = new Map<string, CachedAnswer>();
  readonly #byTag = new Map<string, Set<CachedAnswer>>();
  readonly #purges = new Map<string, number>();
  /** What began before this purge is not kept, whatever its tags. */
  #floor = 0;
  #sequence = 0;
  #bytes = 0;
  #provenBytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Number of the last purge. */
  get sequence(): number {
    return this.#sequence;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#new.size + this.#proven.size;
  }

  get(key: string, now: number): CachedAnswer | undefined {
    const proven = this.#proven.get(key);
    const found = proven ?? this.#new.get(key);
    if (!found) return undefined;
    // A clock that was put back must not keep an answer for longer either.
    if (now >= found.until || now < found.madeAt) {
      this.#remove(found);
      return undefined;
    }
    if (proven) {
      this.#proven.delete(key);
      this.#proven.set(key, found);
    } else {
      this.#new.delete(key);
      this.#proven.set(key, found);
      this.#provenBytes += found.bytes;
      this.#settleProven();
    }
    return found;
  }

  /**
   * Keeps an answer whose reading began when the last purge was number `since`.
   * @returns whether it did.
   */
  keep(answer: CachedAnswer, since: number): boolean {
    if (this.isStale(answer.tags, since) || answer.bytes > this.#maxBytes * LARGEST_SHARE) return false;
    const former = this.#proven.get(answer.key) ?? this.#new.get(answer.key);
    if (former) this.#remove(former);
    this.#new.set(answer.key, answer);
    this.#bytes += answer.bytes;
    for (const tag of answer.tags) {
      const tagged = this.#byTag.get(tag);
      if (tagged) tagged.add(answer);
      else this.#byTag.set(tag, new Set([answer]));
    }
    answer.onGrowth = (bytes) => this.#grow(answer, bytes);
    this.#shrink();
    return true;
  }

  /** Whether one of these has been purged since. */
  isStale(tags: Iterable<string>, since: number): boolean {
    if (since < this.#floor) return true;
    for (const tag of tags) if ((this.#purges.get(tag) ?? 0) > since) return true;
    return false;
  }

  /** Forgets every answer that carries one of these, and those that are being read. @returns how many it forgot. */
  purge(tags: Iterable<string>): number {
    this.#sequence += 1;
    let gone = 0;
    for (const tag of tags) {
      this.#purges.set(tag, this.#sequence);
      for (const answer of this.#byTag.get(tag) ?? []) {
        this.#remove(answer);
        gone += 1;
      }
    }
    if (this.#purges.size > REMEMBERED_PURGES) {
      this.#purges.clear();
      this.#floor = this.#sequence;
    }
    return gone;
  }

  /** Forgets everything. */
  clear(): void {
    this.#sequence += 1;
    this.#floor = this.#sequence;
    this.#purges.clear();
    for (const answer of [...this.#new.values(), ...this.#proven.values()]) this.#remove(answer);
  }

  #grow(answer: CachedAnswer, bytes: number): void {
    this.#bytes += bytes;
    if (this.#proven.get(answer.key) === answer) {
      this.#provenBytes += bytes;
      this.#settleProven();
    }
    this.#shrink();
  }

  /** The longest unused of the proven become as new ones, and have to prove themselves again. */
  #settleProven(): void {
    for (const [key, answer] of this.#proven) {
      if (this.#provenBytes <= this.#maxBytes * PROVEN_SHARE) return;
      this.#proven.delete(key);
      this.#provenBytes -= answer.bytes;
      this.#new.set(key, answer);
    }
  }

  #shrink(): void {
    for (const list of [this.#new, this.#proven]) {
      for (const answer of list.values()) {
        if (this.#bytes <= this.#maxBytes) return;
        this.#remove(answer);
      }
    }
  }

  #remove(answer: CachedAnswer): void {
    if (this.#proven.delete(answer.key)) this.#provenBytes -= answer.bytes;
    else if (!this.#new.delete(answer.key)) return;
    this.#bytes -= answer.bytes;
    answer.onGrowth = () => {};
    for (const tag of answer.tags) {
      const tagged = this.#byTag.get(tag);
      tagged?.delete(answer);
      if (tagged?.size === 0) this.#byTag.delete(tag);
    }
  }
}
