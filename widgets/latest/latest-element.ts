import type { PropertyDeclarations } from 'lit';
import { ArticleListElement } from '../articles/article-list-element.ts';
import type { Listing } from '../articles/teaser.ts';
import { primaryLanguage } from '../context/language.ts';
import { Loading } from '../element/loading.ts';
import { Words } from '../element/words.ts';
import { query } from '../transport/graphql-client.ts';
import document from './latest.graphql';

/**
 * @summary The newest articles of a site, or of one of its sections; on an article's own page the others.
 * @tag gazette-latest
 * @slot - Fallback: shown until the articles have arrived, and kept when they cannot.
 * @slot heading - Above the content, whatever its state
 * @slot footer - Below it
 * @slot empty - In place of the sentence of an empty list
 *
 * @attr {string} lang - Only articles in this language. By default the page's language, or any where it has none.
 *
 * @csspart root - Everything inside the element
 * @csspart list - The list
 * @csspart item - One article of it
 * @csspart picture - The box of an image, there with and without one
 * @csspart image - The image
 * @csspart meta - The line of kicker and time
 * @csspart kicker - The kicker, or the section's name
 * @csspart time - When it was published
 * @csspart headline - The headline, a link
 * @csspart empty - The sentence of an empty list
 * @csspart new - The button that tells of new articles, with `live`
 * @csspart error - The sentence when loading failed
 * @csspart retry - The button beside it
 *
 * @cssproperty --gazette-ink - Colour of text; the page's own by default
 * @cssproperty --gazette-muted - Colour of quiet text
 * @cssproperty --gazette-rule - Colour of hairlines
 * @cssproperty --gazette-surface - Colour of skeletons and empty picture boxes
 * @cssproperty --gazette-accent - Colour of kickers and of the focus ring, drawn towards that of text
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
export class LatestElement extends ArticleListElement {
  static override properties: PropertyDeclarations = {
    /** Slug of the section whose articles are shown; all of them by default. */
    section: { type: String },
    /** Tells of articles that are published while the page is open, by a button that shows them. */
    live: { type: Boolean },
  };

  declare section: string;
  declare live: boolean;
  #watched = false;

  protected readonly words = new Words(this, 'latest', this.asked);
  protected readonly articles = new Loading(this, {
    words: this.words,
    languageOf: ({ teasers }: Listing) => teasers[0]?.language,
    dependencies: () =>
      this.viewport.reached
        ? ([this.endpoint.href, this.pageUrl.href, this.count, this.section || null, this.ownLanguage, this.pageLanguage] as const)
        : undefined,
    load: async ([endpoint, url, count, section, own, page], signal) => {
      const ask = async (language: string): Promise<Listing> => {
        // One more than are shown, since the page may be one of them: so all pages ask the same and are answered once.
        const { site, articles } = await query(
          new URL(endpoint),
          document,
          { first: count + 1, section, language: primaryLanguage(language) || null },
          signal,
        );
        return { siteLocale: site.locale, teasers: articles.nodes.filter((article) => article.url !== url).slice(0, count) };
      };
      const listing = await ask(own || page);
      return listing.teasers.length || own || !page ? listing : ask('');
    },
    onLoad: (listing) => this.listed(listing),
    onError: (error) => this.reportFailure(error),
  });

  constructor() {
    super();
    this.section = '';
    this.live = false;
  }

  protected override updated(): void {
    if (!this.live || this.#watched || this.articles.state !== 'loaded') return;
    this.#watched = true;
    import('../live/watch-list.ts').then(
      ({ watchList }) => {
        this.news = watchList(this, this.articles, this.words, () => this.endpoint, (sheet) => this.wear(sheet));
      },
      // Without news the list is still a list; the next update tries again.
      () => (this.#watched = false),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-latest': LatestElement;
  }
}
