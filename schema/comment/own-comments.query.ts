import { inOrder, window, type Window } from '../gate/keyset.ts';
import type { Store } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import type { Site } from '../site/site.entity.ts';
import { commentColumns, type CommentRow } from './comments.query.ts';

/** What somebody wrote, whatever its status, the latest first; taken back ones are gone. For themselves and for staff. */
export async function commentsOfReader(
  store: Store,
  site: Site,
  reader: string,
  thread: string | null,
  part: Window,
): Promise<CommentRow[]> {
  const query = visible(store, { site, viewer: 'newsroom' })
    .comments()
    .select(commentColumns)
    .where('comment.reader_id', '=', reader)
    .where('comment.deleted_at', 'is', null)
    .$if(thread !== null, (all) => all.where('comment.thread_id', '=', thread ?? ''));
  const order = { at: 'comment.created_at', id: 'comment.id', newestFirst: true } as const;
  return inOrder(await window(query, order, part).execute(), part);
}

/** Which of these comments a reader likes. */
export async function likedBy({ reads }: Store, reader: string, comments: readonly string[]): Promise<ReadonlySet<string>> {
  if (comments.length === 0) return new Set();
  const rows = await reads
    .selectFrom('comment_reaction')
    .select('comment_id')
    .where('reader_id', '=', reader)
    .where('comment_id', 'in', comments)
    .execute();
  return new Set(rows.map((row) => row.comment_id));
}

export interface OwnAppeal {
  readonly comment_id: string;
  readonly text: string;
  readonly created_at: Date;
  readonly decided_at: Date | null;
  readonly upheld: boolean | null;
  readonly answer: string | null;
}

/** The objections to decisions about these comments. */
export async function appealsOf({ reads }: Store, comments: readonly string[]): Promise<OwnAppeal[]> {
  return reads
    .selectFrom('comment_appeal')
    .select(['comment_id', 'text', 'created_at', 'decided_at', 'upheld', 'answer'])
    .where('comment_id', 'in', comments)
    .execute();
}

/** Which of these comments somebody of the staff has decided on. */
export async function judged({ reads }: Store, comments: readonly string[]): Promise<{ comment_id: string }[]> {
  return reads
    .selectFrom('comment_decision')
    .select('comment_id')
    .distinct()
    .where('comment_id', 'in', comments)
    .where('staff_id', 'is not', null)
    .execute();
}
