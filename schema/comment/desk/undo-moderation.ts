import type { Unit } from '../../gate/store.ts';
import { recordAudit } from '../../staff/record-audit.ts';
import type { CommentRow } from '../comments.query.ts';
import { decide } from '../decide.ts';
import { reopenDuties } from '../duties/record-duty.ts';
import { Decision } from '../decision.entity.ts';
import { Report } from '../report.entity.ts';
import { takeInHand, type RulingOutcome } from './moderate-comments.ts';

export interface UndoResult {
  /** The decision that was to be undone. */
  readonly decision: string;
  readonly outcome: RulingOutcome;
  readonly comment: CommentRow | null;
}

/**
 * Takes moderators' decisions back: each comment is what it was before, for the reason it had then, and the reports that
 * were answered wait again. A decision that another has followed stays.
 */
export async function undoModeration(
  unit: Unit,
  decisionIds: readonly string[],
  staff: { readonly id: string },
): Promise<UndoResult[]> {
  const found = await unit.em.find(Decision, { id: { $in: [...decisionIds] } });
  const comments = await takeInHand(unit, found.map((decision) => decision.comment));
  const done = new Map<string, RulingOutcome>();
  for (const decision of found) {
    const comment = comments.get(decision.comment);
    if (comment && decision.staff !== null && decision.from !== null) done.set(decision.id, await undo(unit, decision, comment, staff));
  }
  const after = await takeInHand(unit, found.map((decision) => decision.comment));
  return decisionIds.map((id) => ({
    decision: id,
    outcome: done.get(id) ?? 'not-found',
    comment: after.get(found.find((decision) => decision.id === id)?.comment ?? '') ?? null,
  }));
}

async function undo(unit: Unit, decision: Decision, comment: CommentRow, staff: { readonly id: string }): Promise<RulingOutcome> {
  const { id, to } = decision;
  const from = decision.from ?? null;
  const [latest, before] = await unit.em.find(
    Decision,
    { comment: comment.id },
    { orderBy: { at: 'desc', id: 'desc' }, limit: 2 },
  );
  if (from === null) return 'not-found';
  if (latest?.id !== id || comment.status !== to || comment.deleted_at !== null) return 'changed-meanwhile';
  const reason = before?.reason ?? 'undone';
  const explanation = { ...before?.explanation, undone: id };
  const { thread_id: thread, status } = comment;
  const decided = await decide(unit, { id: comment.id, thread, status }, { to: from, reason, explanation, staff });
  if (!decided) return 'changed-meanwhile';
  await unit.em.flush();
  await reopenReports(unit, comment.id, decision.at);
  await recordAudit(unit, { staff, action: 'comment.undo', subject: comment.id, detail: { from: to, to: from, decision: id } });
  return 'done';
}

async function reopenReports(unit: Unit, comment: string, at: Date): Promise<void> {
  const reopened = await unit.sql
    .updateTable('comment_report')
    .set({ handled_at: null, outcome: null })
    .where('comment_id', '=', comment)
    .where('handled_at', 'in', [at, unit.now])
    .returning('id')
    .execute();
  await reopenDuties(unit, reopened.map(({ id }) => id));
  const waiting = await unit.em.count(Report, { comment, handledAt: null });
  await unit.sql.updateTable('comment').set({ report_count: waiting }).where('id', '=', comment).execute();
}
