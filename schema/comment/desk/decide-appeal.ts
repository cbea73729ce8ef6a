import { recordEvent } from '../../event/record-event.ts';
import { EditConflict, InvalidInput } from '../../gate/refusal.ts';
import type { Unit } from '../../gate/store.ts';
import { recordAudit } from '../../staff/record-audit.ts';
import { cleanText } from '../../text/clean-text.ts';
import { Appeal } from '../appeal.entity.ts';
import { decide } from '../decide.ts';
import { answerDuty } from '../duties/record-duty.ts';
import { takeInHand } from './moderate-comments.ts';

const MAX_ANSWER = 2_000;

export interface AppealRuling {
  readonly id: string;
  /** Whether the writer is right: the comment becomes public then. */
  readonly upheld: boolean;
  /** What the writer is told. */
  readonly answer: string;
}

/**
 * Answers an objection, once. @returns the id of the comment.
 * @throws {InvalidInput} without an answer, or for an unknown objection; {EditConflict} for one that was answered before.
 */
export async function decideAppeal(unit: Unit, { id, upheld, ...ruling }: AppealRuling, staff: { readonly id: string }): Promise<string> {
  const answer = cleanText(ruling.answer.slice(0, MAX_ANSWER * 4));
  if (answer === '') throw new InvalidInput([{ name: 'answer', code: 'REQUIRED', message: 'Tell the writer why.' }]);
  if (answer.length > MAX_ANSWER) {
    throw new InvalidInput([{ name: 'answer', code: 'TOO_LONG', message: `At most ${MAX_ANSWER} characters.` }]);
  }
  const appeal = await unit.em.findOne(Appeal, { id, site: unit.site.id });
  if (!appeal) throw new InvalidInput([{ name: 'id', code: 'NOT_FOUND', message: 'There is no such objection here.' }]);
  const comment = (await takeInHand(unit, [appeal.comment])).get(appeal.comment);
  const answered = await unit.sql
    .updateTable('comment_appeal')
    .set({ decided_at: unit.now, upheld, answer })
    .where('id', '=', id)
    .where('decided_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!answered) throw new EditConflict('Somebody has answered this objection already.');
  await answerDuty(unit, appeal, upheld ? 'upheld' : 'dismissed');
  if (upheld && comment && comment.deleted_at === null && comment.status !== 'approved') {
    const { status, thread_id: thread } = comment;
    const decision = { to: 'approved', reason: 'appeal-upheld', explanation: { appeal: id }, staff } as const;
    await decide(unit, { id: comment.id, thread, status }, decision);
  }
  await recordAudit(unit, { staff, action: upheld ? 'appeal.uphold' : 'appeal.dismiss', subject: appeal.comment, detail: { appeal: id } });
  await recordEvent(unit, { type: 'comment.reviewed', subject: appeal.comment, payload: { thread: comment?.thread_id ?? null, appeal: id, upheld } });
  return appeal.comment;
}
