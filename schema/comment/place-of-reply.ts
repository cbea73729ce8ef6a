import { InvalidInput } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import type { Site } from '../site/site.entity.ts';
import { Comment } from './comment.entity.ts';
import { readerWords } from './reader-messages.ts';

/** Where a comment stands in the tree. */
export interface Place {
  readonly parent: string | null;
  readonly depth: number;
  /** Whom it answers, where that is another than `parent`. */
  readonly answers: string | null;
}

export const rootPlace: Place = { parent: null, depth: 0, answers: null };

/**
 * Where a reply is placed: under the comment it answers, or beside it where that one stands as deep as the site allows.
 * @throws {InvalidInput} when the comment is not in this conversation, not public, taken back, or under one that is not public.
 */
export async function placeOfReply(unit: Unit, thread: string, answered: string, deepest: number): Promise<Place> {
  let place: Place | undefined;
  for (let next: string | null = answered; next !== null; ) {
    const above: Comment | null = await unit.em.findOne(Comment, { id: next, thread });
    if (above?.status !== 'approved' || (next === answered && above.deletedAt !== null)) throw gone(unit.site);
    if (!place && above.depth < deepest) {
      place = { parent: above.id, depth: above.depth + 1, answers: above.id === answered ? null : answered };
    }
    next = above.parent ?? null;
  }
  return place ?? { ...rootPlace, answers: answered };
}

function gone({ locale }: Site): InvalidInput {
  return new InvalidInput([{ name: 'parentId', code: 'NOT_FOUND', message: readerWords(locale).answeredGone }]);
}
