import { newsroomOf } from '../../gate/newsroom.ts';
import type { GraphContext } from '../../graph/context.ts';
import { loadOne } from '../../graph/loader.ts';
import { commentsByIds } from '../comments.query.ts';

/** The comment that a report or an objection is about, whatever its status. Only fields that ask for a permission may use it. */
export const commentForStaff = loadOne(
  (context: GraphContext, ids: readonly string[]) => commentsByIds(newsroomOf(context), ids),
  (comment) => comment.id,
);
