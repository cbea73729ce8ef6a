import { v7 as uuid } from 'uuid';
import { recordEvent } from '../event/record-event.ts';
import type { EventType } from '../event/event-types.ts';
import type { Unit } from '../gate/store.ts';
import { takeTurns } from '../gate/take-turns.ts';
import type { Comment, CommentStatus } from './comment.entity.ts';
import { countComment } from './count-comment.ts';
import { decisionValues } from './decision-values.ts';
import { answerDuty, recordDuty } from './duties/record-duty.ts';

export interface NewDecision {
  readonly to: CommentStatus;
  /** Code of the phase that decided, or the reason a moderator chose. */
  readonly reason: string;
  /** What it was founded on, in words and numbers that a moderator reads; ids and codes, no reader's address. */
  readonly explanation: Record<string, unknown>;
  /** Absent for what a phase, a job or the writer decided. */
  readonly staff: { readonly id: string } | null;
}

/** A decision as it was written. */
export interface Decided {
  readonly id: string;
  readonly comment: string;
  readonly from: CommentStatus | null;
  readonly to: CommentStatus;
}

/** Reason of a comment that its writer took back and nobody has answered: its place is not kept. */
export const TAKEN_BACK = 'taken-back';

const tells: Readonly<Record<CommentStatus, EventType>> = {
  approved: 'comment.approved',
  pending: 'comment.held',
  withheld: 'comment.held',
  rejected: 'comment.rejected',
};

/**
 * Changes the status of a comment, and is the only one who does: with it change what thread, comment above and reader
 * count, and it is written down who decided why. What readers had reported is answered by a moderator's decision.
 *
 * @param comment as it was when it was judged.
 * @returns undefined, with nothing done, when somebody else has changed its status since.
 */
export async function decide(
  unit: Unit,
  comment: Pick<Comment, 'id' | 'thread' | 'status'>,
  decision: NewDecision,
): Promise<Decided | undefined> {
  const { to, reason, explanation, staff } = decision;
  await threadTurn(unit, comment.thread);
  const row = await unit.sql
    .updateTable('comment')
    .set({
      status: to,
      reason,
      explanation: JSON.stringify(explanation) as never,
      ...(staff && { report_count: 0 }),
    })
    .where('id', '=', comment.id)
    .where('site_id', '=', unit.site.id)
    .where('status', '=', comment.status)
    .returning(['thread_id', 'parent_id', 'reader_id'])
    .executeTakeFirst();
  if (!row) return undefined;
  const { thread_id: thread, parent_id: parent, reader_id: reader } = row;
  const reports = staff ? await answerReports(unit, comment.id, to) : 0;
  const decided = await writeDecision(unit, comment.id, comment.status, {
    ...decision,
    explanation: reports > 0 ? { ...explanation, reports } : explanation,
  });
  const above = await countComment(unit, { thread, parent, reader }, comment.status, to);
  await recordEvent(unit, {
    type: to === comment.status ? 'comment.reviewed' : tells[to],
    subject: comment.id,
    payload: { thread, parent, status: to, from: comment.status, reason },
  });
  if (above?.deletedAt) await keepPlace(unit, thread, above);
  return decided;
}

/** Tells of a new comment and writes down how it was judged; `addComment` has stored and counted it. */
export async function firstDecision(
  unit: Unit,
  comment: { readonly id: string; readonly thread: string; readonly parent: string | null },
  decision: NewDecision,
): Promise<void> {
  await writeDecision(unit, comment.id, null, decision);
  const { to: status, reason } = decision;
  const payload = { thread: comment.thread, parent: comment.parent, status, reason };
  await recordEvent(unit, { type: 'comment.created', subject: comment.id, payload });
  await recordEvent(unit, { type: tells[status], subject: comment.id, payload: { ...payload, from: null } });
}

/** Whoever changes a conversation's counts first waits here, so that all lock its rows in the same order. */
export async function threadTurn(unit: Unit, thread: string): Promise<void> {
  await takeTurns(unit, `thread ${thread}`);
}

async function writeDecision(unit: Unit, comment: string, from: CommentStatus | null, decision: NewDecision): Promise<Decided> {
  const id = uuid();
  await unit.sql
    .insertInto('comment_decision')
    .values(decisionValues({ id, comment, from, at: unit.now }, decision))
    .execute();
  const { to, reason, staff } = decision;
  // Neither what no rule objected to nor what a writer did is a decision that anybody counts.
  const isCounted = reason !== TAKEN_BACK && (staff !== null || to !== 'approved');
  if (isCounted) await recordDuty(unit, { id, kind: 'decision', reason, outcome: to, automated: staff === null });
  return { id, comment, from, to };
}

/** @returns how many reports had waited. */
export async function answerReports(unit: Unit, comment: string, outcome: CommentStatus): Promise<number> {
  const answered = await unit.sql
    .updateTable('comment_report')
    .set({ handled_at: unit.now, outcome })
    .where('comment_id', '=', comment)
    .where('handled_at', 'is', null)
    .returning(['id', 'created_at as createdAt'])
    .execute();
  for (const report of answered) await answerDuty(unit, report, outcome);
  return answered.length;
}

/** The place of a comment that was taken back stays exactly while an answer to it is public. */
async function keepPlace(
  unit: Unit,
  thread: string,
  above: { id: string; status: CommentStatus; reason: string | null; replyCount: number },
): Promise<void> {
  const by = { reason: TAKEN_BACK, explanation: {}, staff: null };
  if (above.status === 'approved' && above.replyCount === 0) {
    await decide(unit, { ...above, thread }, { ...by, to: 'withheld' });
  } else if (above.status === 'withheld' && above.reason === TAKEN_BACK && above.replyCount > 0) {
    await decide(unit, { ...above, thread }, { ...by, to: 'approved' });
  }
}
