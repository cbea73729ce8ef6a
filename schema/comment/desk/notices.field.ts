import { builder } from '../../graph/builder.ts';
import { connection, pageCost } from '../../graph/connection.ts';
import type { GraphContext } from '../../graph/context.ts';
import { encodeGlobalId } from '../../graph/global-id.ts';
import { loadLists } from '../../graph/loader.ts';
import { CommentRef } from '../comment.type.ts';
import { commentForStaff } from './comment-for-staff.field.ts';
import { mayModerate, mayRead } from './moderation.type.ts';
import { openNotices, reportsOf, type ReportRow } from './reports.query.ts';

const ReportRef = builder.objectRef<ReportRow>('CommentReport').implement({
  description: 'That a reader asks for a look at a comment, or gives notice of illegal content. For staff.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeGlobalId('CommentReport', id) }),
    reason: t.exposeString('reason', { description: 'Code of the reason; `illegal` is a notice.' }),
    note: t.exposeString('note', { nullable: true, description: 'What the reader says.' }),
    noticeName: t.exposeString('notice_name', { nullable: true, authScopes: mayModerate, description: 'Who gives the notice.' }),
    noticeEmail: t.exposeString('notice_email', { nullable: true, authScopes: mayModerate, description: 'Where they are answered.' }),
    createdAt: t.expose('created_at', { type: 'DateTime', description: 'When.' }),
    handledAt: t.expose('handled_at', { type: 'DateTime', nullable: true, description: 'When a moderator decided; null while it waits.' }),
    outcome: t.exposeString('outcome', { nullable: true, description: 'Status that the comment was given then.' }),
    comment: t.field({
      type: CommentRef,
      nullable: true,
      authScopes: mayRead,
      description: 'The comment; null if it is gone.',
      resolve: async ({ comment_id }, _args, context) => (await commentForStaff(context, comment_id)) ?? null,
    }),
  }),
});

const reportsByComment = loadLists(
  ({ store }: GraphContext, ids: readonly string[]) => reportsOf(store, ids),
  (report) => report.comment_id,
);

builder.objectField(CommentRef, 'reports', (t) =>
  t.field({
    type: [ReportRef],
    authScopes: mayRead,
    description: 'Reports about it, those that wait first. For staff.',
    resolve: async ({ id }, _args, context) => (await reportsByComment(context, id)).slice(0, 50),
  }),
);

builder.queryField('notices', (t) =>
  t.connection(
    {
      type: ReportRef,
      authScopes: mayRead,
      description: 'Notices of illegal content that nobody has decided on yet, the oldest first. `moderateComments` decides. For staff.',
      complexity: pageCost,
      resolve: (_root, args, { store, site, limits }) =>
        connection<ReportRow>(
          args,
          limits.pageSize,
          ({ created_at: at, id }) => ({ at, id }),
          (part) => openNotices(store, site, part),
        ),
    },
    { name: 'NoticeConnection', description: 'A page of a list of notices.' },
    { name: 'NoticeEdge', description: 'A notice at its place in a list.' },
  ),
);
