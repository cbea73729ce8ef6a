import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { directionOf } from '../context/language.ts';
import { advise } from '../element/advice.ts';
import { oneOf, wholeNumber } from '../element/attributes.ts';
import { announce } from '../element/events.ts';
import { GazetteElement } from '../element/gazette-element.ts';
import { Loading } from '../element/loading.ts';
import { localeFor } from '../format/locale.ts';
import { commentStrings } from '../strings/comment-languages.ts';
import type { CommentStrings } from '../strings/comment-strings.ts';
import { plural } from '../strings/plural.ts';
import { base } from '../style/base.ts';
import { tokens } from '../style/tokens.ts';
import type { Following } from '../live/following.ts';
import type { ThreadHost } from '../participation/thread-host.ts';
import { pageView } from './comment-view.ts';
import { commentsStyles } from './comments-styles.ts';
import type { Comment, Conversation } from './conversation.ts';
import { readerToken } from './draft-storage.ts';
import { LazyParticipation } from './lazy-participation.ts';
import { orders } from './order.ts';
import type { Order } from './order.ts';
import { ReplyForms } from './reply-forms.ts';
import { skeletonView } from './skeleton-view.ts';
import { readThread } from './thread-source.ts';

/**
 * @summary The comments on a page, with a form to add one.
 * @tag gazette-comments
 * @slot - Fallback: shown until the thread has arrived, and kept when it cannot or the page has none.
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
 * @cssproperty --gazette-accent - Colour of links and of the focus ring
 * @cssproperty --gazette-focus - Colour of the focus ring alone
 * @cssproperty --gazette-button - Colour of the sending button
 * @cssproperty --gazette-on-button - Colour of its text
 * @cssproperty --gazette-danger - Colour of errors
 * @cssproperty --gazette-gap - Space between pieces
 * @cssproperty --gazette-radius - Radius of corners
 *
 * @fires {CustomEvent<LoadDetail>} gazette-load - The thread is shown
 * @fires {CustomEvent<ErrorDetail>} gazette-error - It could not be loaded
 * @fires {CustomEvent<CommentSubmittedDetail>} gazette-comment-submitted - The server has acknowledged a comment
 */
export class CommentsElement extends GazetteElement {
  static override styles = [tokens, base, commentsStyles];

  static override properties: PropertyDeclarations = {
    /** How many comments are shown before a reader asks for more, 1 to 50. */
    count: { type: Number, converter: wholeNumber('count', 1, 50, 20) },
    /** Which comments come first: `newest`, `oldest`, `most-replied` or `most-liked`. */
    order: { type: String, converter: oneOf('order', orders) },
  };

  declare count: number;
  declare order: Order;

  #conversation: Conversation | null | undefined;
  #threadKey = '';
  #forms = new ReplyForms(() => this.#host);
  #participation = new LazyParticipation(() => this.#host);
  readonly #reading = new Map<string | null, 'loading' | 'failed'>();
  readonly #expanded = new Set<string>();
  #reader = new AbortController();
  #following: Following | undefined;
  #said = '';
  #linked = '';
  #follows = false;

  readonly #thread = new Loading(this, {
    dependencies: () =>
      this.viewport.reached ? ([this.endpoint.href, this.pageUrl.href, this.order, this.count] as const) : undefined,
    load: ([endpoint, url], signal) => {
      this.#turnTo(`${endpoint} ${url}`);
      return this.#read('', signal);
    },
    onLoad: (conversation) => {
      this.steady.hold();
      this.#reading.clear();
      this.#conversation = conversation;
      if (conversation) this.#arrived(conversation);
      else advise(`no comments at ${this.pageUrl.href}: it is no public page of the site or of an origin it allows.`);
    },
    onError: (error) => this.reportFailure(error),
  });

  constructor() {
    super();
    this.count = 20;
    this.order = 'newest';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reader.abort();
    this.#reader = new AbortController();
    this.#reading.clear();
    this.#unfollow();
    removeEventListener('hashchange', this.#turnToLink);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#turnToLink);
    if (this.#conversation) void this.#follow();
  }

  override render(): unknown {
    const conversation = this.#conversation;
    if (conversation) return this.#frame(this.#conversationView(conversation));
    if (conversation === null) return this.renderFallback(nothing);
    const failed = this.#thread.state === 'failed';
    return this.renderFallback(this.#frame(skeletonView(failed ? this.#failureView() : nothing)));
  }

  /** Another thread begins with nothing of the one before. */
  #turnTo(threadKey: string): void {
    if (this.#threadKey === threadKey) return;
    this.#threadKey = threadKey;
    this.#conversation = undefined;
    this.#forms = new ReplyForms(() => this.#host);
    this.#participation = new LazyParticipation(() => this.#host);
    this.#reading.clear();
    this.#unfollow();
  }

  #arrived(conversation: Conversation): void {
    announce(this, 'gazette-load', { count: conversation.page.comments.length });
    this.#readOwn();
    void this.#followLink();
    void this.#follow();
  }

  /** What only this reader may see is asked of the server by those alone who have written before. */
  #readOwn(): void {
    if (!readerToken(this.endpoint)) return;
    this.#participation
      .load()
      .then((participation) => participation.readOwn())
      .catch((error: unknown) => this.reportFailure(error));
  }

  get #host(): ThreadHost {
    const conversation = () => this.#conversation;
    const strings = () => this.#strings;
    const order = () => this.order;
    return {
      endpoint: this.endpoint,
      pageUrl: this.pageUrl,
      get conversation() {
        return conversation();
      },
      get strings() {
        return strings();
      },
      get newestFirst() {
        return order() !== 'oldest';
      },
      change: (by) => {
        if (this.#conversation) this.#conversation = by(this.#conversation);
        this.requestUpdate();
      },
      redraw: () => this.requestUpdate(),
      form: (parent) => this.#forms.form(parent),
      closeForm: (parent) => this.#forms.drop(parent),
      focusOn: (id) => this.#focusOn(id),
      say: (words) => {
        this.#said = words;
        this.requestUpdate();
      },
      adopt: (styles) => {
        const { shadowRoot } = this;
        if (shadowRoot && !shadowRoot.adoptedStyleSheets.includes(styles)) shadowRoot.adoptedStyleSheets.push(styles);
      },
      submitted: (detail) => announce(this, 'gazette-comment-submitted', detail),
    };
  }

  /** Hears of what happens in the thread while it is shown. */
  async #follow(): Promise<void> {
    if (this.#follows) return;
    this.#follows = true;
    try {
      const { Following: Loaded } = await import('../live/following.ts');
      if (this.#follows) this.#following ??= new Loaded(this, this.#host, (id) => this.#participation.loaded?.isOwn(id) ?? false, this.#thread.again);
    } catch {
      this.#follows = false;
    }
  }

  #unfollow(): void {
    this.#follows = false;
    this.#following?.stop();
    this.#following = undefined;
  }

  readonly #turnToLink = (): void => void this.#followLink();

  /** Leads to the comment that the page's address names, and brings it where it is not shown. */
  async #followLink(): Promise<void> {
    const key = /^#comment-([\w-]+)$/.exec(location.hash)?.[1];
    if (!key || !this.#conversation) return;
    try {
      const { bring } = await import('./linked-comment.ts');
      this.#linked = await bring(this.#host, key, this.#reader.signal);
    } catch {
      return;
    }
    this.requestUpdate();
    await this.#focusOn(this.#linked);
  }

  #read(after: string, signal: AbortSignal): Promise<Conversation | null> {
    const { order, count: first } = this;
    return readThread(this.endpoint, { url: this.pageUrl.href, order, first, after }, signal);
  }

  /** Reads what follows in a page, and leads the reader to the first of it. */
  async #readMore(parent: string | null): Promise<void> {
    if (!this.#conversation || this.#reading.get(parent) === 'loading') return;
    this.#reading.set(parent, 'loading');
    this.requestUpdate();
    const { signal } = this.#reader;
    const slice = { url: this.pageUrl.href, order: this.order, first: this.count };
    const shown = `${this.#threadKey} ${this.order}`;
    try {
      const { readMore } = await import('./more-comments.ts');
      const { first, addTo } = await readMore(this.endpoint, this.#conversation, parent, slice, signal);
      if (shown !== `${this.#threadKey} ${this.order}`) return;
      this.#reading.delete(parent);
      this.#conversation = addTo(this.#conversation);
      this.requestUpdate();
      await this.#focusOn(first);
    } catch (error) {
      if (signal.aborted) return;
      this.#reading.set(parent, 'failed');
      this.reportFailure(error);
      this.requestUpdate();
    }
  }

  async #focusOn(id: string | undefined): Promise<void> {
    await this.updateComplete;
    const element = id ? this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`) : null;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }

  get #strings(): CommentStrings {
    return commentStrings(this.ownLanguage || this.pageLanguage || this.#conversation?.language || navigator.language);
  }

  #frame(content: TemplateResult): TemplateResult {
    const { language } = this.#strings;
    const busy = this.#thread.state === 'loading';
    return html`<div class="root" part="root" lang=${language} dir=${directionOf(language)} aria-busy=${busy}>
      ${content}
    </div>`;
  }

  #conversationView({ page, count, closed, siteLocale }: Conversation): TemplateResult {
    const strings = this.#strings;
    const forms = this.#forms;
    const participation = this.#participation;
    const locale = localeFor(strings.language, siteLocale);
    const context = {
      strings,
      locale,
      closed,
      reading: this.#reading,
      reply: ({ id }: Comment) => this.#forms.open(id),
      more: (parent: string | null) => void this.#readMore(parent),
      form: (comment: Comment) => (comment.id === forms.replyingTo ? forms.view(comment, participation) : nothing),
      expanded: this.#expanded,
      expand: ({ id }: Comment) => {
        this.#expanded.add(id);
        void this.#focusOn(id);
        this.requestUpdate();
      },
      linked: this.#linked,
      participation,
    };
    return html`<div class="head">
        <h2 class="heading" part="heading" id="heading" tabindex="-1">
          ${count ? plural(count, strings.commentCount, locale) : strings.comments}
        </h2>
        ${count > 1 ? this.#orderView(strings) : nothing}
      </div>
      ${closed ? html`<p class="message" part="closed">${strings.closed}</p>` : nothing}
      ${closed && !forms.form('').body ? nothing : forms.view(null, participation)}
      ${this.#following?.view(locale)}
      ${page.comments.length ? nothing : closed ? nothing : html`<p class="message" part="empty">${strings.empty}</p>`}
      ${this.#thread.state === 'failed' ? this.#failureView() : pageView(page, null, 0, context)}
      <p class="said" role="status">${this.#said}</p>`;
  }

  #orderView(strings: CommentStrings): TemplateResult {
    const turn = (event: Event) => (this.order = (event.target as HTMLSelectElement).value as Order);
    return html`<select class="order" part="order" aria-label=${strings.order} @change=${turn}>
      ${orders.map(
        (order) => html`<option value=${order} ?selected=${this.order === order}>${strings.orders[order]}</option>`,
      )}
    </select>`;
  }

  #failureView(): TemplateResult {
    const strings = this.#strings;
    return html`<p class="message" part="error" role="status">
      ${strings.failed}
      <button part="retry" type="button" @click=${this.#thread.retry}>${strings.retry}</button>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-comments': CommentsElement;
  }
}
