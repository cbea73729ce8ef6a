import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { primaryLanguage } from '../context/language.ts';
import { webAddress } from '../context/web-address.ts';
import { oneOf, wholeNumber } from '../element/attributes.ts';
import { announce } from '../element/events.ts';
import { GazetteElement } from '../element/gazette-element.ts';
import { Loading } from '../element/loading.ts';
import { Words } from '../element/words.ts';
import type { Strings } from '../strings/families.ts';
import { base } from '../style/base.ts';
import { formTokens } from '../style/form-tokens.ts';
import { tokens } from '../style/tokens.ts';
import { query } from '../transport/graphql-client.ts';
import { boxSkeleton, boxView } from './box-view.ts';
import type { BoxActions } from './box-view.ts';
import { readFilters, since } from './filters.ts';
import type { Filter, Span } from './filters.ts';
import { sectionFilter, timeFilter } from './filters-view.ts';
import { find, findMore } from './findings.ts';
import { correctionView, findingsSkeleton, findingsView, totalView } from './findings-view.ts';
import { searchStyles } from './search-styles.ts';
import sectionsDocument from './sections.graphql';
import { Suggestions, type Suggestion } from './suggestions.ts';
import { takeOver, typedInto, type Typed } from './typed.ts';

/**
 * @summary A box to search a site with, with suggestions while typing, and what was found.
 * @tag gazette-search
 * @slot - Fallback: a plain form or a link, shown until the script has arrived. What the reader has typed into its
 *   search box moves into that of the element, with the focus.
 * @slot heading - Above the content, whatever its state
 * @slot footer - Below it
 *
 * @attr {string} lang - Language of the words; articles in this language only. By default the words follow the nearest
 *   `lang` of the page, and every language is searched.
 * @attr {boolean} lazy - The script of all elements (`gazette.js`) loads this one's only once the reader is in the
 *   fallback's form.
 *
 * @csspart root - Everything inside the element
 * @csspart form - The form
 * @csspart field - The box and its button
 * @csspart box - The box
 * @csspart submit - Its button
 * @csspart suggestions - The list of suggestions
 * @csspart suggestion - One of them
 * @csspart active - The one the reader has moved to
 * @csspart kind - The word that marks a suggestion as an article
 * @csspart filter - What results are narrowed by, a select
 * @csspart results - Everything below the box
 * @csspart total - The line that says how many there are
 * @csspart partial - The sentence in it that no article has all words
 * @csspart correction - A better spelling, a button
 * @csspart list - The list of what was found
 * @csspart item - One article of it
 * @csspart meta - The line of section and time
 * @csspart kicker - The section's name
 * @csspart time - When it was published
 * @csspart headline - The headline, a link
 * @csspart excerpt - The lines around what was found
 * @csspart mark - What was found
 * @csspart similar - How many copies a result has, with their headlines when it is opened
 * @csspart more - The button for more
 * @csspart error - The sentence when the search failed
 * @csspart retry - The button beside it
 *
 * @cssproperty --gazette-ink - Colour of text; the page's own by default
 * @cssproperty --gazette-paper - Colour behind the suggestions
 * @cssproperty --gazette-muted - Colour of quiet text
 * @cssproperty --gazette-rule - Colour of hairlines
 * @cssproperty --gazette-field-border - Colour of the border of the box
 * @cssproperty --gazette-surface - Colour of skeletons and of the suggestion moved to
 * @cssproperty --gazette-mark - Colour behind what was found
 * @cssproperty --gazette-accent - Colour of kickers and of the focus ring, drawn towards that of text
 * @cssproperty --gazette-button - Colour of the button of the box; the accent by default
 * @cssproperty --gazette-on-button - Colour of the word on it; white or black by default, whichever is read better on it
 * @cssproperty --gazette-focus - Colour of the focus ring alone
 * @cssproperty --gazette-gap - Space between pieces
 * @cssproperty --gazette-radius - Radius of corners
 *
 * @fires {CustomEvent<SearchDetail>} gazette-search - The reader searches
 * @fires {CustomEvent<LoadDetail>} gazette-load - The results are shown
 * @fires {CustomEvent<ErrorDetail>} gazette-error - The search failed
 */
export class SearchElement extends GazetteElement {
  static override styles = [tokens, formTokens, base, searchStyles];

  static override properties: PropertyDeclarations = {
    /** How many results are shown at a time, 1 to 50. */
    count: { type: Number, converter: wholeNumber('count', 1, 50, 10) },
    /** What is searched for; by default the `q` of the page's address. */
    query: { type: String },
    /** Where results are shown: `here`, or on a `page` of their own. */
    results: { type: String, converter: oneOf('results', ['here', 'page']) },
    /** Address of that page, which is given the query as `?q=`; by default `/search` of the server. */
    action: { type: String },
    /** Slug of the section that is searched; all of them by default. */
    section: { type: String },
    /** What the reader can narrow the results by: `section`, `time`. */
    filters: { type: Array, converter: readFilters },
  };

  declare count: number;
  declare query: string;
  declare results: 'here' | 'page';
  declare action: string;
  declare section: string;
  declare filters: Filter[];
  #section = '';
  #span: Span = 'ever';
  #more: AbortController | undefined;
  #moreFailed = false;
  #handedOver: Typed | undefined;
  #hasBox = false;
  readonly #suggestions = new Suggestions(this);

  protected readonly words = new Words(this, 'search', this.asked);

  readonly #findings = new Loading(this, {
    words: this.words,
    dependencies: () =>
      this.results === 'here' && this.query.trim()
        ? ([this.endpoint.href, this.query.trim(), this.#asked, this.#span, this.ownLanguage, this.count, this.pageLanguage] as const)
        : undefined,
    load: ([endpoint, words, section, span, language, first, pageLanguage], signal) => {
      this.#more?.abort();
      const narrowed = { section: section || null, since: since(span), language: primaryLanguage(language) || null, words: primaryLanguage(language || pageLanguage) || null };
      return find(new URL(endpoint), { query: words, first, ...narrowed }, signal);
    },
    onLoad: ({ found }) => {
      this.#moreFailed = false;
      announce(this, 'gazette-load', { count: found.length });
      void this.#keepFocus();
    },
    onError: (error) => this.reportFailure(error),
  });

  readonly #sections = new Loading(this, {
    words: this.words,
    dependencies: () =>
      this.filters.includes('section')
        ? ([this.endpoint.href, this.ownLanguage || this.pageLanguage] as const)
        : undefined,
    load: ([endpoint, language], signal) =>
      query(new URL(endpoint), sectionsDocument, { language: primaryLanguage(language) || null }, signal),
    onLoad: () => {},
    onError: (error) => this.reportFailure(error),
  });

  /** A box needs no more than its words. */
  readonly #named = new Loading(this, {
    words: this.words,
    dependencies: () => [] as const,
    load: () => Promise.resolve(true),
    onLoad: () => {},
    onError: (error) => this.reportFailure(error),
  });

  constructor() {
    super();
    this.count = 10;
    this.query = '';
    this.results = 'here';
    this.action = '';
    this.section = '';
    this.filters = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.query ||= new URLSearchParams(location.search).get('q') ?? '';
  }

  override render(): unknown {
    const { strings } = this.words;
    if (!strings) {
      const failed = this.#named.state === 'failed';
      const room = boxSkeleton(this.results === 'here' && this.filters.length > 0);
      return this.renderFallback(this.frame(failed ? this.failureView(this.#named.retry) : room, !failed));
    }
    return this.frame(
      [
        boxView(this.#suggestions, strings, this.#actions),
        ...(this.results === 'here' ? [this.#filtersView(strings), this.#resultsView(strings)] : []),
      ],
      false,
    );
  }

  /** Once the element draws itself, its fallback is out of sight and out of focus. */
  protected override willUpdate(): void {
    if (this.words.strings && !this.#box) this.#handedOver = typedInto(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const box = this.#box;
    if (box && (changed.has('query') || !this.#hasBox)) box.value = this.query;
    this.#hasBox = Boolean(box);
    if (box && this.#handedOver) takeOver(box, this.#handedOver);
    this.#handedOver = undefined;
  }

  #filtersView(strings: Strings<'search'>): unknown {
    if (!this.filters.length) return nothing;
    const { data } = this.#sections;
    return html`<div class="filters">
      ${this.filters.map((filter) =>
        filter === 'time'
          ? timeFilter(this.#span, strings, this.#chooseSpan)
          : sectionFilter(data?.sections ?? [], this.#asked, strings, this.#chooseSection),
      )}
    </div>`;
  }

  /** The line that says how many is there from the start: what changes in it is read out. */
  #resultsView(strings: Strings<'search'>): unknown {
    const { state, data } = this.#findings;
    const isAsked = Boolean(this.query.trim());
    const locales = this.locales(data?.siteLocale ?? '');
    const failed = isAsked && (state === 'failed' || this.#moreFailed);
    const findings = isAsked && state !== 'failed' ? data : undefined;
    const said = failed ? strings.failed : findings && state === 'loaded' ? totalView(findings, strings, locales) : nothing;
    return html`<div class="found" part="results" aria-busy=${isAsked && state === 'loading'}>
      <div class="said">
        <p class="total" part=${failed ? 'error' : 'total'} role="status" tabindex="-1">${said}</p>
        ${
          failed
            ? html`<button part="retry" type="button" @click=${this.#retry}>
                ${strings.retry}
              </button>`
            : nothing
        }
      </div>
      ${findings?.suggestion ? correctionView(findings.suggestion, strings, this.#search) : nothing}
      ${findings?.found.length ? findingsView(findings, strings, locales) : nothing}
      ${isAsked && !findings && !failed ? findingsSkeleton() : nothing}
      ${
        findings?.next && !failed
          ? html`<button class="more" part="more" type="button" @click=${this.#readMore}>${strings.more}</button>`
          : nothing
      }
    </div>`;
  }

  get #actions(): BoxActions {
    return {
      action: this.results === 'page' ? this.#page : undefined,
      typed: (text) => this.#suggestions.ask(this.endpoint, text, primaryLanguage(this.ownLanguage)),
      choose: this.#choose,
      submit: this.#submit,
    };
  }

  get #page(): string {
    return webAddress(this.action)?.href ?? new URL('search', this.endpoint).href.replace(/\?.*/, '');
  }

  /** The section that is searched: the reader's choice before the page's. */
  get #asked(): string {
    return this.#section || this.section;
  }

  get #box(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  readonly #submit = (event: Event): void => {
    const words = this.#box?.value.trim() ?? '';
    this.#suggestions.close();
    if (this.results === 'page' && words) return announce(this, 'gazette-search', { query: words });
    event.preventDefault();
    this.#search(words);
  };

  readonly #search = (words: string): void => {
    this.query = words;
    if (this.#box) this.#box.value = words;
    if (words) announce(this, 'gazette-search', { query: words });
  };

  /** An article is opened; words are searched for. */
  readonly #choose = ({ text, article }: Suggestion): void => {
    const address = webAddress(article?.url);
    this.#suggestions.close();
    if (address) return location.assign(address);
    if (this.#box) this.#box.value = text;
    this.#box?.form?.querySelector('button')?.click();
  };

  readonly #chooseSection = (slug: string): void => {
    this.#section = slug;
    this.requestUpdate();
  };

  readonly #chooseSpan = (span: Span): void => {
    this.#span = span;
    this.requestUpdate();
  };

  /** Adds what follows, and goes on at the first of it: the button has moved below what the reader wants to see. */
  readonly #readMore = async (): Promise<void> => {
    const { data } = this.#findings;
    if (!data?.next || (this.#more && !this.#more.signal.aborted)) return;
    const { signal } = (this.#more = new AbortController());
    try {
      const findings = await findMore(this.endpoint, data, signal);
      if (signal.aborted) return;
      this.#findings.data = findings;
      this.#moreFailed = false;
      announce(this, 'gazette-load', { count: findings.found.length });
      this.requestUpdate();
      await this.updateComplete;
      this.renderRoot.querySelectorAll<HTMLElement>('a.headline')[data.found.length]?.focus();
    } catch (error) {
      if (signal.aborted) return;
      this.#moreFailed = true;
      this.reportFailure(error);
      this.requestUpdate();
    } finally {
      this.#more.abort();
    }
  };

  /** The button goes with the failure it stood beside: the reader goes on at the line that will say what is found. */
  readonly #retry = (): void => {
    this.#total?.focus();
    if (this.#moreFailed) void this.#readMore();
    else this.#findings.retry();
  };

  get #total(): HTMLElement | null {
    return this.renderRoot.querySelector('.total');
  }

  /** A button that is gone with the results it belonged to leaves the reader at the line that says how many there are. */
  async #keepFocus(): Promise<void> {
    const root = this.shadowRoot;
    const wasBelow = root?.activeElement?.closest('.found');
    this.requestUpdate();
    await this.updateComplete;
    if (wasBelow && !root?.activeElement) this.#total?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-search': SearchElement;
  }
}
