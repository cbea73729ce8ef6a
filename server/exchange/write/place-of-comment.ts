import { Comment } from '@gazette/schema/comment/comment.entity.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { commentPolicy } from '@gazette/schema/site/comment-policy.ts';
import { validate as isUuid } from 'uuid';
import type { NestedComment } from '../records.ts';

/** A comment that is here, and where in its tree. */
export interface Standing {
  readonly id: string;
  readonly thread: string;
  readonly depth: number;
  readonly parent: string | null;
}

export interface PlaceInThread {
  readonly parent: string | null;
  readonly depth: number;
  readonly answers: string | null;
}

/** The most that any site may choose (`CommentPolicy.depth`). */
const DEEPEST = 6;

/**
 * Where a comment is placed: one of another source as a new one would be, not deeper than the site nests, beside what it
 * answers where that stands so deep; one of an export of our own where it stood.
 * @param known all that it names.
 */
export async function placeOfComment(
  unit: Unit,
  { id, parent, answers }: NestedComment,
  known: ReadonlyMap<string, Standing>,
): Promise<PlaceInThread> {
  const answered = answers === undefined ? undefined : known.get(answers);
  const under = parent === undefined ? undefined : known.get(parent);
  const named = under ?? answered;
  if (!named) return { parent: null, depth: 0, answers: null };
  const { depth } = commentPolicy(unit.site);
  const deepest = isUuid(id) ? DEEPEST : Math.min(depth, DEEPEST);
  // Of an export: a root that answers another, where nothing nests.
  let above: Standing | undefined = isUuid(id) && !under ? undefined : named;
  while (above && above.depth >= deepest) above = above.parent === null ? undefined : await standing(unit, above.parent);
  const whom = answered?.id ?? named.id;
  return { parent: above?.id ?? null, depth: above ? above.depth + 1 : 0, answers: whom === above?.id ? null : whom };
}

async function standing(unit: Unit, comment: string): Promise<Standing> {
  const fields = ['id', 'thread', 'depth', 'parent'] as const;
  const { id, thread, depth, parent } = await unit.em.findOneOrFail(Comment, { id: comment }, { fields });
  return { id, thread, depth, parent: parent ?? null };
}
