import { newsroomOf } from '../../gate/newsroom.ts';
import { EditConflict, InvalidInput, NotAllowed } from '../../gate/refusal.ts';
import { builder } from '../../graph/builder.ts';
import { connection, pageCost } from '../../graph/connection.ts';
import { decodeGlobalId, encodeGlobalId } from '../../graph/global-id.ts';
import { CommentRef } from '../comment.type.ts';
import { commentsByIds, type CommentRow } from '../comments.query.ts';
import { openAppeals, type AppealRow } from './appeals.query.ts';
import { commentForStaff } from './comment-for-staff.field.ts';
import { decideAppeal } from './decide-appeal.ts';
import { mayModerate, mayRead } from './moderation.type.ts';

const AppealRef = builder.objectRef<AppealRow>('Appeal').implement({
  description: 'A writer’s objection to a rejected comment. For staff.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeGlobalId('Appeal', id) }),
    text: t.exposeString('text', { description: 'What the writer says.' }),
    createdAt: t.expose('created_at', { type: 'DateTime', description: 'When.' }),
    comment: t.field({
      type: CommentRef,
      nullable: true,
      description: 'The comment; null if it is gone.',
      resolve: async ({ comment_id }, _args, context) => (await commentForStaff(context, comment_id)) ?? null,
    }),
  }),
});

builder.queryField('appeals', (t) =>
  t.connection(
    {
      type: AppealRef,
      authScopes: mayRead,
      description: 'Objections that nobody has answered yet, the oldest first. For staff.',
      complexity: pageCost,
      resolve: (_root, args, { store, site, limits }) =>
        connection<AppealRow>(
          args,
          limits.pageSize,
          ({ created_at: at, id }) => ({ at, id }),
          (part) => openAppeals(store, site, part),
        ),
    },
    { name: 'AppealConnection', description: 'A page of a list of objections.' },
    { name: 'AppealEdge', description: 'An objection at its place in a list.' },
  ),
);

const DecideAppealPayload = builder.objectRef<{ comment: CommentRow | undefined }>('DecideAppealPayload').implement({
  description: 'What has become of the comment.',
  fields: (t) => ({
    comment: t.field({ type: CommentRef, nullable: true, description: 'As it is now.', resolve: ({ comment }) => comment }),
  }),
});

builder.mutationField('decideAppeal', (t) =>
  t.field({
    type: DecideAppealPayload,
    authScopes: mayModerate,
    description: 'Answers a writer’s objection, once; one that is upheld makes the comment public.',
    args: {
      id: t.arg.id({ required: true, description: 'Global id of the objection.' }),
      upheld: t.arg.boolean({ required: true, description: 'Whether the writer is right.' }),
      answer: t.arg.string({ required: true, description: 'What the writer is told, at most 2,000 characters.' }),
    },
    errors: {
      types: [InvalidInput, NotAllowed, EditConflict],
      union: { name: 'DecideAppealResult', description: 'The comment, or why nothing was done.' },
    },
    resolve: async (_root, { id, upheld, answer }, context) => {
      const { store, site, staff, now } = context;
      if (!staff) throw new NotAllowed('Only staff of this site may do this.');
      const ruling = { id: decodeGlobalId(id).id.toLowerCase(), upheld, answer };
      const commentId = await store.write(site, now, (unit) => decideAppeal(unit, ruling, staff));
      const [comment] = await commentsByIds(newsroomOf(context), [commentId]);
      return { comment };
    },
  }),
);
