import { html } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { directionOf } from '../context/language.ts';
import { oneOf, wholeNumber } from '../element/attributes.ts';
import { announce } from '../element/events.ts';
import { GazetteElement } from '../element/gazette-element.ts';
import type { Loading } from '../element/loading.ts';
import { articleStrings } from '../strings/article-languages.ts';
import type { ArticleStrings } from '../strings/article-strings.ts';
import { base } from '../style/base.ts';
import { tokens } from '../style/tokens.ts';
import { articleListStyles } from './article-list-styles.ts';
import { skeletonView } from './skeleton-view.ts';
import { teaserView } from './teaser-view.ts';
import { layouts } from './teaser.ts';
import type { Layout, Listing } from './teaser.ts';

/** A list of articles in its four states; what is listed is for the elements built on it to say. */
export abstract class ArticleListElement extends GazetteElement {
  static override styles = [tokens, base, articleListStyles];

  static override properties: PropertyDeclarations = {
    /** How many articles are shown at most, 1 to 50. */
    count: { type: Number, converter: wholeNumber('count', 1, 50, 5) },
    /** How they are laid out: `headlines`, `list`, `cards` or `compact`. */
    layout: { type: String, converter: oneOf('layout', layouts) },
  };

  declare count: number;
  declare layout: Layout;

  constructor() {
    super();
    this.count = 5;
    this.layout = 'headlines';
  }

  protected abstract readonly articles: Pick<Loading<never, Listing>, 'state' | 'data' | 'retry'>;
  protected abstract labelOf(strings: ArticleStrings): string;
  protected abstract emptyOf(strings: ArticleStrings): string;
  protected get showsReasons(): boolean {
    return false;
  }

  protected listed(listing: Listing): void {
    this.steady.hold();
    announce(this, 'gazette-load', { count: listing.teasers.length });
  }

  override render(): unknown {
    const { state, data } = this.articles;
    if (state === 'failed') return this.#renderFailure();
    return data && state === 'loaded' ? this.#renderListing(data) : this.#renderSkeleton();
  }

  #renderSkeleton(): unknown {
    const skeleton = this.#frame(
      this.#strings.language,
      skeletonView(this.count, this.layout, this.showsReasons),
      true,
    );
    return this.renderFallback(skeleton);
  }

  #renderListing({ teasers, siteLocale }: Listing): unknown {
    const strings = this.#strings;
    if (!teasers.length) {
      return this.renderFallback(
        this.#frame(strings.language, html`<p class="message" part="empty">${this.emptyOf(strings)}</p>`),
      );
    }
    const language = teasers[0]?.language ?? strings.language;
    const label = this.labelOf(articleStrings(language));
    return this.#frame(
      language,
      html`<ul
        class="articles ${this.layout} ${this.showsReasons ? 'reasoned' : ''}"
        part="list"
        role="list"
        aria-label=${label}
      >
        ${teasers.map((teaser) => teaserView(teaser, this.layout, siteLocale, this.showsReasons))}
      </ul>`,
    );
  }

  /** Keeps the skeleton's room, so that a failure moves nothing either. */
  #renderFailure(): unknown {
    const strings = this.#strings;
    const failure = html`<div class="failure">
      ${skeletonView(this.count, this.layout, this.showsReasons)}
      <p class="message" part="error" role="status">
        ${strings.failed}
        <button part="retry" type="button" @click=${this.articles.retry}>${strings.retry}</button>
      </p>
    </div>`;
    return this.renderFallback(this.#frame(strings.language, failure));
  }

  get #strings(): ArticleStrings {
    return articleStrings(this.ownLanguage || this.pageLanguage || navigator.language);
  }

  #frame(language: string, content: TemplateResult, busy = false): TemplateResult {
    return html`<div class="root" part="root" lang=${language} dir=${directionOf(language)} aria-busy=${busy}>
      ${content}
    </div>`;
  }
}
