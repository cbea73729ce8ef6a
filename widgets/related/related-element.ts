import type { PropertyDeclarations } from 'lit';
import { ArticleListElement } from '../articles/article-list-element.ts';
import type { Listing } from '../articles/teaser.ts';
import { primaryLanguage } from '../context/language.ts';
import { pageTitle } from '../context/page-address.ts';
import { wholeNumber } from '../element/attributes.ts';
import { Loading } from '../element/loading.ts';
import { Words } from '../element/words.ts';
import { query } from '../transport/graphql-client.ts';
import document from './related.graphql';

/**
 * @summary Articles related to the page it stands on, which need not be an article of the site.
 * @tag gazette-related
 * @slot - Fallback: shown until the articles have arrived, and kept when they cannot or there are none.
 * @slot heading - Above the content, whatever its state
 * @slot footer - Below it
 * @slot empty - In place of the sentence of an empty list
 *
 * @attr {string} lang - Only articles in this language; by default the page's language.
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
 * @csspart reason - Why the article is related
 * @csspart empty - The sentence of an empty list
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
export class RelatedElement extends ArticleListElement {
  static override properties: PropertyDeclarations = {
    /** How many articles are shown at most, 1 to 20. */
    count: { type: Number, converter: wholeNumber('count', 1, 20, 5) },
    /** Headline to find related articles by; by default the page's own. */
    headline: { type: String },
    /** Says under each article why it is related. */
    reasons: { type: Boolean },
  };

  declare headline: string;
  declare reasons: boolean;

  protected readonly words = new Words(this, 'related', this.asked);
  protected readonly articles = new Loading(this, {
    words: this.words,
    languageOf: ({ teasers }: Listing) => teasers[0]?.language,
    dependencies: () =>
      this.viewport.reached
        ? ([
            this.endpoint.href,
            this.pageUrl.href,
            this.headline || pageTitle(this.ownerDocument),
            primaryLanguage(this.ownLanguage || this.pageLanguage),
            this.count,
            this.reasons,
          ] as const)
        : undefined,
    load: async ([endpoint, url, title, language, first, reasoned], signal) => {
      const variables = { url, title: title || null, language: language || null, first };
      const [{ site, related }, inWords] = await Promise.all([
        query(new URL(endpoint), document, variables, signal),
        reasoned ? import('./reason-words.ts') : undefined,
      ]);
      const teasers = await Promise.all(
        related.edges.map(async ({ node, reasons }) => ({
          ...node,
          reasons: inWords ? await inWords.reasonWords(reasons, node.language) : [],
        })),
      );
      return { siteLocale: site.locale, teasers };
    },
    onLoad: (listing) => this.listed(listing),
    onError: (error) => this.reportFailure(error),
  });

  constructor() {
    super();
    this.headline = '';
    this.reasons = false;
  }


  protected override get showsReasons(): boolean {
    return this.reasons;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-related': RelatedElement;
  }
}
