import type { ArticleRow } from '../article/articles.query.ts';
import type { CommentRow, ThreadView } from '../comment/comments.query.ts';
import type { EventCursor } from '../event/event-log.ts';
import type { Viewer } from '../gate/visible.ts';

/** An event as one class of viewers may see it, read through the gate when it was told. */
export interface LiveEvent {
  readonly cursor: EventCursor;
  /** As the outbox names it; `comment.removed` stands for whatever took a public comment away, `reset` see `resetAt`. */
  readonly type: string;
  readonly at: Date;
  readonly viewer: Viewer;
  /** Under which topics it is told (`topicKey`). */
  readonly topics: readonly string[];
  /** What it happened to: type and id, which stays known when the thing itself is gone. */
  readonly subject: { readonly type: 'Comment' | 'Thread' | 'Article' | 'Reader'; readonly id: string } | null;
  readonly comment: CommentRow | null;
  readonly thread: ThreadView | null;
  readonly article: ArticleRow | null;
  /** By how many public comments the conversation has grown. */
  readonly newCount: -1 | 0 | 1;
}

/** Tells that what happened before `cursor` can no longer be told one by one: read everything anew and go on from here. */
export function resetAt(cursor: EventCursor, at: Date): LiveEvent {
  return {
    cursor,
    type: 'reset',
    at,
    viewer: 'public',
    topics: [],
    subject: null,
    comment: null,
    thread: null,
    article: null,
    newCount: 0,
  };
}
