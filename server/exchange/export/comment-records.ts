import type { Visible } from '@gazette/schema/gate/visible.ts';
import { sql } from 'kysely';
import type { ImportInput } from '../records.ts';
import { instant } from './article-records.ts';

type CommentInput = Extract<ImportInput, { type: 'comment' }>;
type Named = Pick<CommentInput, 'article' | 'language' | 'url'>;

const PAGE = 500;

/**
 * All comments of a conversation, each after the one it answers, oldest first. Holds the ids of one conversation and
 * those comments that are dated before what they answer.
 */
export async function* commentRecords(visible: Visible, thread: string, page: Named): AsyncGenerator<CommentInput> {
  const told = new Set<string>();
  const waiting = new Map<string, CommentInput[]>();

  function* tell(record: CommentInput): Generator<CommentInput> {
    const ready = [record];
    for (let next = ready.pop(); next; next = ready.pop()) {
      const id = String(next.id);
      told.add(id);
      yield next;
      ready.push(...(waiting.get(id) ?? []).toReversed());
      waiting.delete(id);
    }
  }

  for await (const row of rowsOf(visible, thread)) {
    const record: CommentInput = {
      type: 'comment',
      ...page,
      id: row.id,
      sourceKey: row.source_key ?? undefined,
      parent: row.parent_id ?? undefined,
      author: { name: row.author_name },
      body: row.body,
      status: row.status,
      createdAt: row.created_at.toISOString(),
      editedAt: instant(row.edited_at),
    };
    if (row.parent_id === null || told.has(row.parent_id)) yield* tell(record);
    else waiting.set(row.parent_id, [...(waiting.get(row.parent_id) ?? []), record]);
  }
}

async function* rowsOf(visible: Visible, thread: string) {
  const from = () =>
    visible
      .comments()
      .selectAll('comment')
      .where('comment.thread_id', '=', thread)
      .orderBy('comment.created_at')
      .orderBy('comment.id')
      .limit(PAGE);
  for (let rows = await from().execute(); ;) {
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    rows = await from()
      .where(sql<boolean>`(comment.created_at, comment.id) > (${last.created_at}, ${last.id})`)
      .execute();
  }
}
