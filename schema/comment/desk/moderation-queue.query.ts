import { inOrder, window, type Window } from '../../gate/keyset.ts';
import type { Store } from '../../gate/store.ts';
import type { Visible } from '../../gate/visible.ts';
import { commentColumns, type CommentRow } from '../comments.query.ts';

/** What waits for moderators, and what they have decided. Comments that their writers took back are in none. */
export const moderationQueues = ['pending', 'reported', 'approved', 'rejected', 'withheld'] as const;
export type ModerationQueue = (typeof moderationQueues)[number];

export interface QueueFilter {
  /** Id of a conversation; null for the whole site. */
  readonly thread: string | null;
}

export const noFilter: QueueFilter = { thread: null };

/** Reported comments, those with the most reports first. */
export async function reportedQueue(newsroom: Visible, filter: QueueFilter, part: Window<number>): Promise<CommentRow[]> {
  const order = { at: 'comment.report_count', id: 'comment.id', newestFirst: true } as const;
  const query = filtered(newsroom, filter).select(commentColumns).where('comment.report_count', '>', 0);
  return inOrder(await window(query, order, part).execute(), part);
}

/** Comments of one status by time. */
export async function statusQueue(
  newsroom: Visible,
  queue: Exclude<ModerationQueue, 'reported'>,
  filter: QueueFilter,
  newestFirst: boolean,
  part: Window,
): Promise<CommentRow[]> {
  const order = { at: 'comment.created_at', id: 'comment.id', newestFirst } as const;
  const query = filtered(newsroom, filter).select(commentColumns).where('comment.status', '=', queue);
  return inOrder(await window(query, order, part).execute(), part);
}

/** Beyond this a queue is only said to be longer, so that a count costs the same with a thousand waiting and a million. */
export const MOST_COUNTED = 1_000;

export interface QueueCount {
  readonly queue: ModerationQueue;
  /** At most `MOST_COUNTED`. */
  readonly count: number;
  readonly isMore: boolean;
}

/** How much waits in a queue, counted up to `MOST_COUNTED`. */
export async function queueCount(
  { reads }: Pick<Store, 'reads'>,
  newsroom: Visible,
  queue: ModerationQueue,
  filter: QueueFilter = noFilter,
): Promise<QueueCount> {
  const some = filtered(newsroom, filter)
    .select('comment.id')
    .$if(queue === 'reported', (query) => query.where('comment.report_count', '>', 0))
    .$if(queue !== 'reported', (query) => query.where('comment.status', '=', queue as 'pending'))
    .limit(MOST_COUNTED + 1);
  const row = await reads
    .selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  const count = Number(row.count);
  return { queue, count: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED };
}

function filtered(newsroom: Visible, { thread }: QueueFilter) {
  return (thread === null ? newsroom.comments() : newsroom.commentsOfOne())
    .where('comment.deleted_at', 'is', null)
    .$if(thread !== null, (query) => query.where('comment.thread_id', '=', thread ?? ''));
}
