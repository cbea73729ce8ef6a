import { html, nothing } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { advise } from '../element/advice.ts';
import { oneOf, wholeNumber } from '../element/attributes.ts';
import { announce } from '../element/events.ts';
import { GazetteElement } from '../element/gazette-element.ts';
import { Loading } from '../element/loading.ts';
import { Words } from '../element/words.ts';
import { localeFor } from '../format/locale.ts';
import type { ThreadHost } from '../participation/thread-host.ts';
import type { Strings } from '../strings/families.ts';
import { TransportError } from '../transport/transport-error.ts';
import { base } from '../style/base.ts';
import { formTokens } from '../style/form-tokens.ts';
import { tokens } from '../style/tokens.ts';
import { commentsStyles } from './comments-styles.ts';
import type { Conversation } from './conversation.ts';
import { orders } from './order.ts';
import type { Order } from './order.ts';
import { skeletonView } from './skeleton-view.ts';
import { readThread } from './thread-source.ts';
import { threadView } from './thread-view.ts';
import { ThreadVisit } from './thread-visit.ts';

/**
 * @summary The comments on a page, with a form to add one.
 * @tag gazette-comments
 * @slot - Fallback: shown until the thread has arrived, and kept when it cannot or the page has none.
 * @slot heading - Above the content, whatever its state
 * @slot footer - Below it
 * @slot form-note - Above the form to reply: the rules of the house
 * @slot empty - In place of the sentence of an empty thread
 * @slot closed - In place of the sentence of a closed thread
 *
 * @csspart root - Everything inside the element
 * @csspart heading - How many comments there are
 * @csspart order - The choice of order
 * @csspart form - A form to reply
 * @csspart form-title - Its title
 * @csspart label - The label of a field
 * @csspart field - A field
 * @csspart field-error - What is wrong with a field
 * @csspart submit - The button that sends
 * @csspart cancel - The button that closes a form opened in place
 * @csspart notice - What became of a comment that was sent
 * @csspart comments - The list of comments
 * @csspart replies - The list of replies to a comment
 * @csspart comment - One comment
 * @csspart meta - The line of author and time
 * @csspart author - The name of the author
 * @csspart time - When it was written
 * @csspart body - What it says
 * @csspart link - A link in it
 * @csspart pending - The sentence under a comment that awaits review
 * @csspart badge - What distinguishes its author
 * @csspart deleted - The sentence in place of a deleted comment
 * @csspart expand - The button to show the whole of a long comment
 * @csspart actions - The line of buttons under a comment
 * @csspart like - The button to like it, with how many do
 * @csspart actions-button - The button to open what else can be done with it
 * @csspart panel - What it opens
 * @csspart action - A button in it
 * @csspart report - The form to report a comment
 * @csspart contact - Where the publisher is reached
 * @csspart ruling - What was decided about an own comment that is not public
 * @csspart reason - Why, in words
 * @csspart appeal-button - The button to object
 * @csspart appeal-form - The form to object
 * @csspart appeal - What became of an objection
 * @csspart own-data - What a reader can do with what is stored about them
 * @csspart own-data-button - The button that opens it
 * @csspart export - The button to download it
 * @csspart erase - The button to erase it
 * @csspart new - The bar that tells of new comments
 * @csspart reply - The button to reply to it
 * @csspart more - The button to show more comments or replies
 * @csspart closed - The sentence of a closed thread
 * @csspart empty - The sentence of an empty thread
 * @csspart error - The sentence when loading failed
 * @csspart retry - The button beside it
 *
 * @cssproperty --gazette-ink - Colour of text; the page's own by default
 * @cssproperty --gazette-muted - Colour of quiet text
 * @cssproperty --gazette-rule - Colour of hairlines
 * @cssproperty --gazette-field-border - Colour of the edges of fields and buttons
 * @cssproperty --gazette-surface - Colour of skeletons and of what the pointer is on
 * @cssproperty --gazette-accent - Colour of links and of the focus ring, drawn towards that of text
 * @cssproperty --gazette-focus - Colour of the focus ring alone
 * @cssproperty --gazette-button - Colour of the sending button; the accent by default
 * @cssproperty --gazette-on-button - Colour of its text; white or black by default, whichever is read better on it
 * @cssproperty --gazette-danger - Colour of errors
 * @cssproperty --gazette-gap - Space between pieces
 * @cssproperty --gazette-radius - Radius of corners
 *
 * @fires {CustomEvent<LoadDetail>} gazette-load - The thread is shown
 * @fires {CustomEvent<ErrorDetail>} gazette-error - It could not be loaded
 * @fires {CustomEvent<CommentSubmittedDetail>} gazette-comment-submitted - The server has acknowledged a comment
 * @fires {CustomEvent} gazette-reader-refused - The `reader-token` is not good, or not any more: give another one
 */
export class CommentsElement extends GazetteElement {
  static override styles = [tokens, formTokens, base, commentsStyles];

  static override properties: PropertyDeclarations = {
    /** How many comments are shown before a reader asks for more, 1 to 50. */
    count: { type: Number, converter: wholeNumber('count', 1, 50, 20) },
    /** Which comments come first: `newest`, `oldest`, `most-replied` or `most-liked`. */
    order: { type: String, converter: oneOf('order', orders) },
    /** The token with which the page's own sign-in vouches for its reader, who then needs no name. */
    readerToken: { attribute: 'reader-token' },
  };

  declare count: number;
  declare order: Order;
  declare readerToken: string | null | undefined;

  #conversation: Conversation | null | undefined;
  #threadKey = '';
  /** The reader at this thread; for render/ and hydration/ alone. */
  visit: ThreadVisit | undefined;
  /** Where the form is sent by browsers without scripts: render/ says so. */
  action: string | undefined;
  #said = '';

  protected readonly words = new Words(this, 'comments', this.asked);

  readonly #thread = new Loading(this, {
    words: this.words,
    languageOf: (conversation: Conversation | null) => conversation?.language,
    dependencies: () =>
      this.viewport.reached
        ? ([this.endpoint.href, this.pageUrl.href, this.order, this.count, this.readerToken] as const)
        : undefined,
    load: ([endpoint, url, order, first], signal) => {
      this.#turnTo(`${endpoint} ${url}`);
      return readThread(this.endpoint, { url, order, first, after: '' }, signal);
    },
    onLoad: (conversation) => {
      this.#turnTo(`${this.endpoint.href} ${this.pageUrl.href}`);
      this.steady.hold();
      this.#conversation = conversation;
      if (conversation) {
        announce(this, 'gazette-load', { count: conversation.page.comments.length });
        if (this.isConnected) this.visit?.arrive();
      } else advise('noThread', this.pageUrl.href);
    },
    onError: (error) => {
      if (!(error instanceof TransportError)) this.#conversation = undefined;
      this.reportFailure(error);
    },
  });

  constructor() {
    super();
    this.count = 20;
    this.order = 'newest';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.visit?.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.visit?.end();
  }

  override render(): unknown {
    const { state, retry } = this.#thread;
    const busy = state === 'loading';
    const failed = state === 'failed' ? this.failureView(retry) : nothing;
    if (this.#conversation && this.visit && this.words.strings) {
      const turn = (order: Order) => (this.order = order);
      return this.frame(threadView(this.#conversation, this.visit, { failed, said: this.#said, turn }), busy);
    }
    // Not even a heading of the page's own: there is nothing for it to stand over.
    if (this.#conversation === null) return html`<slot></slot>`;
    return this.renderFallback(this.frame(skeletonView(failed), busy));
  }

  /** Another thread begins with nothing of the one before. */
  #turnTo(threadKey: string): void {
    if (this.#threadKey === threadKey) return;
    this.#threadKey = threadKey;
    this.#conversation = undefined;
    this.visit?.end();
    this.visit = new ThreadVisit(this.#host());
    if (this.isConnected) this.visit.begin();
  }

  /** This element, as far as those may reach into it who change what it shows; its thread stays the same one. */
  #host(): ThreadHost {
    const conversation = () => this.#conversation;
    // Nothing reaches into a thread that has not been shown, and so has no words yet.
    const strings = () => this.words.strings as Strings<'comments'>;
    const locale = () => localeFor(this.words.language, this.locales(this.#conversation?.siteLocale ?? ''));
    return {
      element: this,
      endpoint: this.endpoint,
      pageUrl: this.pageUrl,
      get conversation() {
        return conversation();
      },
      get strings() {
        return strings();
      },
      get locale() {
        return locale();
      },
      change: (by) => {
        if (this.#conversation) this.#conversation = by(this.#conversation);
        this.requestUpdate();
      },
      learn: (family) => this.words.learn(family),
      redraw: () => this.requestUpdate(),
      reload: this.#thread.again,
      failed: (error) => this.reportFailure(error),
      focusOn: (id) => this.#focusOn(id),
      say: (words) => this.#say(words),
      adopt: (styles) => {
        const { shadowRoot } = this;
        if (shadowRoot && !shadowRoot.adoptedStyleSheets.includes(styles)) shadowRoot.adoptedStyleSheets.push(styles);
      },
      submitted: (detail) => announce(this, 'gazette-comment-submitted', detail),
    };
  }

  /** Shows a sentence for a while. */
  #say(words: string): void {
    this.#said = words;
    this.requestUpdate();
    if (words) setTimeout(() => this.#said === words && this.#say(''), 8000);
  }

  async #focusOn(id: string | undefined): Promise<void> {
    await this.updateComplete;
    const element = id ? this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`) : null;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-comments': CommentsElement;
  }
}
