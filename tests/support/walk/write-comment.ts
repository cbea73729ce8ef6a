import { randomUUID as uuid } from 'node:crypto';
import { addComment } from '@gazette/schema/comment/add-comment.ts';
import type { CommentStatus } from '@gazette/schema/comment/comment.entity.ts';
import { firstDecision } from '@gazette/schema/comment/decide.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { mark, type Key } from './marks.ts';

export interface Words {
  readonly status: CommentStatus;
  readonly parent: string | null;
  readonly reader: string;
  readonly isOwn: boolean;
  readonly word: string;
  /** Whoever could see it at first may go on to know its id: it is told that it is gone. */
  readonly once: string;
}

/** A comment with its first decision, marked in each of its texts. */
export async function writeComment(
  unit: Unit,
  site: Key,
  thread: string,
  { status, parent, reader, isOwn, word, once }: Words,
): Promise<string> {
  // Of a public comment the code of the reason is marked, of others what it was founded on, which needs a known code.
  const reason = status === 'approved' ? mark(isOwn ? 'own' : 'desk', site) : 'suspect-words';
  const explanation = { words: `${mark('desk', site)} explanation` };
  const id = await addComment(
    unit,
    { id: thread },
    {
      parent,
      depth: parent === null ? 0 : 1,
      reader,
      authorName: `${word} author`,
      body: `${word} said ${status} at https://blog.test/${word}`,
      badges: [`${word} badge`],
      status,
      reason,
      explanation,
      createdAt: unit.now,
      addressHash: `${mark('never', site)} address`,
      clientKey: `${mark('never', site)} ${uuid()}`,
      sourceKey: `${mark('never', site)} ${once} ${uuid()}`,
    },
  );
  if (!id) throw new Error('A comment of the walk was not stored.');
  await firstDecision(unit, { id, thread, parent }, { to: status, reason, explanation, staff: null });
  return id;
}
