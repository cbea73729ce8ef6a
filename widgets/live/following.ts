import { html, nothing } from 'lit';
import { readComment } from '../comments/conversation.ts';
import type { CommentPage } from '../comments/conversation.ts';
import { readThread } from '../comments/thread-source.ts';
import type { LazyParticipation } from '../comments/lazy-participation.ts';
import { findComment, insert, remove, update } from '../participation/changes.ts';
import type { ThreadHost } from '../participation/thread-host.ts';
import { plural } from '../strings/plural.ts';
import { liveConnection } from './live-connection.ts';
import type { LiveEvent } from './live-connection.ts';
import { liveStyles } from './live-styles.ts';

type Arrived = NonNullable<LiveEvent['comment']>;

/**
 * What happens in a thread while a reader looks at it: new comments are counted and wait for a click, so that nothing
 * moves under the reader's eyes; what changes in place is changed. Only while the thread is in view.
 */
export class Following {
  readonly #host: ThreadHost;
  readonly #participation: LazyParticipation;
  readonly #ticking: ReturnType<typeof setInterval>;
  readonly #observer: IntersectionObserver;
  readonly #arrived = new Map<string, Arrived>();
  #missed = false;
  #count: number | undefined;
  #leave: (() => void) | undefined;

  constructor(host: ThreadHost, participation: LazyParticipation) {
    this.#host = host;
    this.#participation = participation;
    if (liveStyles.styleSheet) host.adopt(liveStyles.styleSheet);
    this.#observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting) this.#listen();
    });
    this.#observer.observe(host.element);
    // “2 minutes ago” grows old while it is read.
    this.#ticking = setInterval(() => document.visibilityState === 'visible' && host.redraw(), 60_000);
  }

  stop(): void {
    this.#observer.disconnect();
    clearInterval(this.#ticking);
    this.#leave?.();
    this.#leave = undefined;
  }

  #listen(): void {
    const { conversation, endpoint } = this.#host;
    if (!conversation || this.#leave) return;
    this.#leave = liveConnection(endpoint).listen({ threadId: conversation.id }, (event) => this.#hear(event), () => void this.#look());
  }

  /** Looks whether there is something that nobody has told of: the same question as before, which caches answer. */
  async #look(): Promise<void> {
    const { endpoint, pageUrl, element } = this.#host;
    const { order, count: first } = element;
    const read = await readThread(endpoint, { url: pageUrl.href, order, first, after: '' }, new AbortController().signal).catch(() => null);
    const shown = this.#count ?? this.#host.conversation?.count;
    if (!this.#leave || !read || read.count === shown) return;
    this.#missed = true;
    this.#host.redraw();
  }

  #hear({ type, subjectId, comment, thread }: LiveEvent): void {
    const { conversation } = this.#host;
    if (!conversation) return;
    this.#count = thread?.commentCount ?? this.#count;
    if (type === 'reset') this.#missed = true;
    if (type.startsWith('thread.')) {
      return this.#host.change((shown) => ({ ...shown, closed: type !== 'thread.opened' }));
    }
    const id = comment?.id ?? subjectId ?? '';
    const known = findComment(conversation.page, id);
    if (comment && known) {
      const { parent: _, ...parts } = comment;
      this.#change((page) => update(page, id, parts));
      if (known.status !== 'APPROVED' && this.#isOwn(id)) {
        this.#host.say(this.#host.strings.approved);
        this.#participation.loaded?.ownDecided();
      }
    } else if (comment && type === 'comment.approved') {
      this.#arrived.set(id, comment);
    } else if (!comment && (type === 'comment.deleted' || type === 'comment.removed')) {
      this.#arrived.delete(id);
      const own = this.#isOwn(id);
      // The reader's own stays in view, with what was decided about it.
      if (own) this.#participation.loaded?.ownDecided();
      this.#change((page) => (own ? page : remove(page, id)));
    }
    this.#host.redraw();
  }

  #change(by: (page: CommentPage) => CommentPage): void {
    this.#host.change(({ count, page, ...rest }) => ({ ...rest, count: this.#count ?? count, page: by(page) }));
  }

  #isOwn(id: string): boolean {
    return this.#participation.loaded?.isOwn(id) ?? false;
  }

  get #newestFirst(): boolean {
    return this.#host.element.order !== 'oldest';
  }

  /** The bar that tells of what is new; it takes its line only when there is something. */
  view(locale: string): unknown {
    const { length } = this.#waiting;
    const { changed, newComments } = this.#host.strings;
    const words = this.#missed ? changed : length ? plural(length, newComments, locale) : '';
    return html`<div class="news" role="status">
      ${words ? html`<button class="new" part="new" type="button" @click=${this.#show}>${words}</button>` : nothing}
    </div>`;
  }

  /** What arrived and is not shown. An own comment may be heard of before the server has answered its form. */
  get #waiting(): Arrived[] {
    const { conversation } = this.#host;
    return [...this.#arrived.values()].filter(({ id }) => conversation && !findComment(conversation.page, id));
  }

  readonly #show = (): void => {
    const arrived = this.#waiting.toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
    this.#arrived.clear();
    if (this.#missed) {
      this.#missed = false;
      return this.#host.reload();
    }
    this.#change((shown) =>
      arrived.reduce(
        (page, { parent, ...parts }) => insert(page, parent?.id ?? null, readComment(parts), this.#newestFirst),
        shown,
      ),
    );
    const latest = this.#newestFirst ? arrived.at(-1) : arrived[0];
    if (latest) void this.#host.focusOn(latest.id);
  };
}
