import { inOrder, window, type Window } from '../../gate/keyset.ts';
import type { Store } from '../../gate/store.ts';
import type { Visible } from '../../gate/visible.ts';
import type { Site } from '../../site/site.entity.ts';
import { commentColumns, type CommentRow } from '../comments.query.ts';

const columns = ['id', 'kind', 'name', 'badges', 'approved_count', 'rejected_count', 'created_at'] as const;

export type ReaderRow = Awaited<ReturnType<typeof readersByIds>>[number];
export type BanRow = Awaited<ReturnType<typeof bansOf>>[number];

/** Readers of a site, without anything by which they could be known elsewhere. */
export async function readersByIds({ reads }: Pick<Store, 'reads'>, site: Pick<Site, 'id'>, ids: readonly string[]) {
  return reads
    .selectFrom('reader')
    .select(columns)
    .where('site_id', '=', site.id)
    .where('id', 'in', [...ids])
    .execute();
}

/** The last ten bans of a reader, the latest first. */
export async function bansOf({ reads }: Pick<Store, 'reads'>, site: Pick<Site, 'id'>, reader: string) {
  return reads
    .selectFrom('ban')
    .leftJoin('staff', 'staff.id', 'ban.staff_id')
    .select(['ban.reason', 'ban.created_at', 'ban.until', 'ban.lifted_at', 'staff.name as staff_name'])
    .where('ban.site_id', '=', site.id)
    .where('ban.reader_id', '=', reader)
    .orderBy('ban.created_at', 'desc')
    .limit(10)
    .execute();
}

/** What a reader wrote, the latest first, in all statuses. */
export async function commentsOfReader(newsroom: Visible, reader: string, part: Window): Promise<CommentRow[]> {
  const order = { at: 'comment.created_at', id: 'comment.id', newestFirst: true } as const;
  const query = newsroom.comments().select(commentColumns).where('comment.reader_id', '=', reader);
  return inOrder(await window(query, order, part).execute(), part);
}
