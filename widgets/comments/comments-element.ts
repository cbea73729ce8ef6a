import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { directionOf, primaryLanguage } from '../context/language.ts';
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
import { mutate } from '../transport/graphql-client.ts';
import { pageView } from './comment-view.ts';
import { commentsStyles } from './comments-styles.ts';
import { append, insert, pageUnder, readComment } from './conversation.ts';
import type { Comment, CommentPage, Conversation } from './conversation.ts';
import { draftKey } from './draft-storage.ts';
import { replyFormView } from './reply-form-view.ts';
import { ReplyForm } from './reply-form.ts';
import { skeletonView } from './skeleton-view.ts';
import submitDocument from './submit-comment.graphql';
import { orders, readReplies, readThread } from './thread-source.ts';
import type { Order } from './thread-source.ts';

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
    /** Which comments come first: `newest` or `oldest`. */
    order: { type: String, converter: oneOf('order', orders) },
  };

  declare count: number;
  declare order: Order;

  #conversation: Conversation | null | undefined;
  #threadKey = '';
  #replyingTo = '';
  readonly #forms = new Map<string, ReplyForm>();
  readonly #reading = new Map<string | null, 'loading' | 'failed'>();
  #reader = new AbortController();

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
      if (conversation) announce(this, 'gazette-load', { count: conversation.page.comments.length });
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
    this.#replyingTo = '';
    this.#forms.clear();
    this.#reading.clear();
  }

  #read(after: string, signal: AbortSignal): Promise<Conversation | null> {
    const { order, count: first } = this;
    return readThread(this.endpoint, { url: this.pageUrl.href, order, first, after }, signal);
  }

  /** Reads what follows in a page, and leads the reader to the first of it. */
  async #readMore(parent: string | null): Promise<void> {
    const page = this.#conversation && pageUnder(this.#conversation.page, parent);
    if (!page || page.next === null || this.#reading.get(parent) === 'loading') return;
    this.#reading.set(parent, 'loading');
    this.requestUpdate();
    const { signal } = this.#reader;
    const { next: after } = page;
    const shown = `${this.#threadKey} ${this.order}`;
    try {
      const more = await (parent === null
        ? this.#read(after, signal).then((read) => read?.page)
        : readReplies(this.endpoint, { id: parent, first: this.count, after }, signal));
      if (shown !== `${this.#threadKey} ${this.order}`) return;
      this.#reading.delete(parent);
      this.#append(parent, more ?? { comments: [], next: null });
      await this.#focusOn(more?.comments[0]?.id);
    } catch (error) {
      if (signal.aborted) return;
      this.#reading.set(parent, 'failed');
      this.reportFailure(error);
      this.requestUpdate();
    }
  }

  #append(parent: string | null, more: CommentPage): void {
    const conversation = this.#conversation;
    if (conversation) this.#conversation = { ...conversation, page: append(conversation.page, parent, more) };
    this.requestUpdate();
  }

  /** The form under a comment, or ('') the thread's own; made when first shown, so that a draft is found then. */
  #form(parent: string): ReplyForm {
    let form = this.#forms.get(parent);
    if (!form) this.#forms.set(parent, (form = new ReplyForm(draftKey(this.endpoint, this.pageUrl, parent))));
    return form;
  }

  async #submit(parent: string): Promise<void> {
    const form = this.#form(parent);
    const strings = this.#strings;
    if (form.sending) return;
    form.notice = undefined;
    if (form.validate(strings)) return this.#focusOnError(parent, form);
    form.sending = true;
    this.requestUpdate();
    const thread = this.#threadKey;
    try {
      const input = { url: this.pageUrl.href, parentId: parent || null, ...form.submission() };
      const { signal } = new AbortController();
      const { submitComment } = await mutate(this.endpoint, submitDocument, { input }, signal, strings.language);
      const understood = primaryLanguage(this.#conversation?.siteLocale ?? '') === strings.language;
      const accepted = form.receive(submitComment, strings, understood);
      if (accepted && thread === this.#threadKey)
        this.#accept(parent, readComment(accepted.comment), accepted.thread?.commentCount);
    } catch {
      form.notice = { kind: 'failure', text: strings.notSent };
    }
    form.sending = false;
    await this.#focusOnError(parent, form);
  }

  #accept(parent: string, comment: Comment, count: number | undefined): void {
    const conversation = this.#conversation;
    if (!conversation) return;
    const page = insert(conversation.page, parent || null, comment, this.order === 'newest');
    this.#conversation = { ...conversation, page, count: count ?? conversation.count };
    announce(this, 'gazette-comment-submitted', { id: comment.id, status: comment.status });
    if (!parent || this.#form(parent).body) return;
    this.#forms.delete(parent);
    this.#replyingTo = '';
    this.requestUpdate();
    void this.#focusOn(comment.id);
  }

  async #focusOnError(parent: string, form: ReplyForm): Promise<void> {
    const field = form.firstError;
    this.requestUpdate();
    if (field) await this.#focusOn(`form${parent}-${field}`);
  }

  async #focusOn(id: string | undefined): Promise<void> {
    await this.updateComplete;
    const element = id ? this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`) : null;
    element?.focus();
  }

  async #openReply(parent: string): Promise<void> {
    this.#replyingTo = parent;
    this.requestUpdate();
    await this.#focusOn(`form${parent}-body`);
  }

  async #closeReply(): Promise<void> {
    const parent = this.#replyingTo;
    this.#replyingTo = '';
    this.requestUpdate();
    await this.#focusOn(parent);
  }

  #write(form: ReplyForm, field: 'body' | 'name', text: string): void {
    const corrected = form.errors[field];
    form.write(field, text);
    if (corrected) this.requestUpdate();
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
    const locale = localeFor(strings.language, siteLocale);
    const context = {
      strings,
      locale,
      closed,
      reading: this.#reading,
      reply: ({ id }: Comment) => void this.#openReply(id),
      more: (parent: string | null) => void this.#readMore(parent),
      form: (comment: Comment) => (comment.id === this.#replyingTo ? this.#formView(comment) : nothing),
    };
    return html`<div class="head">
        <h2 class="heading" part="heading">
          ${count ? plural(count, strings.commentCount, locale) : strings.comments}
        </h2>
        ${count > 1 ? this.#orderView(strings) : nothing}
      </div>
      ${closed ? html`<p class="message" part="closed">${strings.closed}</p>` : nothing}
      ${closed && !this.#form('').body ? nothing : this.#formView(null)}
      ${page.comments.length ? nothing : closed ? nothing : html`<p class="message" part="empty">${strings.empty}</p>`}
      ${this.#thread.state === 'failed' ? this.#failureView() : pageView(page, null, 0, context)}`;
  }

  #orderView(strings: CommentStrings): TemplateResult {
    return html`<div class="order" part="order" role="group" aria-label=${strings.order}>
      ${orders.map(
        (order) =>
          html`<button
            class="quiet"
            type="button"
            aria-pressed=${this.order === order}
            @click=${() => (this.order = order)}
          >
            ${strings[order]}
          </button>`,
      )}
    </div>`;
  }

  #formView(comment: Comment | null): TemplateResult {
    const strings = this.#strings;
    const parent = comment?.id ?? '';
    const form = this.#form(parent);
    const place = {
      id: `form${parent}`,
      title: comment ? strings.leaveReplyTo.replace('{name}', () => comment.author.name) : strings.leaveReply,
      submit: () => void this.#submit(parent),
      write: (field: 'body' | 'name', text: string) => this.#write(form, field, text),
    };
    return replyFormView(form, comment ? { ...place, cancel: () => void this.#closeReply() } : place, strings);
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
