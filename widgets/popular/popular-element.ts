import { html, nothing } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { ArticleListElement } from '../articles/article-list-element.ts';
import type { Listing } from '../articles/teaser.ts';
import { primaryLanguage } from '../context/language.ts';
import { webAddress } from '../context/web-address.ts';
import { oneOf, wholeNumber } from '../element/attributes.ts';
import { Loading } from '../element/loading.ts';
import { localeFor } from '../format/locale.ts';
import { Words } from '../element/words.ts';
import { spoken } from '../strings/languages.ts';
import { loadStrings } from '../strings/load-strings.ts';
import { plural } from '../strings/plural.ts';
import { query } from '../transport/graphql-client.ts';
import { isPage } from './is-page.ts';
import { readTabs, windows } from './order.ts';
import type { Order, Window } from './order.ts';
import { popularStyles } from './popular-styles.ts';
import document from './popular.graphql';
import { loadTabs, moreTabs } from './lazy-tabs.ts';
import type { PopularQuery } from './popular.graphql';

/** What is counted, where an order is of one thing. */
const counted: Partial<Record<Uppercase<Order>, 'viewCount' | 'commentCount'>> = { VIEWS: 'viewCount', COMMENTS: 'commentCount' };

/**
 * @summary The articles that are read or discussed most but the one the page shows, numbered, with tabs where several
 *   orders are asked for.
 * @tag gazette-popular
 * @slot - Fallback: shown until the articles have arrived, and kept when they cannot or there are none.
 * @slot heading - Above the content, whatever its state
 * @slot footer - Below it
 * @slot empty - In place of the sentence of an empty list
 *
 * @attr {string} lang - Only articles in this language. By default the page's language, or any where it has none.
 *
 * @csspart tabs - The row of tabs
 * @csspart tab - One tab
 * @csspart selected - The tab that is chosen
 * @csspart root - Everything below the tabs
 * @csspart list - The list
 * @csspart item - One article of it; its number is `::part(item)::before`
 * @csspart picture - The box of an image, there with and without one
 * @csspart image - The image
 * @csspart meta - The line of kicker and time
 * @csspart kicker - The kicker, or the section's name
 * @csspart time - When it was published
 * @csspart headline - The headline, a link
 * @csspart reason - How often it was read or discussed
 * @csspart empty - The sentence of an empty list
 * @csspart error - The sentence when loading failed
 * @csspart retry - The button beside it
 *
 * @cssproperty --gazette-ink - Colour of text; the page's own by default
 * @cssproperty --gazette-muted - Colour of quiet text
 * @cssproperty --gazette-rule - Colour of hairlines
 * @cssproperty --gazette-surface - Colour of skeletons and empty picture boxes
 * @cssproperty --gazette-accent - Colour of numbers, kickers, the chosen tab and the focus ring, drawn towards that of text
 * @cssproperty --gazette-focus - Colour of the focus ring alone
 * @cssproperty --gazette-gap - Space between pieces
 * @cssproperty --gazette-radius - Radius of corners
 * @cssproperty --gazette-headline-size - Size of headlines
 * @cssproperty --gazette-headline-weight - Weight of headlines
 * @cssproperty --gazette-headline-lines - Lines a headline may take
 *
 * @fires {CustomEvent<LoadDetail>} gazette-load - The articles are shown
 * @fires {CustomEvent<ErrorDetail>} gazette-error - They could not be loaded
 */
export class PopularElement extends ArticleListElement {
  static override styles = [...ArticleListElement.styles, popularStyles];

  static override properties: PropertyDeclarations = {
    /** How many articles are shown at most, 1 to 20. */
    count: { type: Number, converter: wholeNumber('count', 1, 20, 5) },
    /** Orders to choose from, in their order: `views`, `comments`, `trending`, `both`. One of them needs no tabs. */
    tabs: { type: Array, converter: readTabs },
    /** How far back is counted: `hour`, `day`, `week` or `month`. */
    window: { type: String, converter: oneOf('window', windows) },
    /** Slug of the section whose articles are shown; all of them by default. */
    section: { type: String },
    /** Says under each article how often it was read or discussed. */
    counts: { type: Boolean },
  };

  declare tabs: Order[];
  declare window: Window;
  declare section: string;
  declare counts: boolean;
  #chosen: Order | undefined;

  protected readonly words = new Words(this, 'popular', this.asked);

  readonly #popular = new Loading(this, {
    words: this.words,
    languageOf: ({ teasers }: Listing) => teasers[0]?.language,
    dependencies: () =>
      this.viewport.reached
        ? ([
            this.endpoint.href,
            this.#order,
            this.window,
            this.section,
            this.count,
            this.ownLanguage,
            this.pageLanguage,
            this.counts,
            this.pageUrl.href,
          ] as const)
        : undefined,
    load: async ([endpoint, order, window, section, first, own, page], signal) => {
      const by = order.toUpperCase() as Uppercase<Order>;
      // One more: the page's own article is left out here, so that all pages can be given the same answer.
      const asked = { first: first + 1, by, window: window.toUpperCase() as Uppercase<Window>, section: section || null };
      const ask = async (language: string) =>
        this.#listing(
          await query(new URL(endpoint), document, { ...asked, language: primaryLanguage(language) || null }, signal),
          by,
        );
      const listing = await ask(own || page);
      return listing.teasers.length || own || !page ? listing : ask('');
    },
    onLoad: (listing) => this.listed(listing),
    onError: (error) => this.reportFailure(error),
  });

  /** What was listed stays in view until the list of another tab is there: nothing flickers, nothing jumps. */
  protected get articles(): Pick<Loading<never, Listing>, 'state' | 'data' | 'retry'> {
    const { state, data, retry } = this.#popular;
    return { state: state === 'loading' && data ? 'loaded' : state, data, retry };
  }

  constructor() {
    super();
    this.tabs = ['views'];
    this.window = 'day';
    this.section = '';
    this.counts = false;
  }

  /** What is listed of an answer: all that it depends on is that of the question still, or nobody waits for it. */
  async #listing({ site, popular: { edges } }: PopularQuery, by: Uppercase<Order>): Promise<Listing> {
    const others = edges.filter(({ node }) => !isPage(this.pageUrl, webAddress(node.url)));
    const shown = others.slice(0, this.count).map(async ({ node, count }, index) => {
      const locale = localeFor(node.language, this.locales(site.locale));
      const named = this.counts && counted[by];
      return {
        ...node,
        rank: new Intl.NumberFormat(locale).format(index + 1),
        reasons: named ? [plural(count, (await loadStrings('popular', spoken(node.language)))[named], locale)] : [],
      };
    });
    return { siteLocale: site.locale, teasers: await Promise.all(shown) };
  }

  override render(): unknown {
    const isBare = !this.#popular.data && this.hasFallback;
    if (this.tabs.length < 2 || isBare) return super.render();
    const tabs = moreTabs();
    if (!tabs) {
      loadTabs().then(
        () => this.requestUpdate(),
        () => (this.tabs = [this.#order]),
      );
      return this.renderFallback(nothing);
    }
    this.wear(tabs.tabStyles.styleSheet);
    return html`${tabs.tabsView(this.tabs, this.#order, this.words.strings, this.#choose)}
      <div id="panel" role="tabpanel" aria-labelledby=${this.#order} aria-busy=${this.#popular.state === 'loading'}>
        ${super.render()}
      </div>`;
  }

  protected override get label(): string | undefined {
    return this.words.strings?.[this.#order];
  }

  protected override get showsReasons(): boolean {
    return this.counts;
  }

  get #order(): Order {
    const [first = 'views'] = this.tabs;
    return this.#chosen && this.tabs.includes(this.#chosen) ? this.#chosen : first;
  }

  readonly #choose = (order: Order): void => {
    this.#chosen = order;
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-popular': PopularElement;
  }
}
