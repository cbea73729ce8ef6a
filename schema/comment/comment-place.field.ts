import { builder } from '../graph/builder.ts';
import { countCursor, instantCursor } from '../graph/cursor.ts';
import { keyByCount, keyByTime } from './comment-key.ts';
import { CommentOrderRef, CommentRef } from './comment.type.ts';
import { ancestorsOf, commentsUnder, type CommentOrder, type CommentRow } from './comments.query.ts';
import type { Visible } from '../gate/visible.ts';

interface Step {
  readonly comment: CommentRow;
  readonly after: string | null;
}

const CommentStepRef = builder.objectRef<Step>('CommentStep').implement({
  description: 'One level on the way to a comment.',
  fields: (t) => ({
    comment: t.field({ type: CommentRef, description: 'The comment of this level that leads there.', resolve: ({ comment }) => comment }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'Cursor after which a page of the level begins with it; null where it is the first.',
    }),
  }),
});

builder.objectField(CommentRef, 'place', (t) =>
  t.field({
    type: [CommentStepRef],
    description: 'The way to it from the top: which page of each level to open so that a permalink shows it. The last one is itself.',
    complexity: { field: 5, multiplier: 4 },
    args: {
      order: t.arg({ type: CommentOrderRef, required: true, defaultValue: 'newest', description: 'Order of the comments that begin.' }),
      repliesOrder: t.arg({ type: CommentOrderRef, required: true, defaultValue: 'oldest', description: 'Order of the replies.' }),
    },
    resolve: async (comment, { order, repliesOrder }, { visible }) => {
      const way = [...(await ancestorsOf(visible, comment)), comment];
      return Promise.all(
        way.map(async (step, level) => ({
          comment: step,
          after: await cursorBefore(visible, step, level === 0 ? order : repliesOrder),
        })),
      );
    },
  }),
);

/** Cursor of the comment right before one in its level. */
async function cursorBefore(visible: Visible, comment: CommentRow, order: CommentOrder): Promise<string | null> {
  const one = { limit: 1, backwards: true };
  if (order === 'newest' || order === 'oldest') {
    const [previous] = await commentsUnder(visible, comment.under, order, { before: keyByTime(comment), ...one });
    return previous ? instantCursor.encode(keyByTime(previous)) : null;
  }
  const keyOf = keyByCount(order);
  const [previous] = await commentsUnder(visible, comment.under, order, { before: keyOf(comment), ...one });
  return previous ? countCursor.encode(keyOf(previous)) : null;
}
