import { html, nothing } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import type { Listing } from '../articles/teaser.ts';
import type { NewArticlesStrings } from '../strings/new-articles-strings.ts';
import { plural } from '../strings/plural.ts';
import { liveConnection } from './live-connection.ts';
import type { LiveEvent } from './live-connection.ts';
import { newArticlesStyles } from './new-articles-styles.ts';

/** What a watched list offers. */
export interface WatchedList {
  readonly endpoint: URL;
  readonly section: string;
  /** What is shown. */
  readonly listing: Listing | undefined;
  /** What is said; undefined before it has arrived. */
  readonly strings: NewArticlesStrings | undefined;
  /** Asks again for what is shown. */
  ask(signal: AbortSignal): Promise<Listing>;
  show(listing: Listing): void;
  redraw(): void;
  adopt(sheet: CSSStyleSheet | undefined): void;
}

/** Milliseconds within which all that look at a page ask again: not all at once. */
const SPREAD = 1_000;

/**
 * Counts what is published while a list is looked at, and waits for a click: nothing moves under the reader's eyes. What
 * is new is found by asking for the list again, which caches answer, so that a list in one language or of one section
 * counts its own.
 */
export class NewArticles implements ReactiveController {
  readonly #list: WatchedList;
  /** What was asked for last, and over which list. */
  #fresh: { readonly listing: Listing; readonly over: Listing | undefined } | undefined;
  #topic = '';
  #leave: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request = new AbortController();

  constructor(list: WatchedList) {
    this.#list = list;
    list.adopt(newArticlesStyles.styleSheet);
  }

  /** Listens where the list looks now. */
  hostUpdate(): void {
    const { endpoint, section } = this.#list;
    const topic = `${endpoint.href} ${section}`;
    if (topic === this.#topic) return;
    this.hostDisconnected();
    this.#topic = topic;
    const look = () => this.#lookSoon();
    const hear = ({ type }: LiveEvent) => {
      if (type === 'reset' || type === 'article.published') look();
    };
    this.#leave = liveConnection(endpoint).listen(section ? { section } : { latest: 'ARTICLES' }, hear, look);
  }

  hostDisconnected(): void {
    this.#leave?.();
    clearTimeout(this.#timer);
    this.#request.abort();
    this.#topic = '';
    this.#fresh = undefined;
  }

  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), Math.random() * SPREAD);
  }

  async #look(): Promise<void> {
    const { signal } = (this.#request = new AbortController());
    // Told of again with the next one.
    const fresh = await this.#list.ask(signal).catch(() => undefined);
    if (!fresh || signal.aborted) return;
    this.#fresh = { listing: fresh, over: this.#list.listing };
    this.#list.redraw();
  }

  /** Of what was asked for last those that are not shown; one that has moved up because another is gone is not new. */
  get #count(): number {
    if (!this.#fresh || this.#fresh.over !== this.#list.listing) return 0;
    const shown = this.#list.listing?.teasers ?? [];
    const known = new Set(shown.map(({ id }) => id));
    const oldest = shown.at(-1)?.publishedAt ?? '';
    return this.#fresh.listing.teasers.filter(({ id, publishedAt }) => !known.has(id) && (publishedAt ?? '') > oldest).length;
  }

  /** The bar that tells of them, over the list; there from the beginning, so that what comes into it is read out. */
  view(locale: string): TemplateResult {
    const words = this.#list.strings;
    const count = words ? this.#count : 0;
    return html`<div class="news" role="status">
      ${words && count ? html`<button class="new" part="new" type="button" @click=${this.#show}>${plural(count, words.newArticles, locale)}</button>` : nothing}
    </div>`;
  }

  readonly #show = (): void => {
    const fresh = this.#fresh;
    this.#fresh = undefined;
    if (fresh) this.#list.show(fresh.listing);
  };
}
