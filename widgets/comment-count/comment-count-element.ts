import { nearestLanguage } from '../context/language.ts';
import { pageAddress } from '../context/page-address.ts';
import { endpointOf, scriptServer } from '../context/server-address.ts';
import { webAddress } from '../context/web-address.ts';
import { announce } from '../element/events.ts';
import { localeFor, locales } from '../format/locale.ts';
import { directionIn, spoken } from '../strings/languages.ts';
import { loadStrings } from '../strings/load-strings.ts';
import { plural } from '../strings/plural.ts';
import type { TransportError } from '../transport/transport-error.ts';
import { countOf } from './batched-counts.ts';
import type { PageCount } from './batched-counts.ts';

/**
 * Written without Lit, which would weigh five times what it does. Many on a page cost one request; none costs anything
 * until one of them is near the viewport.
 *
 * @summary How many comments a page has, in words.
 * @tag gazette-comment-count
 * @slot - Fallback: shown until the number has arrived, and kept when it cannot.
 *
 * @attr {string} src - Address of the Gazette server; by default the one this script came from.
 * @attr {string} site - Key of the site; by default the server's default site.
 * @attr {string} url - Address of the page whose comments are counted; by default the page it stands on.
 * @attr {string} lang - Language of the words; by default the nearest `lang` of the page.
 * @attr {boolean} link - Whether the words link to the comments of that page.
 *
 * @csspart count - The words, a link where asked for
 *
 * @cssproperty --gazette-ink - Colour of the words; the page's own by default
 *
 * @fires {CustomEvent<LoadDetail>} gazette-load - The number is shown
 * @fires {CustomEvent<ErrorDetail>} gazette-error - It could not be loaded
 */
export class CommentCountElement extends HTMLElement {
  static readonly observedAttributes = ['src', 'site', 'url', 'lang', 'link'];

  readonly #root = this.attachShadow({ mode: 'open' });
  /** What is shown or asked for, and in which language: an answer to anything else comes too late. */
  #question = '';
  #language = '';
  #answer: Promise<PageCount> | undefined;

  constructor() {
    super();
    this.#root.append(document.createElement('slot'));
  }

  connectedCallback(): void {
    if (this.#question) return;
    waiting.add(this);
    nearViewport.observe(this);
  }

  /** The observer may go on looking: what stands nowhere is near nothing. */
  disconnectedCallback(): void {
    waiting.delete(this);
  }

  attributeChangedCallback(): void {
    if (this.#question) void this.show();
  }

  /** Asks, and shows the answer. */
  async show(): Promise<void> {
    const page = webAddress(this.getAttribute('url')) ?? pageAddress(document);
    const server = webAddress(this.getAttribute('src')) ?? scriptServer();
    const endpoint = endpointOf(server, this.getAttribute('site')).href;
    const question = `${endpoint} ${page.href}`;
    if (question !== this.#question) this.#answer = countOf(endpoint, page.href);
    this.#question = question;
    const language = (this.#language = spoken(nearestLanguage(this) || navigator.language));
    try {
      const [[count, siteLocale], { commentCount }] = await Promise.all([
        this.#answer as Promise<PageCount>,
        loadStrings('comment-count', language),
      ]);
      if (question !== this.#question || language !== this.#language) return;
      const words = document.createElement(this.hasAttribute('link') ? 'a' : 'span');
      page.hash = 'comments';
      words.style.color = 'var(--gazette-ink,inherit)';
      Object.assign(words, {
        // To a span it means nothing.
        href: page.href,
        part: 'count',
        lang: language,
        dir: directionIn(language),
        textContent: plural(count, commentCount, localeFor(language, locales(siteLocale, nearestLanguage(this)))),
      });
      this.#root.replaceChildren(words);
      announce(this, 'gazette-load', { count });
    } catch (error) {
      this.#question = '';
      const failure = error as TransportError;
      // What it says is its own, and no method of it is wanted.
      // oxlint-disable-next-line typescript/no-misused-spread
      announce(this, 'gazette-error', { ...failure, message: failure.message });
    }
  }
}

/** Those that have not asked yet. When the first comes near all of them ask: together they are one request. */
const waiting = new Set<CommentCountElement>();

const nearViewport = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    nearViewport.disconnect();
    for (const element of waiting) void element.show();
    waiting.clear();
  },
  { rootMargin: '600px' },
);

declare global {
  interface HTMLElementTagNameMap {
    'gazette-comment-count': CommentCountElement;
  }
}
