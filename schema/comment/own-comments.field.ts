import { builder } from '../graph/builder.ts';
import { connection, pageCost } from '../graph/connection.ts';
import { badRequest } from '../graph/errors.ts';
import { decodeGlobalId } from '../graph/global-id.ts';
import { loadOne } from '../graph/loader.ts';
import { ReaderRef } from '../reader/reader.type.ts';
import { commentPolicy } from '../site/comment-policy.ts';
import { CommentRef } from './comment.type.ts';
import type { CommentRow } from './comments.query.ts';
import { wordsForWriter } from './moderation/explain.ts';
import { appealsOf, commentsOfReader, judged, likedBy, type OwnAppeal } from './own-comments.query.ts';

const appealOf = loadOne(
  ({ store }, comments: readonly string[]) => appealsOf(store, comments),
  (appeal) => appeal.comment_id,
);
const judgedOne = loadOne(
  ({ store }, comments: readonly string[]) => judged(store, comments),
  (decision) => decision.comment_id,
);

const AppealRef = builder.objectRef<OwnAppeal>('OwnAppeal').implement({
  description: 'A writer’s objection to the rejection of a comment.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Why they object.' }),
    createdAt: t.expose('created_at', { type: 'DateTime', description: 'When it was sent.' }),
    decidedAt: t.expose('decided_at', { type: 'DateTime', nullable: true, description: 'When a moderator answered; null until then.' }),
    upheld: t.exposeBoolean('upheld', { nullable: true, description: 'Whether the comment was let in after all; null until answered.' }),
    answer: t.exposeString('answer', { nullable: true, description: 'What the moderator answered.' }),
  }),
});

const OwnCommentRef = builder.objectRef<CommentRow>('OwnComment').implement({
  description: 'A comment as its writer sees it: with what was decided about it, and why.',
  fields: (t) => ({
    comment: t.field({ type: CommentRef, description: 'The comment, whatever its status.', resolve: (comment) => comment }),
    reasonCode: t.string({ nullable: true, description: 'Stable code of the reason for its status.', resolve: ({ reason }) => reason }),
    reason: t.string({
      nullable: true,
      description: 'The reason for its status in words for its writer.',
      args: { language: t.arg.string({ description: 'Language wished for; the site’s main one when left out.' }) },
      resolve: ({ reason }, { language }, { site }) =>
        reason === null ? null : wordsForWriter(reason, language ?? site.languages[0] ?? 'en'),
    }),
    isAutomated: t.boolean({
      description: 'Whether a rule decided on it and no person has; part of the statement of reasons (EU Digital Services Act, Article 17).',
      resolve: async ({ id }, _args, context) => !(await judgedOne(context, id)),
    }),
    editableUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when its writer may change it; null when that is over, or a moderator has decided on it.',
      resolve: async ({ id, created_at }, _args, context) => {
        const window = commentPolicy(context.site).editMinutes * 60_000;
        const until = new Date(created_at.getTime() + window);
        const isOver = Math.abs(context.now.getTime() - created_at.getTime()) > window;
        return isOver || (await judgedOne(context, id)) ? null : until;
      },
    }),
    appeal: t.field({
      type: AppealRef,
      nullable: true,
      description: 'The objection to its rejection, if there was one.',
      resolve: async ({ id }, _args, context) => (await appealOf(context, id)) ?? null,
    }),
  }),
});

const OwnCommentEdge = builder.edgeObject({ name: 'OwnCommentEdge', type: OwnCommentRef, description: 'A comment at its place in the list.' });
const OwnCommentConnection = builder.connectionObject(
  { name: 'OwnCommentConnection', type: OwnCommentRef, description: 'A page of what somebody wrote.' },
  OwnCommentEdge,
);

builder.objectFields(ReaderRef, (t) => ({
  comments: t.connection(
    {
      type: OwnCommentRef,
      description: 'What they wrote, waiting and rejected ones included, the latest first.',
      args: { threadId: t.arg.id({ description: 'Only in the conversation with this global id.' }) },
      complexity: pageCost,
      resolve: ({ id }, args, { store, site, limits }) => {
        const thread = args.threadId ? decodeGlobalId(args.threadId).id : null;
        return connection<CommentRow>(
          args,
          limits.pageSize,
          (comment) => ({ at: comment.created_at, id: comment.id }),
          (part) => commentsOfReader(store, site, id, thread, part),
        );
      },
    },
    OwnCommentConnection,
    OwnCommentEdge,
  ),
  liked: t.field({
    type: ['ID'],
    description: 'Which of these comments they like.',
    args: { ids: t.arg.idList({ required: true, description: 'Global ids of comments, at most 100.' }) },
    resolve: async ({ id }, { ids }, { store, limits }) => {
      if (ids.length > limits.pageSize) throw badRequest('TOO_MANY_IDS', `At most ${limits.pageSize} ids at once.`);
      const liked = await likedBy(store, id, ids.map((one) => decodeGlobalId(one).id));
      return ids.filter((one) => liked.has(decodeGlobalId(one).id));
    },
  }),
}));
