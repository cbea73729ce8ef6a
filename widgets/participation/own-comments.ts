import { readComment } from '../comments/conversation.ts';
import { readerToken } from '../comments/draft-storage.ts';
import { mutate } from '../transport/mutate.ts';
import { findComment, idsIn, insert, update } from './changes.ts';
import ownDocument from './own-comments.graphql';
import type { OwnCommentsQuery } from './own-comments.graphql';
import { dropReaderToken } from './reader-storage.ts';
import type { ThreadHost } from './thread-host.ts';

type Node = NonNullable<OwnCommentsQuery['viewer']['reader']>['comments']['nodes'][number];

/** What its writer knows of a comment beyond what everybody sees. */
export interface Own {
  /** Why it has its status, in words. */
  reason: string | null;
  /** Milliseconds since 1970 until when it may be changed; 0 when it may not. */
  editableUntil: number;
  /** The objection to its rejection. */
  appeal: Node['appeal'];
}

const day = 24 * 60 * 60 * 1000;

/** What this reader wrote and likes in a thread, as only they are told. */
export class OwnComments {
  readonly #host: ThreadHost;
  readonly #own = new Map<string, Own>();
  readonly liked = new Set<string>();

  constructor(host: ThreadHost) {
    this.#host = host;
  }

  get(id: string): Own | undefined {
    return this.#own.get(id);
  }

  /** Knows a comment that was just posted; how long it may be changed, and why it waits, is for the server to say. */
  add(id: string): void {
    this.#own.set(id, { reason: null, editableUntil: 0, appeal: null });
    this.read([]).catch(() => undefined);
  }

  /** Learns what this reader wrote and likes here, waiting comments included. For those alone who have a token. */
  async read(shown?: readonly string[], again = false): Promise<void> {
    const { endpoint, conversation, strings } = this.#host;
    const token = readerToken(this.#host);
    if (!conversation || !token) return;
    const asked = (shown ?? idsIn(conversation.page)).slice(0, 100);
    const variables = { threadId: conversation.id, language: strings.language, shown: asked };
    const { viewer } = await mutate(endpoint, ownDocument, variables, new AbortController().signal, '', token);
    if (viewer.readerProblem) dropReaderToken(this.#host);
    for (const id of viewer.reader?.liked ?? []) this.liked.add(id);
    const nodes = viewer.reader?.comments.nodes ?? [];
    // An approval may have been heard of while this answer was on its way: what waits by it is asked for once more.
    const late = nodes.some(({ comment: { id, status } }) => status === 'PENDING' && this.#isShownApproved(id));
    if (late && !again) return this.read(shown, true);
    for (const node of nodes.toReversed()) this.#show(node);
    this.#host.redraw();
  }

  #isShownApproved(id: string): boolean {
    const { conversation } = this.#host;
    return conversation ? findComment(conversation.page, id)?.status === 'APPROVED' : false;
  }

  #show({ comment, reason, editableUntil, appeal }: Node): void {
    const { parent, ...parts } = comment;
    this.#own.set(comment.id, { reason, editableUntil: editableUntil ? Date.parse(editableUntil) : 0, appeal });
    this.#endEditing(comment.id);
    const hidden = comment.status !== 'APPROVED' && !comment.isDeleted;
    this.#host.change((shown) => ({
      ...shown,
      page: findComment(shown.page, comment.id)
        ? update(shown.page, comment.id, parts)
        : hidden
          ? insert(shown.page, parent?.id ?? null, readComment(parts), this.#host.element.order !== 'oldest')
          : shown.page,
    }));
  }

  /** The button to change a comment goes when its time is over. */
  #endEditing(id: string): void {
    const left = (this.get(id)?.editableUntil ?? 0) - Date.now();
    if (left > 0 && left < day) setTimeout(() => this.#host.redraw(), left + 50);
  }
}
