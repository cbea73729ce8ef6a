import { InvalidInput, NotAllowed, RateLimited } from '../gate/refusal.ts';
import { builder } from '../graph/builder.ts';
import type { GraphContext } from '../graph/context.ts';
import { readerOrNewcomer } from '../reader/known-reader.ts';
import type { LimitedAction } from '../reader/reader-desk.ts';
import type { ReaderIdentity } from '../reader/reader-identity.ts';
import { ReaderUnknown } from '../reader/refusals.ts';
import { commentIdOf } from './comment-id.type.ts';
import { CommentRef } from './comment.type.ts';
import { commentsByIds, type CommentRow } from './comments.query.ts';
import { refuseStrangeOrigin } from './may-post.ts';
import { reactToComment } from './react-to-comment.ts';
import { reportComment } from './report-comment.ts';
import { reportReasons } from './report.entity.ts';

/** Counts the act, and a newcomer once more: each like of one would else be another reader's. */
async function admit(action: LimitedAction, context: GraphContext): Promise<ReaderIdentity | null> {
  refuseStrangeOrigin(context.site, context.origin, context.siteUrl);
  const reader = readerOrNewcomer(context);
  await context.readerDesk.chargeLimits(action, context);
  if (!reader) await context.readerDesk.chargeLimits('newcomer', context);
  return reader;
}

interface Reacted {
  readonly comment: CommentRow | null;
  readonly readerToken: string | null;
}

const tokenDescription = 'To be sent as `x-gazette-reader` from now on, by one who had none.';

const ReactToCommentPayload = builder.objectRef<Reacted>('ReactToCommentPayload').implement({
  description: 'The comment with its likes.',
  fields: (t) => ({
    comment: t.field({
      type: CommentRef,
      nullable: true,
      description: 'As it is now; null if it has just gone.',
      resolve: ({ comment }) => comment,
    }),
    readerToken: t.exposeString('readerToken', { nullable: true, description: tokenDescription }),
  }),
});

builder.mutationField('reactToComment', (t) =>
  t.field({
    type: ReactToCommentPayload,
    description: 'Likes a public comment, or takes the like back; once a reader.',
    args: {
      id: t.arg.id({ required: true, description: 'Global id of the comment.' }),
      like: t.arg.boolean({ required: true, description: 'Whether it is liked from now on.' }),
    },
    errors: {
      types: [InvalidInput, RateLimited, NotAllowed, ReaderUnknown],
      union: { name: 'ReactToCommentResult', description: 'The comment with its likes, or why nothing was counted.' },
    },
    resolve: async (_root, args, context) => {
      const id = commentIdOf(args.id, 'id', context.site);
      const reader = await admit('reaction', context);
      const newcomer = await reactToComment(context.store, id, args.like, { ...context, reader });
      const [comment] = await commentsByIds(context.visible, [id]);
      return { comment: comment ?? null, readerToken: newcomer && (await context.readerDesk.issueToken(newcomer, context.site)) };
    },
  }),
);

const ReportReasonRef = builder.enumType('ReportReason', {
  description: 'Why a comment is reported.',
  values: {
    SPAM: { value: reportReasons[0], description: 'Advertising, or the same again and again.' },
    ABUSE: { value: reportReasons[1], description: 'It insults or threatens somebody.' },
    HATE: { value: reportReasons[2], description: 'It stirs up hatred of a group.' },
    FALSE: { value: reportReasons[3], description: 'What it says is not true.' },
    PRIVATE: { value: reportReasons[4], description: 'It gives away what is private.' },
    OTHER: { value: reportReasons[5], description: 'Something else; say what in the note.' },
    ILLEGAL: {
      value: reportReasons[6],
      description: 'A notice of illegal content (EU Digital Services Act, Article 16): needs note, name, email and goodFaith.',
    },
  } as const,
});

const ReportCommentInput = builder.inputType('ReportCommentInput', {
  description: 'What is wrong with a comment.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Global id of the comment.' }),
    reason: t.field({ type: ReportReasonRef, required: true, description: 'Why.' }),
    note: t.string({ description: 'In the reader’s own words, at most 2,000 characters; for a notice, why it is illegal.' }),
    name: t.string({ description: 'Of a notice: who gives it. Seen by the staff alone.' }),
    email: t.string({ description: 'Of a notice: where to answer. Seen by the staff alone.' }),
    goodFaith: t.boolean({ description: 'Of a notice: that what it says is true as far as its giver knows.' }),
  }),
});

const ReportCommentPayload = builder.objectRef<{ readerToken: string | null }>('ReportCommentPayload').implement({
  description: 'That the report is with the moderators.',
  fields: (t) => ({
    received: t.boolean({ description: 'Always true; reporting twice is the same as once.', resolve: () => true }),
    readerToken: t.exposeString('readerToken', { nullable: true, description: tokenDescription }),
  }),
});

builder.mutationField('reportComment', (t) =>
  t.field({
    type: ReportCommentPayload,
    description: 'Asks a moderator to look at a public comment; once a reader.',
    args: { input: t.arg({ type: ReportCommentInput, required: true, description: 'Which comment, and what is wrong with it.' }) },
    errors: {
      types: [InvalidInput, RateLimited, NotAllowed, ReaderUnknown],
      union: { name: 'ReportCommentResult', description: 'That it was received, or why not.' },
    },
    resolve: async (_root, { input }, context) => {
      const id = commentIdOf(input.id, 'id', context.site);
      const reader = await admit('report', context);
      const { reason, note, name, email, goodFaith } = input;
      const newcomer = await reportComment(
        context.store,
        { id, reason, note: note ?? '', name: name ?? '', email: email ?? '', goodFaith: goodFaith ?? false },
        { ...context, reader },
      );
      return { readerToken: newcomer && (await context.readerDesk.issueToken(newcomer, context.site)) };
    },
  }),
);
