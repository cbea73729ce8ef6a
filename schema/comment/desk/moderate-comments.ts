import { visible } from '../../gate/visible.ts';
import type { Unit } from '../../gate/store.ts';
import { takeTurns } from '../../gate/take-turns.ts';
import { recordAudit } from '../../staff/record-audit.ts';
import { commentColumns, type CommentRow } from '../comments.query.ts';
import type { CommentStatus } from '../comment.entity.ts';
import { decide, threadTurn } from '../decide.ts';
import { revisionOf } from '../revision.ts';
import type { ModeratorReason } from '../moderation/reasons.ts';

/** Comments decided on at once, at the most. */
export const MOST_AT_ONCE = 100;

/** What a moderator decides on some comments. */
export interface Ruling {
  readonly ids: readonly string[];
  readonly to: CommentStatus;
  readonly reason: ModeratorReason;
  readonly note: string | null;
  /** The status in which the moderator saw them; one that has another by now is left alone. */
  readonly seenAs: CommentStatus | null;
  /** Names of the words the moderator read, one for each id; a comment that has others by now is left alone. */
  readonly seenRevisions: readonly string[] | null;
}

/**
 * `done`; `unchanged`: it was so already, and no report waited; `changed-meanwhile`: somebody else was first, or its writer
 * has changed the words, nothing was done; `not-found`: not of this site, or taken back by its writer.
 */
export const rulingOutcomes = ['done', 'unchanged', 'changed-meanwhile', 'not-found'] as const;
export type RulingOutcome = (typeof rulingOutcomes)[number];

export interface RulingResult {
  readonly id: string;
  readonly outcome: RulingOutcome;
  /** By which the ruling can be undone. */
  readonly decision: string | null;
  /** As it is afterwards. */
  readonly comment: CommentRow | null;
}

/** Decides on comments, each for itself: what cannot be done to one does not keep the others. */
export async function moderateComments(
  unit: Unit,
  { ids, to, reason, note, seenAs, seenRevisions }: Ruling,
  staff: { readonly id: string },
): Promise<RulingResult[]> {
  const comments = await takeInHand(unit, ids);
  const outcomes = new Map<string, { outcome: RulingOutcome; decision: string | null }>();
  const seenWords = new Map(seenRevisions?.map((revision, index) => [ids[index], revision]));
  for (const id of new Set(ids)) {
    const comment = comments.get(id);
    const seen = seenWords.get(id);
    if (!comment || comment.deleted_at !== null) {
      outcomes.set(id, { outcome: 'not-found', decision: null });
    } else if (seenAs !== null && comment.status !== seenAs) {
      outcomes.set(id, { outcome: 'changed-meanwhile', decision: null });
    } else if (seen !== undefined && seen !== revisionOf(comment)) {
      outcomes.set(id, { outcome: 'changed-meanwhile', decision: null });
    } else if (comment.status === to && comment.report_count === 0) {
      outcomes.set(id, { outcome: 'unchanged', decision: null });
    } else {
      const { status, thread_id: thread } = comment;
      const decided = await decide(unit, { id, thread, status }, { to, reason, explanation: note ? { note } : {}, staff });
      outcomes.set(id, { outcome: decided ? 'done' : 'changed-meanwhile', decision: decided?.id ?? null });
      if (decided) {
        await recordAudit(unit, { staff, action: actionOf(to), subject: id, detail: { from: status, to, reason, decision: decided.id } });
      }
    }
  }
  const after = await commentsNow(unit, ids);
  return ids.map((id) => ({
    id,
    outcome: outcomes.get(id)?.outcome ?? 'not-found',
    decision: outcomes.get(id)?.decision ?? null,
    comment: after.get(id) ?? null,
  }));
}

/** Takes turns with the other moderators, then on each conversation in one order, and reads the comments as they are then. */
export async function takeInHand(unit: Unit, ids: readonly string[]): Promise<ReadonlyMap<string, CommentRow>> {
  await takeTurns(unit, 'moderation');
  const threads = new Set([...(await commentsNow(unit, ids)).values()].map((comment) => comment.thread_id));
  for (const thread of [...threads].sort()) await threadTurn(unit, thread);
  return commentsNow(unit, ids);
}

async function commentsNow(unit: Unit, ids: readonly string[]): Promise<ReadonlyMap<string, CommentRow>> {
  if (ids.length === 0) return new Map();
  const newsroom = visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' });
  const rows = await newsroom.comments().select(commentColumns).where('comment.id', 'in', [...ids]).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function actionOf(to: CommentStatus): string {
  const verbs = { approved: 'approve', rejected: 'reject', pending: 'hold', withheld: 'withhold' } as const;
  return `comment.${verbs[to]}`;
}
