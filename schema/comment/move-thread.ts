import { recordEvent } from '../event/record-event.ts';
import { InvalidInput } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import { recordAudit } from '../staff/record-audit.ts';
import { pageKey } from '../site/page-key.ts';
import { threadTurn } from './decide.ts';
import { ensureThread } from './ensure-thread.ts';
import { pageAt } from './page-of-comment.ts';
import { Thread } from './thread.entity.ts';

/** What became of one move. `nothing`: no conversation is at the old address, or it is the new one's already. */
export type MoveOutcome = 'moved' | 'joined' | 'nothing';

/**
 * Moves a conversation to another address, with all its comments; where one is there already, they join it.
 * @throws {InvalidInput} for an address that is none of the site's.
 */
export async function moveThread(
  unit: Unit,
  { from, to }: { readonly from: string; readonly to: string },
  staff: { readonly id: string } | null,
): Promise<{ outcome: MoveOutcome; comments: number }> {
  const newsroom = visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' });
  const target = await pageAt(newsroom, unit.site, to);
  if (!target) throw new InvalidInput([{ name: 'to', code: 'NOT_FOUND', message: `${to} is none of the site’s pages.` }]);
  const key = pageKey(unit.site, from);
  if (key === undefined) throw new InvalidInput([{ name: 'from', code: 'INVALID', message: `${from} is not an http(s) address.` }]);
  const old = await unit.em.findOne(Thread, { pageKey: key });
  if (!old || old.pageKey === target.key) return { outcome: 'nothing', comments: 0 };

  const there = await unit.em.findOne(Thread, { pageKey: target.key });
  const thread = await ensureThread(unit, { key: target.key, url: to });
  for (const id of [old.id, thread.id].sort()) await threadTurn(unit, id);
  // A key of a sender or a source is unique in a conversation; where both have it, the one that comes gives it up.
  for (const column of ['client_key', 'source_key'] as const) {
    const taken = newsroom.comments().select(`comment.${column}`).where('comment.thread_id', '=', thread.id).where(`comment.${column}`, 'is not', null);
    await unit.sql.updateTable('comment').set({ [column]: null }).where('thread_id', '=', old.id).where(column, 'in', taken).execute();
  }
  await unit.sql.updateTable('comment').set({ under: thread.id }).where('under', '=', old.id).execute();
  const { numUpdatedRows } = await unit.sql
    .updateTable('comment')
    .set({ thread_id: thread.id })
    .where('thread_id', '=', old.id)
    .executeTakeFirst();
  await unit.sql
    .updateTable('thread')
    .set((eb) => ({ comment_count: eb('comment_count', '+', old.commentCount), ...(there ? {} : { state: old.state }) }))
    .where('id', '=', thread.id)
    .execute();
  await unit.sql.deleteFrom('thread').where('id', '=', old.id).execute();
  const comments = Number(numUpdatedRows);
  const detail = { from: old.id, comments };
  await recordAudit(unit, { staff, action: 'thread.move', subject: thread.id, detail });
  await recordEvent(unit, { type: 'thread.moved', subject: thread.id, payload: detail });
  return { outcome: there ? 'joined' : 'moved', comments };
}
