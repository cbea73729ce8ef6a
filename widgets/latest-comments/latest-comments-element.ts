import { html } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { wholeNumber } from '../element/attributes.ts';
import { announce } from '../element/events.ts';
import { GazetteElement } from '../element/gazette-element.ts';
import { Loading } from '../element/loading.ts';
import { Words } from '../element/words.ts';
import { base } from '../style/base.ts';
import { formTokens } from '../style/form-tokens.ts';
import { tokens } from '../style/tokens.ts';
import { query } from '../transport/graphql-client.ts';
import { latestCommentsStyles } from './latest-comments-styles.ts';
import { latestCommentsSkeleton, latestCommentView } from './latest-comments-view.ts';
import document from './latest-comments.graphql';
import type { LatestCommentsQuery } from './latest-comments.graphql';

/**
 * @summary The latest comments of a whole site, each with its article.
 * @tag gazette-latest-comments
 * @slot - Fallback: shown until the comments have arrived, and kept when they cannot.
 * @slot heading - Above the content, whatever its state
 * @slot footer - Below it
 * @slot empty - In place of the sentence of an empty list
 *
 * @attr {string} lang - Language of the words around the comments; by default the nearest `lang` of the page.
 *
 * @csspart root - Everything inside the element
 * @csspart list - The list
 * @csspart item - One comment of it
 * @csspart meta - The line of author and time
 * @csspart author - The name of the author
 * @csspart time - When it was written
 * @csspart excerpt - What it begins with, a link to it
 * @csspart article - The line that names the article
 * @csspart headline - The headline of the article
 * @csspart empty - The sentence of an empty list
 * @csspart error - The sentence when loading failed
 * @csspart retry - The button beside it
 *
 * @cssproperty --gazette-ink - Colour of text; the page's own by default
 * @cssproperty --gazette-muted - Colour of quiet text
 * @cssproperty --gazette-rule - Colour of hairlines
 * @cssproperty --gazette-surface - Colour of skeletons
 * @cssproperty --gazette-accent - Colour of the focus ring, drawn towards that of text
 * @cssproperty --gazette-focus - Colour of the focus ring alone
 * @cssproperty --gazette-gap - Space between pieces
 * @cssproperty --gazette-excerpt-lines - Lines an excerpt takes
 *
 * @fires {CustomEvent<LoadDetail>} gazette-load - The comments are shown
 * @fires {CustomEvent<ErrorDetail>} gazette-error - They could not be loaded
 */
export class LatestCommentsElement extends GazetteElement {
  static override styles = [tokens, formTokens, base, latestCommentsStyles];

  static override properties: PropertyDeclarations = {
    /** How many comments are shown at most, 1 to 20. */
    count: { type: Number, converter: wholeNumber('count', 1, 20, 5) },
  };

  declare count: number;

  protected readonly words = new Words(this, 'latest-comments', this.asked);

  readonly #latest = new Loading(this, {
    words: this.words,
    dependencies: () => (this.viewport.reached ? ([this.endpoint.href, this.count] as const) : undefined),
    load: ([endpoint, first], signal) => query(new URL(endpoint), document, { first }, signal),
    onLoad: ({ latestComments }: LatestCommentsQuery) => {
      this.steady.hold();
      announce(this, 'gazette-load', { count: latestComments.nodes.length });
    },
    onError: (error) => this.reportFailure(error),
  });

  constructor() {
    super();
    this.count = 5;
  }

  override render(): unknown {
    const { state, data } = this.#latest;
    const { strings } = this.words;
    const busy = state === 'loading';
    if (!data && state === 'failed') return this.renderFallback(this.frame(this.failureView(this.#latest.retry), false));
    if (!data || !strings) return this.renderFallback(this.frame(latestCommentsSkeleton(this.count), busy));
    const { nodes } = data.latestComments;
    if (!nodes.length) {
      return this.renderFallback(this.frame(html`<p class="message" part="empty"><slot name="empty">${strings.empty}</slot></p>`, busy));
    }
    const list = html`<ul part="list" role="list" aria-label=${strings.latestComments}>
      ${nodes.slice(0, this.count).map((comment) => latestCommentView(comment, strings, this.locales(data.site.locale)))}
    </ul>`;
    return this.frame(list, busy);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-latest-comments': LatestCommentsElement;
  }
}
