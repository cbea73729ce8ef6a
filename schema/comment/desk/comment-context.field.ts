import { newsroomOf } from '../../gate/newsroom.ts';
import { articleById, ArticleRef } from '../../article/article.type.ts';
import { builder } from '../../graph/builder.ts';
import { decodeGlobalId } from '../../graph/global-id.ts';
import { CommentRef, ThreadRef } from '../comment.type.ts';
import { threadsByIds } from '../comments.query.ts';
import { commentContext, type CommentContext } from './comment-context.query.ts';
import { mayRead } from './moderation.type.ts';

const list = (rows: CommentContext['before']) => [...rows];

const CommentContextRef = builder.objectRef<CommentContext>('CommentContext').implement({
  description: 'Where a comment stands, in all statuses: what a moderator reads beside it.',
  fields: (t) => ({
    comment: t.field({ type: CommentRef, description: 'The comment itself.', resolve: ({ comment }) => comment }),
    ancestors: t.field({ type: [CommentRef], description: 'Those above, from the one that begins on.', resolve: ({ ancestors }) => list(ancestors) }),
    before: t.field({ type: [CommentRef], description: 'Up to three before it on its level.', resolve: ({ before }) => list(before) }),
    after: t.field({ type: [CommentRef], description: 'Up to three after it on its level.', resolve: ({ after }) => list(after) }),
    replies: t.field({ type: [CommentRef], description: 'The first three answers to it.', resolve: ({ replies }) => list(replies) }),
    thread: t.field({
      type: ThreadRef,
      nullable: true,
      description: 'The conversation, hidden ones too.',
      resolve: async ({ comment }, _args, context) => (await threadsByIds(newsroomOf(context), [comment.thread_id]))[0] ?? null,
    }),
    article: t.field({
      type: ArticleRef,
      nullable: true,
      description: 'The article that it is about, if that is public.',
      resolve: async ({ comment }, _args, context) => {
        const [thread] = await threadsByIds(newsroomOf(context), [comment.thread_id]);
        return thread?.articleId ? ((await articleById(context, thread.articleId)) ?? null) : null;
      },
    }),
  }),
});

builder.queryField('commentContext', (t) =>
  t.field({
    type: CommentContextRef,
    nullable: true,
    authScopes: mayRead,
    description: 'A comment with those around it; null for none of this site. For staff.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the comment.' }) },
    resolve: async (_root, { id }, context) =>
      (await commentContext(context.store, newsroomOf(context), decodeGlobalId(id).id.toLowerCase())) ?? null,
  }),
);
