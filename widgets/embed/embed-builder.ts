import { html, LitElement } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { elements } from 'gazette:release';
import { paper } from '../console/style/paper.ts';
import { directionOf, primaryLanguage } from '../context/language.ts';
import { endpointOf } from '../context/server-address.ts';
import { base } from '../style/base.ts';
import { tokens } from '../style/tokens.ts';
import { query } from '../transport/graphql-client.ts';
import { builderStyles } from './builder-styles.ts';
import { choiceFromHash, choiceToHash, styled, written } from './choice.ts';
import type { Choice } from './choice.ts';
import { codeView } from './code-view.ts';
import { fieldsView } from './fields-view.ts';
import { ready, type PreviewOrder } from './preview/order.ts';
import { previewView, type Look } from './preview-view.ts';
import siteDocument from './site.graphql';
import type { EmbedSiteQuery } from './site.graphql';
import type { Way } from './snippet.ts';
import { arabic } from './strings/ar.ts';
import { english, type EmbedStrings } from './strings/en.ts';

/** Elements about a page, which the preview is not: they are tried for a recent article. */
const aboutPage = ['related', 'comments', 'comment-count'];
const languageKept = 'gazette-embed-language';

/** Puts a widget together, shows it on a page of another origin, and gives what is to be copied. */
export class EmbedBuilder extends LitElement {
  static override styles = [tokens, base, paper, builderStyles];

  static override properties: PropertyDeclarations = {
    choice: { state: true },
    look: { state: true },
    way: { state: true },
    known: { state: true },
    isUnknown: { state: true },
    said: { state: true },
    language: { state: true },
  };

  declare choice: Choice | undefined;
  declare look: Look;
  declare way: Way;
  /** What the server says of the site; undefined until then. */
  declare known: EmbedSiteQuery | undefined;
  declare isUnknown: boolean;
  declare said: string;
  declare language: string;

  #asked = new AbortController();
  #askedFor: string | undefined;
  #isReady = false;

  constructor() {
    super();
    this.choice = choiceFromHash(location.hash, elements);
    this.language = keptLanguage() || navigator.language;
    const language = this.#strings.language === 'ar' ? 'ar' : 'en';
    this.look = { theme: 'light', width: 'wide', language };
    this.way = 'html';
    this.isUnknown = false;
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#hear);
    addEventListener('hashchange', this.#arrive);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#hear);
    removeEventListener('hashchange', this.#arrive);
    this.#asked.abort();
  }

  override willUpdate(): void {
    const { language, title } = this.#strings;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    document.title = `${title} · Gazette`;
    const site = this.choice?.values['site'] ?? '';
    if (this.#askedFor !== `${language} ${site}`) void this.#ask(language, site);
  }

  override render(): unknown {
    const { choice } = this;
    const strings = this.#strings;
    const other = strings === arabic ? 'en' : 'ar';
    return html`<div class="root builder" lang=${strings.language} dir=${directionOf(strings.language)}>
      <header>
        <h1>${strings.title}</h1>
        <p class="quiet">${strings.lead}</p>
        <button class="plain" type="button" lang=${other} @click=${() => this.#speak(other)}>${strings.otherLanguage}</button>
      </header>
      <main>
        ${
          choice &&
          html`${fieldsView({
              strings,
              elements,
              choice,
              known: this.known,
              isUnknown: this.isUnknown,
              choose: (change) => this.#choose({ ...choice, ...change }),
            })}
            <div class="result">
              ${previewView({ strings, look: this.look, see: (change) => (this.look = { ...this.look, ...change }) })}
              ${codeView({
                strings,
                choice,
                way: this.way,
                go: (way) => (this.way = way),
                say: (text) => this.#say(text),
              })}
            </div>`
        }
      </main>
      <p class="unseen" role="status" aria-live="polite">${this.said}</p>
    </div>`;
  }

  protected override updated(): void {
    this.#show();
  }

  /** The frame is of no origin, so that it can be told from others by its window alone. */
  readonly #hear = ({ source, data }: MessageEvent): void => {
    if (data !== ready || source !== this.#frame) return;
    this.#isReady = true;
    this.#show();
  };

  readonly #arrive = (): void => {
    const arrived = choiceFromHash(location.hash, elements);
    if (arrived && this.choice && choiceToHash(arrived) !== choiceToHash(this.choice)) this.choice = arrived;
  };

  get #frame(): Window | null | undefined {
    return this.renderRoot.querySelector('iframe')?.contentWindow;
  }

  get #strings(): EmbedStrings {
    return primaryLanguage(this.language) === 'ar' ? arabic : english;
  }

  #show(): void {
    const { choice, look } = this;
    if (!choice || !this.#isReady) return;
    const attributes = Object.fromEntries(written(choice));
    const articles = this.known?.articles.nodes ?? [];
    // One that is talked about shows more of what comments look like.
    const article = articles.toSorted((one, other) => other.commentCount - one.commentCount)[0];
    if (aboutPage.includes(choice.element.script) && article) attributes['url'] ??= article.url;
    const order: PreviewOrder = {
      tag: choice.element.tag,
      attributes,
      style: Object.fromEntries(styled(choice)),
      language: look.language,
      direction: directionOf(look.language) === 'rtl' ? 'rtl' : 'ltr',
      theme: look.theme,
    };
    this.#frame?.postMessage(order, '*');
  }

  #choose(choice: Choice): void {
    this.choice = choice;
    history.replaceState(null, '', `#${choiceToHash(choice)}`);
  }

  /** What there is to choose from on a site. */
  async #ask(language: string, site: string): Promise<void> {
    this.#askedFor = `${language} ${site}`;
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    try {
      const known = await query(endpointOf(new URL(location.origin), site), siteDocument, { language }, signal);
      if (signal.aborted) return;
      this.known = known;
      this.isUnknown = false;
    } catch {
      if (signal.aborted) return;
      this.known = undefined;
      this.isUnknown = true;
    }
  }

  #speak(language: 'ar' | 'en'): void {
    this.language = language;
    try {
      localStorage.setItem(languageKept, language);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }

  /** The same sentence twice is heard twice. */
  #say(text: string): void {
    this.said = '';
    requestAnimationFrame(() => (this.said = text));
  }
}

function keptLanguage(): string {
  try {
    return localStorage.getItem(languageKept) ?? '';
  } catch {
    return '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-embed': EmbedBuilder;
  }
}
