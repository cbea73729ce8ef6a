import type { Store } from '@gazette/schema/gate/store.ts';
import type { Tables } from '@gazette/schema/gate/tables.ts';
import type { Visible } from '@gazette/schema/gate/visible.ts';
import { decisionsOf, type DecisionRow } from '@gazette/schema/comment/desk/decisions.query.ts';
import { sql, type Selectable } from 'kysely';
import type { ImportInput } from '../records.ts';
import { instant } from './article-records.ts';
import { canonical } from './canonical-json.ts';

type CommentInput = Extract<ImportInput, { type: 'comment' }>;
type Named = Pick<CommentInput, 'article' | 'language' | 'url'>;
type Row = Selectable<Tables['comment']>;

const PAGE = 500;

/** Of a conversation being exported: where it is read, and how its page is named. */
export interface Conversation {
  readonly newsroom: Visible;
  readonly store: Pick<Store, 'reads'>;
  readonly thread: string;
  readonly page: Named;
}

/**
 * All comments of a conversation, each after those it stands under and answers, oldest first. Holds the ids of one
 * conversation and those comments that are dated before what they answer.
 *
 * Who wrote, liked or reported is not told: readers are no part of an export, only how many liked a comment is.
 */
export async function* commentRecords(conversation: Conversation): AsyncGenerator<CommentInput> {
  const told = new Set<string>();
  const waiting = new Map<string, CommentInput[]>();
  const awaited = ({ parent, answers }: CommentInput) =>
    [parent, answers].find((id) => id !== undefined && !told.has(String(id)));

  function* tell(record: CommentInput): Generator<CommentInput> {
    const ready = [record];
    for (let next = ready.pop(); next; next = ready.pop()) {
      const missing = awaited(next);
      if (missing !== undefined) {
        waiting.set(String(missing), [...(waiting.get(String(missing)) ?? []), next]);
        continue;
      }
      const id = String(next.id);
      told.add(id);
      yield next;
      ready.push(...(waiting.get(id) ?? []).toReversed());
      waiting.delete(id);
    }
  }

  for await (const record of recordsOf(conversation)) yield* tell(record);
  // What answers something that is not in this conversation: told all the same.
  for (const left of waiting.values()) yield* left;
}

async function* recordsOf({ newsroom, store, thread, page }: Conversation): AsyncGenerator<CommentInput> {
  const from = () =>
    newsroom
      .comments()
      .selectAll('comment')
      .where('comment.thread_id', '=', thread)
      .orderBy('comment.created_at')
      .orderBy('comment.id')
      .limit(PAGE);
  for (let rows = await from().execute(); ;) {
    const last = rows.at(-1);
    if (!last) return;
    const decisions = await decisionsOf(
      store,
      rows.map(({ id }) => id),
    );
    const byComment = Map.groupBy(decisions.toReversed(), (decision) => decision.comment_id);
    for (const row of rows) yield recordOf(row, page, byComment.get(row.id) ?? []);
    rows = await from()
      .where(sql<boolean>`(comment.created_at, comment.id) > (${last.created_at}, ${last.id})`)
      .execute();
  }
}

function recordOf(row: Row, page: Named, decisions: readonly DecisionRow[]): CommentInput {
  return {
    type: 'comment',
    ...page,
    id: row.id,
    sourceKey: row.source_key ?? undefined,
    parent: row.parent_id ?? undefined,
    answers: row.answers_id ?? undefined,
    ...(row.deleted_at === null ? { author: { name: row.author_name }, body: row.body } : {}),
    badges: row.badges.length === 0 ? undefined : row.badges,
    status: row.status,
    reason: row.reason ?? undefined,
    explanation: row.explanation === null ? undefined : known(row.explanation),
    createdAt: row.created_at.toISOString(),
    editedAt: instant(row.edited_at),
    deletedAt: instant(row.deleted_at),
    likes: row.like_count === 0 ? undefined : row.like_count,
    decisions:
      decisions.length === 0
        ? undefined
        : decisions.map(({ from, to, reason, explanation, at }) => ({
            from: from ?? undefined,
            to,
            reason,
            explanation: known(explanation),
            at: at.toISOString(),
          })),
  };
}

function known(explanation: Record<string, unknown>): Record<string, unknown> {
  return canonical(explanation) as Record<string, unknown>;
}
