import { recordEvent } from '../event/record-event.ts';
import { EditConflict } from '../gate/refusal.ts';
import type { Store, Unit } from '../gate/store.ts';
import type { ReaderIdentity } from '../reader/reader-identity.ts';
import type { Site } from '../site/site.entity.ts';
import type { Comment } from './comment.entity.ts';
import { threadTurn } from './decide.ts';
import { endSubscriptionAt } from './notices/end-subscriptions.ts';
import { ownComment } from './own-comment.ts';
import { readerWords } from './reader-messages.ts';
import { takeBack } from './take-back.ts';

/** Takes an own comment back for good; its place stays, empty, while somebody has answered it. @throws {Refusal} */
export async function deleteComment(store: Store, id: string, { site, reader, now }: { site: Site; reader: ReaderIdentity; now: Date }) {
  const comment = await ownComment(store, site, reader, id);
  await store.write(site, now, async (unit) => {
    const { thread_id: thread } = comment;
    await threadTurn(unit, thread);
    // Whatever has been decided since: who takes the words back has the last one.
    const { status } = await ownComment({ reads: unit.sql }, site, reader, id);
    if (!(await deleteWords(unit, { id: comment.id, thread, status }))) throw new EditConflict(readerWords(site.locale).judged);
  });
}

/**
 * Empties a comment and whatever quotes it: what phases and moderators founded their decisions on.
 * @returns false, with nothing done, when its status has changed since it was read.
 */
export async function deleteWords(unit: Unit, comment: Pick<Comment, 'id' | 'thread' | 'status'>): Promise<boolean> {
  if (!(await takeBack(unit, comment))) return false;
  await endSubscriptionAt(unit, comment.id);
  await unit.sql
    .updateTable('comment_decision')
    .set({ explanation: '{}' as never })
    .where('comment_id', '=', comment.id)
    .execute();
  await recordEvent(unit, { type: 'comment.deleted', subject: comment.id, payload: { thread: comment.thread } });
  return true;
}
