import { recordEvent } from '../event/record-event.ts';
import type { Store, Unit } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import type { Site } from '../site/site.entity.ts';
import { recordAudit } from '../staff/record-audit.ts';
import { deleteWords } from './delete-comment.ts';
import { endSubscriptionsOf } from './notices/end-subscriptions.ts';

/** Comments of one transaction. */
const BATCH = 100;

export interface Erased {
  readonly comments: number;
}

/**
 * Forgets a reader: the words, name and address hash of every comment, likes, objections, what was written into reports, the
 * e-mail addresses at which they are told of replies with all letters there, and all that the reader's row says. Left are the row's id, so that a ban holds and a token is known for a dead one, and the
 * empty places of comments that somebody has answered. Safe to repeat after a crash.
 */
export async function eraseReader(store: Store, site: Site, reader: string, now: Date, staff: { id: string } | null = null): Promise<Erased> {
  // First of all nothing more can be written with the reader's token.
  await store.write(site, now, async (unit) => {
    await emptyRow(unit, reader);
    await endSubscriptionsOf(unit, reader);
  });
  let comments = 0;
  for (let found = BATCH; found === BATCH; ) {
    found = await store.write(site, now, (unit) => eraseComments(unit, reader));
    comments += found;
  }
  await store.write(site, now, async (unit) => {
    await forgetActs(unit, reader);
    await recordAudit(unit, { staff, action: 'reader.erase', subject: reader, detail: { comments } });
    await recordEvent(unit, { type: 'reader.erased', subject: reader });
  });
  return { comments };
}

async function emptyRow({ sql, site, now }: Unit, reader: string): Promise<void> {
  await sql
    .updateTable('reader')
    .set({ name: '', name_skeleton: '', badges: '[]' as never, external_id: null, erased_at: now })
    .where('id', '=', reader)
    .where('site_id', '=', site.id)
    .execute();
  await sql.updateTable('ban').set({ address_hash: null }).where('reader_id', '=', reader).execute();
}

async function eraseComments(unit: Unit, reader: string): Promise<number> {
  const rows = await visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' })
    .comments()
    .select(['comment.id', 'comment.thread_id', 'comment.status', 'comment.deleted_at'])
    .where('comment.reader_id', '=', reader)
    .orderBy('comment.created_at')
    .orderBy('comment.id')
    .limit(BATCH)
    .execute();
  for (const { id, thread_id: thread, status, deleted_at: deletedAt } of rows) {
    // One whose status changes just now keeps its reader, and comes round again.
    if (deletedAt === null && !(await deleteWords(unit, { id, thread, status }))) continue;
    await unit.sql
      .updateTable('comment')
      .set({ reader_id: null, address_hash: null, client_key: null })
      .where('id', '=', id)
      .execute();
  }
  return rows.length;
}

async function forgetActs({ sql }: Unit, reader: string): Promise<void> {
  const likes = await sql.deleteFrom('comment_reaction').where('reader_id', '=', reader).returning('comment_id').execute();
  const liked = likes.map((like) => like.comment_id).toSorted();
  for (const comment of liked) {
    await sql
      .updateTable('comment')
      .set((eb) => ({ like_count: eb('like_count', '-', 1) }))
      .where('id', '=', comment)
      .execute();
  }
  await sql
    .updateTable('comment_report')
    .set({ reader_id: null, note: null, notice_name: null, notice_email: null })
    .where('reader_id', '=', reader)
    .execute();
  await sql.deleteFrom('comment_appeal').where('reader_id', '=', reader).execute();
}
