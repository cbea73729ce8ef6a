import { EditConflict, InvalidInput, NotAllowed, RateLimited, ThreadClosed } from '../gate/refusal.ts';
import { visible } from '../gate/visible.ts';
import { builder } from '../graph/builder.ts';
import type { GraphContext } from '../graph/context.ts';
import { knownReader } from '../reader/known-reader.ts';
import type { ReaderIdentity } from '../reader/reader-identity.ts';
import { ReaderBanned, ReaderUnknown } from '../reader/refusals.ts';
import { appealDecision } from './appeal-decision.ts';
import { commentIdOf } from './comment-id.type.ts';
import { CommentRef } from './comment.type.ts';
import { commentsByIds, type CommentRow } from './comments.query.ts';
import { deleteComment } from './delete-comment.ts';
import { editComment } from './edit-comment.ts';
import { refuseStrangeOrigin } from './may-post.ts';

/** The comment as it is now stored, to its writer, whatever its status is. */
async function stored({ store, site }: GraphContext, id: string): Promise<{ comment: CommentRow }> {
  const [comment] = await commentsByIds(visible(store, { site, viewer: 'newsroom' }), [id]);
  if (!comment) throw new Error(`comment ${id} was changed and cannot be read`);
  return { comment };
}

/** The reader who asks, from a page that may write here. @throws {Refusal} */
function writerFrom(context: GraphContext): ReaderIdentity {
  refuseStrangeOrigin(context.site, context.origin, context.siteUrl);
  return knownReader(context);
}

const EditCommentPayload = builder.objectRef<{ comment: CommentRow }>('EditCommentPayload').implement({
  description: 'The comment with its new words.',
  fields: (t) => ({
    comment: t.field({
      type: CommentRef,
      description: 'As it is now stored; its status tells whether the new words wait for a moderator.',
      resolve: ({ comment }) => comment,
    }),
  }),
});

const EditCommentInput = builder.inputType('EditCommentInput', {
  description: 'New words for an own comment.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Global id of the comment.' }),
    body: t.string({ required: true, description: 'The words, plain text, at most 5,000 characters.' }),
  }),
});

builder.mutationField('editComment', (t) =>
  t.field({
    type: EditCommentPayload,
    description: 'Changes the words of an own comment, some minutes long and until a moderator has decided on it. They are moderated again.',
    args: { input: t.arg({ type: EditCommentInput, required: true, description: 'Which comment, and what it says now.' }) },
    errors: {
      types: [InvalidInput, RateLimited, ThreadClosed, NotAllowed, EditConflict, ReaderUnknown, ReaderBanned],
      union: { name: 'EditCommentResult', description: 'The changed comment, or why it stays as it was.' },
    },
    resolve: async (_root, { input }, context) => {
      const id = commentIdOf(input.id, 'id', context.site);
      const { store, commentLimits: limits } = context;
      await editComment(store, { id, body: input.body }, { ...context, limits, reader: writerFrom(context) });
      return stored(context, id);
    },
  }),
);

const DeleteCommentPayload = builder.objectRef<{ id: string }>('DeleteCommentPayload').implement({
  description: 'That the comment is gone.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'Global id of the deleted comment.' }) }),
});

builder.mutationField('deleteComment', (t) =>
  t.field({
    type: DeleteCommentPayload,
    description: 'Takes an own comment back for good. Its words are deleted; its place stays, empty, while somebody has answered it.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the comment.' }) },
    errors: {
      types: [InvalidInput, RateLimited, NotAllowed, EditConflict, ReaderUnknown],
      union: { name: 'DeleteCommentResult', description: 'That it is gone, or why not.' },
    },
    resolve: async (_root, args, context) => {
      const reader = writerFrom(context);
      await context.readerDesk.chargeLimits('edit', { ...context, reader });
      await deleteComment(context.store, commentIdOf(args.id, 'id', context.site), { ...context, reader });
      return { id: args.id };
    },
  }),
);

const AppealDecisionPayload = builder.objectRef<{ comment: CommentRow }>('AppealDecisionPayload').implement({
  description: 'That the objection is with the moderators.',
  fields: (t) => ({
    comment: t.field({ type: CommentRef, description: 'The comment it is about.', resolve: ({ comment }) => comment }),
  }),
});

const AppealDecisionInput = builder.inputType('AppealDecisionInput', {
  description: 'An objection to the rejection of an own comment.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Global id of the comment.' }),
    text: t.string({ required: true, description: 'Why it should not have been rejected, at most 2,000 characters.' }),
  }),
});

builder.mutationField('appealDecision', (t) =>
  t.field({
    type: AppealDecisionPayload,
    description: 'Objects to the rejection of an own comment, once; a moderator answers.',
    args: { input: t.arg({ type: AppealDecisionInput, required: true, description: 'Which comment, and why.' }) },
    errors: {
      types: [InvalidInput, RateLimited, NotAllowed, ReaderUnknown],
      union: { name: 'AppealDecisionResult', description: 'That it was received, or why not.' },
    },
    resolve: async (_root, { input }, context) => {
      const reader = writerFrom(context);
      await context.readerDesk.chargeLimits('report', { ...context, reader });
      const id = commentIdOf(input.id, 'id', context.site);
      await appealDecision(context.store, { id, text: input.text }, { ...context, reader });
      return stored(context, id);
    },
  }),
);
