import type { Following } from '../live/following.ts';
import type { ThreadHost } from '../participation/thread-host.ts';
import { readerToken } from './draft-storage.ts';
import { LazyParticipation } from './lazy-participation.ts';
import { ReplyForms } from './reply-forms.ts';

/** One reader at one thread: what they unfolded, read on and began to write, and what they hear of. */
export class ThreadVisit {
  readonly host: ThreadHost;
  readonly forms: ReplyForms;
  readonly participation: LazyParticipation;
  /** Long comments that are shown whole. */
  readonly expanded = new Set<string>();
  /** Pages that are being read, or could not be, by the comment above them. */
  readonly reading = new Map<string | null, 'loading' | 'failed'>();
  following: Following | undefined;
  /** The comment that a link led to. */
  linked = '';
  #here = new AbortController();

  constructor(host: ThreadHost) {
    this.host = host;
    this.forms = new ReplyForms(host);
    this.participation = new LazyParticipation(host, this.forms);
  }

  /** The element is in the page, or is there again. */
  begin(): void {
    this.#here = new AbortController();
    const { signal } = this.#here;
    addEventListener('hashchange', () => void this.#followLink(), { signal });
    if (this.host.conversation) void this.#listen();
  }

  end(): void {
    this.#here.abort();
    this.reading.clear();
    this.following?.stop();
    this.following = undefined;
  }

  /** The thread has been read, or read anew. */
  arrive(): void {
    this.reading.clear();
    this.#readOwn();
    void this.#followLink();
    void this.#listen();
  }

  /** Reads what follows in a page, and leads the reader to the first of it. */
  async readMore(parent: string | null): Promise<void> {
    const { conversation, element } = this.host;
    const { order } = element;
    if (!conversation || this.reading.get(parent) === 'loading') return;
    this.reading.set(parent, 'loading');
    this.host.redraw();
    const { signal } = this.#here;
    try {
      const { readMore } = await import('./more-comments.ts');
      const { first, addTo } = await readMore(this.host, conversation, parent, signal);
      if (order !== element.order) return;
      this.reading.delete(parent);
      this.host.change(addTo);
      await this.host.focusOn(first);
    } catch (error) {
      if (signal.aborted) return;
      this.reading.set(parent, 'failed');
      this.host.failed(error);
      this.host.redraw();
    }
  }

  /** Shows a long comment whole. */
  expand(id: string): void {
    this.expanded.add(id);
    this.host.redraw();
    void this.host.focusOn(id);
  }

  /** What only this reader may see is asked of the server by those alone who have written before. */
  #readOwn(): void {
    if (readerToken(this.host)) {
      this.participation
        .load()
        .then((participation) => participation.readOwn())
        .catch(this.host.failed);
    }
  }

  /** Hears of what happens in the thread while it is shown. */
  async #listen(): Promise<void> {
    const { signal } = this.#here;
    try {
      const { Following: Loaded } = await import('../live/following.ts');
      if (signal.aborted) return;
      this.following ??= new Loaded(this.host, this.participation);
      // The line for what is new is there before it says anything: what comes together with its words is not read out.
      this.host.redraw();
    } catch {
      // Without news the thread is still a thread; the next arrival tries again.
    }
  }

  /** Leads to the comment that the page's address names, and brings it where it is not shown. */
  async #followLink(): Promise<void> {
    const [, key] = location.hash.split('#comment-');
    if (!key || !this.host.conversation) return;
    try {
      const { bring } = await import('./linked-comment.ts');
      this.linked = await bring(this.host, key, this.#here.signal);
    } catch {
      return;
    }
    this.host.redraw();
    await this.host.focusOn(this.linked);
  }
}
