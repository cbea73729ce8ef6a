import { html, LitElement, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { isLanguage, nearestLanguage } from '../context/language.ts';
import { locales } from '../format/locale.ts';
import { pageAddress } from '../context/page-address.ts';
import { endpointOf, scriptServer } from '../context/server-address.ts';
import { webAddress } from '../context/web-address.ts';
import { advise } from './advice.ts';
import { NearViewport } from './near-viewport.ts';
import { reportFailure } from './report-failure.ts';
import { SteadyHeight } from './steady-height.ts';
import type { Words } from './words.ts';
import type { Family } from '../strings/families.ts';
import { directionIn } from '../strings/languages.ts';

/**
 * What every widget shares: where its server and its page are, which language it speaks, when it begins, and that its
 * own children stay in view until there is something better to show.
 *
 * @attr {string} lang - Language of content and words, with a calendar and digits where it names them
 *   (`ar-u-ca-islamic-umalqura-nu-latn`); by default the nearest `lang` of the page.
 * @attr {boolean} consent - The view of the page is not counted before the page has called `gazette.consent()`.
 */
export abstract class GazetteElement extends LitElement {
  static override properties: PropertyDeclarations = {
    /** Address of the Gazette server; by default the one this script came from. */
    src: { type: String },
    /** Key of the site whose content is shown; by default the server's default site. */
    site: { type: String },
    /** Address of the page; by default its canonical link, else where it is. */
    url: { type: String },
  };

  declare src: string;
  declare site: string;
  declare url: string;

  protected readonly viewport = new NearViewport(this);
  protected readonly steady = new SteadyHeight(this);

  constructor() {
    super();
    this.src = '';
    this.site = '';
    this.url = '';
  }

  /** `lang` is every element's own attribute: it is watched, not redefined. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  /** Taken out of the page an element asks and draws nothing: there is no page, and no language, around it. */
  protected override shouldUpdate(): boolean {
    return this.isConnected;
  }

  /** What came with the HTML is kept by hydration/ alone. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
    // Loaded by itself: what shows on the page comes first, and failing to count harms nothing.
    import('../views/afterwards.ts').then(
      ({ afterwards }) => afterwards(this, this.endpoint),
      () => {},
    );
  }

  protected get endpoint(): URL {
    const given = webAddress(this.src);
    if (this.src && !given) advise('address', 'src', this.src, "the script's own server");
    return endpointOf(given ?? scriptServer(), this.site);
  }

  protected get pageUrl(): URL {
    const given = webAddress(this.url);
    if (this.url && !given) advise('address', 'url', this.url, "the page's own");
    return given ?? pageAddress(this.ownerDocument);
  }

  /** The language asked for by this element's own `lang`, or ''. */
  protected get ownLanguage(): string {
    if (!this.lang || isLanguage(this.lang)) return this.lang;
    advise('language', this.lang);
    return '';
  }

  /** The language of the place this element stands in, or '' where the page does not say. */
  protected get pageLanguage(): string {
    return nearestLanguage(this);
  }

  /** What the widget says. */
  protected abstract readonly words: Words<Family>;

  /** The language that its words are asked in, or '' where nobody asks for one. */
  protected readonly asked = (): string => this.ownLanguage || this.pageLanguage;

  /** The locales its numbers and dates may be written in. */
  protected locales(siteLocale: string): string {
    return locales(siteLocale, this.asked());
  }

  /** Everything inside the element, in the language it speaks. */
  protected frame(content: unknown, busy: boolean): TemplateResult {
    const { language } = this.words;
    return html`<div
      class="root"
      part="root"
      lang=${language || nothing}
      dir=${language ? directionIn(language) : nothing}
      aria-busy=${busy}
    >
      <slot name="heading"></slot>${content}<slot name="footer"></slot>
    </div>`;
  }

  /** One sentence, and one way to try again; without a word where the words could not be had either. */
  protected failureView(retry: () => void): TemplateResult {
    const { failed, retry: again = '↻' } = (this.words.strings ?? {}) as { failed?: string; retry?: string };
    return html`<p class="message" part="error" role="status">
      ${failed} <button part="retry" type="button" @click=${retry}>${again}</button>
    </p>`;
  }

  protected reportFailure(error: unknown): void {
    reportFailure(this, this.endpoint, error);
  }

  /** The fallback children while there are any, else what is given in their place; its slots come first, and so are filled. */
  protected renderFallback(placeholder: unknown): unknown {
    return html`${this.hasFallback ? nothing : placeholder}<slot name="heading"></slot
      ><slot @slotchange=${() => this.requestUpdate()}></slot><slot name="footer"></slot>`;
  }

  /** Whether the page has given something to show meanwhile: more than what it puts around the content. */
  protected get hasFallback(): boolean {
    return [...this.childNodes].some((node) =>
      node.nodeType === 3 ? node.textContent?.trim() : (node as Element).slot === '',
    );
  }
}
