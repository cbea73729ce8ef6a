import { builder } from '../graph/builder.ts';
import { InvalidInput, NotAllowed, RateLimited, ThreadClosed } from '../gate/refusal.ts';
import { visible } from '../gate/visible.ts';
import { readerOrNewcomer } from '../reader/known-reader.ts';
import { ProofRequired, ReaderBanned, ReaderUnknown } from '../reader/refusals.ts';
import { commentIdOf } from './comment-id.type.ts';
import { CommentRef, threadById, ThreadRef } from './comment.type.ts';
import { commentsByIds, type CommentRow } from './comments.query.ts';
import { ReplyNoticeStateRef } from './notices/reply-notice.type.ts';
import { replyNoticeState } from './notices/reply-notice-state.ts';
import { submitComment } from './submit-comment.ts';

const SubmitCommentInput = builder.inputType('SubmitCommentInput', {
  description: 'A reader’s comment.',
  fields: (t) => ({
    url: t.string({ required: true, description: 'Address of the page that is commented on: absolute, http(s), at most 2,048 characters.' }),
    name: t.string({ required: true, description: 'The name to show, at most 80 characters.' }),
    body: t.string({ required: true, description: 'The words, plain text, at most 5,000 characters.' }),
    parentId: t.id({ description: 'Global id of the comment that is answered.' }),
    clientKey: t.string({
      description: 'Any word of the sender’s choice: sending again with the same one posts nothing new and gives the same answer. Other words need another key.',
    }),
    proof: t.string({ description: 'Solved proof of work, where one was asked for.' }),
    unproven: t.boolean({
      description: 'True where no proof of work can be made, as without scripts: where one is asked for, a few comments an hour wait for a moderator instead.',
    }),
    stamp: t.string({ description: 'The stamp that `GET /challenge` gave when the form was opened.' }),
    notifyAddress: t.string({
      description:
        'E-mail address at which the writer wishes to be told of replies, where the site offers that (`Site.offersReplyNotices`; else it is not kept). It gets one letter to confirm it, and nothing before that was done; it is shown to nobody.',
    }),
    notifyLanguage: t.string({ description: 'Language tag of those letters; the site’s main language when left out.' }),
    trap: t.string({ description: 'What stands in the field that people do not see; programs fill it in.' }),
  }),
});

interface Posted {
  readonly comment: CommentRow;
  readonly readerToken: string | null;
}

const SubmitCommentPayload = builder.objectRef<Posted>('SubmitCommentPayload').implement({
  description: 'The comment as it is now stored.',
  fields: (t) => ({
    comment: t.field({
      type: CommentRef,
      description: 'What was posted, with its status: one that waits for a moderator is answered too.',
      resolve: ({ comment }) => comment,
    }),
    thread: t.field({
      type: ThreadRef,
      nullable: true,
      description: 'The conversation it belongs to.',
      resolve: async ({ comment }, _args, context) => (await threadById(context, comment.thread_id)) ?? null,
    }),
    replyNotice: t.field({
      type: ReplyNoticeStateRef,
      nullable: true,
      description: 'Whether its writer is told of replies to it by e-mail; null where that was not wished for, not offered or not possible now.',
      resolve: ({ comment }, _args, { store }) => replyNoticeState(store, comment.id),
    }),
    readerToken: t.exposeString('readerToken', {
      nullable: true,
      description: 'To be sent as `x-gazette-reader` from now on, by one who had none: it alone may change what was posted.',
    }),
  }),
});

builder.mutationField('submitComment', (t) =>
  t.field({
    type: SubmitCommentPayload,
    description: 'Posts a comment. It is stored when this answers, and public if its status says so.',
    args: { input: t.arg({ type: SubmitCommentInput, required: true, description: 'What is posted.' }) },
    errors: {
      types: [InvalidInput, RateLimited, ThreadClosed, NotAllowed, ReaderBanned, ReaderUnknown, ProofRequired],
      union: { name: 'SubmitCommentResult', description: 'The posted comment, or why it was not taken.' },
    },
    resolve: async (_root, { input }, context) => {
      const { store, site, siteUrl, commentLimits } = context;
      const { commentId, readerToken } = await submitComment(
        store,
        {
          url: input.url,
          name: input.name,
          body: input.body,
          parent: input.parentId ? commentIdOf(input.parentId, 'parentId', site) : null,
          clientKey: input.clientKey ?? null,
          proof: input.proof ?? null,
          isUnproven: input.unproven ?? false,
          stamp: input.stamp ?? null,
          trap: input.trap ?? null,
          notifyAddress: input.notifyAddress ?? null,
          notifyLanguage: input.notifyLanguage ?? null,
        },
        { ...context, reader: readerOrNewcomer(context), ownOrigin: siteUrl, limits: commentLimits },
      );
      // The writer sees the own comment whatever its status is.
      const [comment] = await commentsByIds(visible(store, { site, viewer: 'newsroom' }), [commentId]);
      if (!comment) throw new Error(`comment ${commentId} was stored and cannot be read`);
      return { comment, readerToken };
    },
  }),
);
