import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { directionOf } from '../context/language.ts';
import { advise } from '../element/advice.ts';
import { announce } from '../element/events.ts';
import { GazetteElement } from '../element/gazette-element.ts';
import { Loading } from '../element/loading.ts';
import { Words } from '../element/words.ts';
import { base } from '../style/base.ts';
import { tokens } from '../style/tokens.ts';
import { query } from '../transport/graphql-client.ts';
import { creativeView } from './creative-view.ts';
import type { Creative } from './creative-view.ts';
import { draw } from './draw.ts';
import { placementStyles } from './placement-styles.ts';
import document from './placement.graphql';
import type { PlacementQuery } from './placement.graphql';
import { readSize } from './size.ts';

interface Found {
  place: PlacementQuery['placement'];
  creative: Creative | undefined;
}

/**
 * @summary A place for advertisements: one of those that run is drawn by weight, labelled, and shown where it can touch
 *   nothing of the page.
 * @tag gazette-placement
 * @slot - Fallback: shown until there is an advertisement, and kept when there is none.
 *
 * @attr {string} lang - Language of the label; by default the nearest `lang` of the page.
 * @attr {boolean} consent - That it is seen or clicked is not counted before the page has called `gazette.consent()`.
 *
 * @csspart root - Everything inside the element
 * @csspart label - The line that says what it is
 * @csspart box - The room that is kept
 * @csspart link - The link that a picture is
 * @csspart image - The picture
 * @csspart frame - The frame of HTML or of a tag
 *
 * @cssproperty --gazette-ink - Colour of text; the page's own by default
 * @cssproperty --gazette-muted - Colour of the label
 * @cssproperty --gazette-surface - Colour of the room while it is empty
 * @cssproperty --gazette-accent - Colour of the focus ring, drawn towards that of text
 * @cssproperty --gazette-focus - Colour of the focus ring alone
 *
 * @fires {CustomEvent<LoadDetail>} gazette-load - It is known what is shown: one advertisement or none
 * @fires {CustomEvent<ErrorDetail>} gazette-error - It could not be loaded
 */
export class PlacementElement extends GazetteElement {
  static override styles = [tokens, base, placementStyles];

  static override properties: PropertyDeclarations = {
    /** What the place is called. */
    name: { type: String },
    /** Slug of the section of the page: what runs there is shown too. */
    section: { type: String },
    /** Width and height in pixels, as `728x90`, kept before the server is asked; `300x250` by default. */
    size: { type: Array, converter: readSize },
  };

  declare name: string;
  declare section: string;
  declare size: readonly [number, number];

  /** What is shown was drawn anew. */
  #gone = new AbortController();

  protected readonly words = new Words(this, 'placement', this.asked);

  readonly #placement = new Loading(this, {
    words: this.words,
    dependencies: () =>
      this.viewport.reached && this.name
        ? ([this.endpoint.href, this.name, this.section, this.asked()] as const)
        : undefined,
    load: async ([endpoint, name, section, language], signal): Promise<Found> => {
      const asked = { name, section: section || null, language: language || null };
      const { placement: place } = await query(new URL(endpoint), document, asked, signal);
      return { place, creative: place ? draw(place.creatives, Date.now(), Math.random()) : undefined };
    },
    onLoad: (found) => this.#found(found),
    onError: (error) => {
      this.steady.hold();
      this.reportFailure(error);
    },
  });

  constructor() {
    super();
    this.name = '';
    this.section = '';
    this.size = readSize(null);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.name) advise('noName', this.localName);
  }

  override render(): unknown {
    const { state, data } = this.#placement;
    if (!data) return this.renderFallback(state === 'failed' || !this.name ? nothing : this.#frame(this.size, '', nothing));
    const { place, creative } = data;
    const label = place?.label || this.words.strings?.advertisement;
    if (!place || !creative || !label) return this.renderFallback(nothing);
    const size = [place.width, place.height] as const;
    const addressOf = (part: 'frame' | 'click') => this.#addressOf(creative, part).href;
    return this.#frame(size, label, creativeView(creative, { size, label, addressOf }));
  }

  override updated(): void {
    const { data } = this.#placement;
    const box = this.renderRoot.querySelector('.full');
    if (!data?.creative || !box || this.#gone.signal.aborted) return;
    const { creative } = data;
    const { signal } = this.#gone;
    if (this.#told === creative) return;
    this.#told = creative;
    // Loaded by itself: what shows comes first, and failing to count harms nothing.
    import('./record-impression.ts').then(
      ({ recordImpression }) => recordImpression(box, this.#addressOf(creative, 'seen'), this.hasAttribute('consent'), signal),
      () => {},
    );
  }

  #told: Creative | undefined;

  #found({ place, creative }: Found): void {
    this.steady.hold();
    this.#gone.abort();
    this.#gone = new AbortController();
    if (!place) advise('noPlace', this.localName, this.name);
    const [width, height] = this.size;
    if (place && (place.width !== width || place.height !== height)) {
      advise('otherSize', this.localName, this.name, `${place.width}x${place.height}`);
    }
    announce(this, 'gazette-load', { count: creative ? 1 : 0 });
  }

  #addressOf({ id }: Creative, part: 'frame' | 'click' | 'seen'): URL {
    const { endpoint } = this;
    const address = new URL(`placements/${id}/${part}${endpoint.search}`, endpoint);
    if (part !== 'seen' && this.hasAttribute('consent')) address.searchParams.set('consent', String(globalThis.gazette?.consented ?? false));
    return address;
  }

  #frame([width, height]: readonly [number, number], label: string, content: unknown): TemplateResult {
    const { language } = this.words;
    return html`<div
      class="root"
      part="root"
      role="group"
      aria-labelledby="label"
      lang=${language || nothing}
      dir=${language ? directionOf(language) : nothing}
      .style=${`--_width:${width};--_height:${height}`}
    >
      <p id="label" class="label" part="label" dir="auto">${label}</p>
      <div class=${content === nothing ? 'box' : 'box full'} part="box">${content}</div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-placement': PlacementElement;
  }
}
