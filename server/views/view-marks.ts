import { hash } from 'node:crypto';
import type { ViewSpan } from '@gazette/schema/popularity/article-view.entity.ts';
import { spanStart } from '@gazette/schema/popularity/popular-window.ts';
import type { Secrets } from '../secrets.ts';

/** Names the keys: `views-2026-03-01`. Days are those of UTC, whatever the site's zone, and begin where an hour does. */
const PURPOSE = 'views';
/** Characters of a mark: 132 bits. */
const LENGTH = 22;

export interface Onlooker {
  readonly site: string;
  readonly address: string | undefined;
  readonly browser: string;
}

/**
 * Who has been counted for what: a hash of address (or its block), browser, site, article and hour under a key that lives for a day. When
 * the key is gone, nobody can find out for whom a mark stood, nor try addresses until one fits.
 */
export class ViewMarks {
  readonly #secrets: Secrets;
  #day = '';

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  /** Of a reader. */
  mark({ site, address, browser }: Onlooker, article: string, at: Date): Promise<string> {
    return this.#hash([site, address ?? '', browser, article], at);
  }

  /** Of an address block of a site, whose views of an article all processes count together. */
  blockMark(block: string, article: string, at: Date): Promise<string> {
    return this.#hash([block, article], at);
  }

  /** Of the same for the whole day. */
  dayBlockMark(block: string, article: string, at: Date): Promise<string> {
    return this.#hash([block, article], at, 'day');
  }

  /** Destroys every key whose day is over, here and in the database. */
  destroyOldKeys(now: Date): Promise<void> {
    return this.#secrets.destroyDays(PURPOSE, [dayOf(now)]);
  }

  async #hash(told: readonly string[], at: Date, span: ViewSpan = 'hour'): Promise<string> {
    const day = dayOf(at);
    const key = await this.#secrets.secret(`${PURPOSE}-${day}`);
    if (day > this.#day) {
      this.#day = day;
      await this.destroyOldKeys(at);
    }
    const words = JSON.stringify([...told, ...(span === 'day' ? [span] : []), spanStart(at, span).getTime()]);
    // Half of a hash cannot be carried on by who does not know the key, which is all that HMAC is better at, at many times the cost.
    return hash('sha256', `${key.toString('base64url')} ${words}`, 'base64url').slice(0, LENGTH);
  }
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
