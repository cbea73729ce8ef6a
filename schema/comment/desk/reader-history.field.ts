import { newsroomOf } from '../../gate/newsroom.ts';
import { builder } from '../../graph/builder.ts';
import { connection, pageCost } from '../../graph/connection.ts';
import type { GraphContext } from '../../graph/context.ts';
import { decodeGlobalId } from '../../graph/global-id.ts';
import { loadOne } from '../../graph/loader.ts';
import { ReaderRef } from '../../reader/reader.type.ts';
import { keyByTime } from '../comment-key.ts';
import { CommentConnection, CommentEdge, CommentRef } from '../comment.type.ts';
import type { CommentRow } from '../comments.query.ts';
import { mayRead } from './moderation.type.ts';
import { bansOf, commentsOfReader, readersByIds, type BanRow, type ReaderRow } from './reader-history.query.ts';

const BanRef = builder.objectRef<BanRow>('Ban').implement({
  description: 'That a reader may not write, or might not. For staff.',
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'Why.' }),
    createdAt: t.expose('created_at', { type: 'DateTime', description: 'From when.' }),
    until: t.expose('until', { type: 'DateTime', nullable: true, description: 'When it ends; null for good.' }),
    liftedAt: t.expose('lifted_at', { type: 'DateTime', nullable: true, description: 'When it was lifted before its end.' }),
    staffName: t.exposeString('staff_name', { nullable: true, description: 'By whom.' }),
    isInForce: t.boolean({
      description: 'Whether it holds now.',
      resolve: ({ until, lifted_at }, _args, { now }) => lifted_at === null && (until === null || until > now),
    }),
  }),
});

const ReaderHistoryRef = builder.objectRef<ReaderRow>('ReaderHistory').implement({
  description: 'What is known of a reader’s conduct on this site. For staff.',
  fields: (t) => ({
    reader: t.field({ type: ReaderRef, description: 'The reader.', resolve: (reader) => reader }),
    approvedCount: t.exposeInt('approved_count', { description: 'Comments of theirs that stand approved.' }),
    rejectedCount: t.exposeInt('rejected_count', { description: 'Comments of theirs that stand rejected.' }),
    createdAt: t.expose('created_at', { type: 'DateTime', description: 'When they first wrote.' }),
    bans: t.field({
      type: [BanRef],
      description: 'The last ten bans and suspensions, the latest first.',
      resolve: ({ id }, _args, { store, site }) => bansOf(store, site, id),
    }),
    comments: t.connection(
      {
        type: CommentRef,
        description: 'What they wrote, in all statuses, the latest first.',
        complexity: pageCost,
        resolve: ({ id }, args, context) =>
          connection<CommentRow>(args, context.limits.pageSize, keyByTime, (part) => commentsOfReader(newsroomOf(context), id, part)),
      },
      CommentConnection,
      CommentEdge,
    ),
  }),
});

builder.queryField('readerHistory', (t) =>
  t.field({
    type: ReaderHistoryRef,
    nullable: true,
    authScopes: mayRead,
    description: 'A reader’s conduct; null for none of this site. For staff.',
    args: { readerId: t.arg.id({ required: true, description: 'Global id of the reader.' }) },
    resolve: async (_root, { readerId }, { store, site }) =>
      (await readersByIds(store, site, [decodeGlobalId(readerId).id.toLowerCase()]))[0] ?? null,
  }),
);

const readerById = loadOne(
  ({ store, site }: GraphContext, ids: readonly string[]) => readersByIds(store, site, ids),
  (reader) => reader.id,
);

builder.objectField(CommentRef, 'reader', (t) =>
  t.field({
    type: ReaderRef,
    nullable: true,
    authScopes: mayRead,
    description: 'Who wrote it; null for imported ones. For staff.',
    resolve: async ({ reader_id }, _args, context) =>
      reader_id === null ? null : ((await readerById(context, reader_id)) ?? null),
  }),
);
