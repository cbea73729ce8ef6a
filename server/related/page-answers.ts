import { createHash } from 'node:crypto';
import type { PageAnswer, RelatedPages } from '@gazette/schema/related/related-pages.ts';

export interface PageAnswersOptions {
  readonly now: () => Date;
  /** Answers that are kept, and for how many milliseconds. */
  readonly most: number;
  readonly age: number;
}

interface Kept {
  readonly site: string;
  until: number;
  readonly answer: Promise<PageAnswer>;
}

/** How long an answer is kept that will soon be a better one, in milliseconds. */
const PASSING = 1_000;

/** Remembers what stands beside pages outside the archive, in bounded memory; the one asked longest ago goes first. */
export class PageAnswers implements RelatedPages {
  readonly #kept = new Map<string, Kept>();
  readonly #options: PageAnswersOptions;

  constructor(options: PageAnswersOptions) {
    this.#options = options;
  }

  remember(question: readonly string[], find: () => Promise<PageAnswer>): Promise<PageAnswer> {
    const { now, most, age } = this.#options;
    const key = createHash('sha256').update(JSON.stringify(question)).digest('base64url');
    const known = this.#kept.get(key);
    const time = now().getTime();
    this.#kept.delete(key);
    // A clock that was put back must not keep an answer for longer either.
    if (known && known.until > time && known.until <= time + age) {
      this.#kept.set(key, known);
      // What failed for whoever asked first may be granted to this one: the limits are each one's own.
      return known.answer.catch(() => this.remember(question, find));
    }
    const answer = find();
    const kept: Kept = { site: question[0] ?? '', until: time + age, answer };
    this.#kept.set(key, kept);
    void this.#settle(key, kept, time);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= most) break;
      this.#kept.delete(oldest);
    }
    return answer;
  }

  /** Shortens the time of a passing answer, and forgets one that failed. */
  async #settle(key: string, kept: Kept, time: number): Promise<void> {
    try {
      if ((await kept.answer).isPassing) kept.until = Math.min(kept.until, time + PASSING);
    } catch {
      if (this.#kept.get(key) === kept) this.#kept.delete(key);
    }
  }

  /** What a site's articles were is no answer any more. */
  forget(site: string | null): void {
    for (const [key, kept] of this.#kept) if (site === null || kept.site === site) this.#kept.delete(key);
  }
}

/** Some thousands of pages for some minutes: a page that many read is worked out once. */
export function createPageAnswers(now: () => Date): PageAnswers {
  return new PageAnswers({ now, most: 2_000, age: 5 * 60_000 });
}
