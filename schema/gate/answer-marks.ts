import type { Site } from '../site/site.entity.ts';

/**
 * What an answer was made of, noted while it is read: whoever keeps it learns here what makes it untrue. One for each
 * answer; the gate carries it to where rows are read.
 *
 * Tags are `article:ID`, `thread:ID`, `section:SLUG` (its list), `beside:ID` (what stands beside an article), `page:ID`
 * (what stands at an address) and the lists of the whole site: `articles`, `comments`, `popular`, `search`, `related`,
 * `placements`, `pages`; `list:KEY` is one that editors put together. What does not exist is marked as well: it may exist the next moment.
 */
export class AnswerMarks {
  /** Whose it is. */
  readonly site: Pick<Site, 'id' | 'key'>;
  readonly tags = new Set<string>();
  #isPrivate = false;
  #isWhole = false;
  #isRanked = false;
  #until: Date | undefined;

  constructor(site: Pick<Site, 'id' | 'key'>) {
    this.site = site;
  }

  tag(name: string): void {
    this.tags.add(name);
  }

  /** These articles, and those that were asked for and not found. */
  articles(ids: Iterable<string>): void {
    for (const id of ids) this.tags.add(`article:${id}`);
  }

  threads(ids: Iterable<string>): void {
    for (const id of ids) this.tags.add(`thread:${id}`);
  }

  /** The order follows from numbers that change without anything happening: good for a short while only. */
  ranked(list: 'popular' | 'search' | 'related' | 'likes'): void {
    if (list !== 'likes') this.tags.add(list);
    this.#isRanked = true;
  }

  /** True until this moment, whatever happens or does not. */
  until(moment: Date): void {
    if (this.#until === undefined || moment < this.#until) this.#until = moment;
  }

  /** It depends on who asks, so nobody may keep it. */
  keepPrivate(): void {
    this.#isPrivate = true;
  }

  /** What another answer was made of is part of this one. */
  include(other: AnswerMarks): void {
    for (const name of other.tags) this.tags.add(name);
    if (other.isRanked) this.#isRanked = true;
    if (other.trueUntil) this.until(other.trueUntil);
    if (!other.mayBeKept) this.keepPrivate();
  }

  /** It was read to the end and without an error. */
  whole(): void {
    this.#isWhole = true;
  }

  /** Whether it says the same to everybody who asks as a stranger. */
  get mayBeKept(): boolean {
    return this.#isWhole && !this.#isPrivate;
  }

  get isRanked(): boolean {
    return this.#isRanked;
  }

  get trueUntil(): Date | undefined {
    return this.#until;
  }
}
