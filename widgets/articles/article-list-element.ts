import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { oneOf, wholeNumber } from '../element/attributes.ts';
import { announce } from '../element/events.ts';
import { GazetteElement } from '../element/gazette-element.ts';
import type { Loading } from '../element/loading.ts';
import type { Words } from '../element/words.ts';
import { base } from '../style/base.ts';
import { tokens } from '../style/tokens.ts';
import { articleListStyles } from './article-list-styles.ts';
import { loadLayouts, moreLayouts } from './lazy-layouts.ts';
import { skeletonView } from './skeleton-view.ts';
import { teaserView } from './teaser-view.ts';
import { densities, layouts } from './teaser.ts';
import type { Density, Layout, Listing } from './teaser.ts';

/** The look that needs nothing more. */
const usual = { layout: layouts[0], density: densities[0] };

/** A list of articles in its four states; what is listed is for the elements built on it to say. */
export abstract class ArticleListElement extends GazetteElement {
  static override styles = [tokens, base, articleListStyles];

  static override properties: PropertyDeclarations = {
    /** How many articles are shown at most, 1 to 50. */
    count: { type: Number, converter: wholeNumber('count', 1, 50, 5) },
    /** How they are laid out: `headlines`, `list`, `cards` or `compact`. */
    layout: { type: String, converter: oneOf('layout', layouts) },
    /** How close things stand: `comfortable` or `dense`. */
    density: { type: String, converter: oneOf('density', densities) },
  };

  declare count: number;
  declare layout: Layout;
  declare density: Density;

  constructor() {
    super();
    this.count = 5;
    Object.assign(this, usual);
  }

  protected abstract override readonly words: Words<'latest' | 'related' | 'popular'>;
  protected abstract readonly articles: Pick<Loading<never, Listing>, 'state' | 'data' | 'retry'>;
  /** What stands over the list, in a list that is watched. */
  protected declare news?: (siteLocale: string) => unknown;
  protected get label(): string | undefined {
    return this.words.strings?.label;
  }
  protected get showsReasons(): boolean {
    return false;
  }

  protected listed(listing: Listing): void {
    this.steady.hold();
    announce(this, 'gazette-load', { count: listing.teasers.length });
  }

  /** A layout that is still to come shows nothing yet: what it showed would have another size than the layout. */
  override render(): unknown {
    const { state, data } = this.articles;
    if ((this.layout !== usual.layout || this.density !== usual.density) && !this.#takeOnLayouts()) return this.renderFallback(nothing);
    if (state === 'failed') return this.#renderFailure();
    return data && state === 'loaded' ? this.#renderListing(data) : this.renderFallback(this.frame(this.#skeleton, true));
  }

  #renderListing({ teasers, siteLocale }: Listing): unknown {
    const first = teasers[0];
    if (!first) {
      return this.renderFallback(
        this.frame(html`<p class="message" part="empty"><slot name="empty">${this.words.strings?.empty}</slot></p>`, false),
      );
    }
    return this.frame(
      html`${this.news?.(siteLocale)}<ul
        class=${this.#look}
        part="list"
        role="list"
        aria-label=${this.label ?? nothing}
        dir=${first.direction.toLowerCase()}
      >
        ${teasers.slice(0, this.count).map((teaser) => teaserView(teaser, this.layout, this.locales(siteLocale), this.showsReasons))}
      </ul>`,
      false,
    );
  }

  #takeOnLayouts(): boolean {
    const more = moreLayouts();
    if (!more) {
      loadLayouts().then(
        () => this.requestUpdate(),
        () => Object.assign(this, usual),
      );
      return false;
    }
    this.wear(more.layoutStyles.styleSheet);
    return true;
  }

  /** Styles of what is loaded later. */
  protected wear(sheet: CSSStyleSheet | undefined): void {
    const worn = this.shadowRoot?.adoptedStyleSheets;
    if (sheet && worn?.includes(sheet) === false) worn.push(sheet);
  }

  /** Keeps the skeleton's room, so that a failure moves nothing either. */
  #renderFailure(): unknown {
    const failure = html`<div class="failure">${this.#skeleton} ${this.failureView(this.articles.retry)}</div>`;
    return this.renderFallback(this.frame(failure, false));
  }

  get #skeleton(): TemplateResult {
    return skeletonView(this.count, this.layout, this.#look);
  }

  get #look(): string {
    return `articles ${this.layout} ${this.density} ${this.showsReasons ? 'reasoned' : ''}`;
  }
}
