import type { Unit } from '../gate/store.ts';
import type { Comment } from './comment.entity.ts';
import { answerReports, decide, TAKEN_BACK, threadTurn } from './decide.ts';

/**
 * Empties a comment at its writer's wish. Its place stays, without words and name, while somebody has answered it in
 * public; else it is gone. Who may do so is the caller's to know.
 * @returns undefined, with nothing done, when it was taken back before or its status has changed since it was read.
 */
export async function takeBack(unit: Unit, comment: Pick<Comment, 'id' | 'thread' | 'status'>): Promise<true | undefined> {
  await threadTurn(unit, comment.thread);
  const row = await unit.sql
    .updateTable('comment')
    .set({ body: '', author_name: '', badges: '[]' as never, deleted_at: unit.now, text_key: null, explanation: null, report_count: 0 })
    .where('id', '=', comment.id)
    .where('site_id', '=', unit.site.id)
    .where('status', '=', comment.status)
    .where('deleted_at', 'is', null)
    .returning(['reply_count'])
    .executeTakeFirst();
  if (!row) return undefined;
  // What readers had reported is gone with it, so that nobody is asked to decide on an empty place.
  await answerReports(unit, comment.id, comment.status === 'rejected' ? 'rejected' : 'withheld');
  const staysAsPlace = comment.status === 'approved' && row.reply_count > 0;
  if (!staysAsPlace && comment.status !== 'rejected') {
    await decide(unit, comment, { to: 'withheld', reason: TAKEN_BACK, explanation: {}, staff: null });
  }
  return true;
}
