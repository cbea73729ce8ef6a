import { articleById, articleUrl, ArticleRef } from '../article/article.type.ts';
import { articlesByIds, type ArticleRow } from '../article/articles.query.ts';
import { builder } from '../graph/builder.ts';
import type { Window } from '../gate/keyset.ts';
import { connection, connectionBy, pageCost, type ConnectionArgs } from '../graph/connection.ts';
import type { GraphContext } from '../graph/context.ts';
import { countCursor, instantCursor } from '../graph/cursor.ts';
import { loadOne, loadPages } from '../graph/loader.ts';
import { commentPolicy } from '../site/comment-policy.ts';
import { SegmentRef } from '../graph/segment.type.ts';
import { toSegments } from '../text/segments.ts';
import { keyByCount, keyByTime } from './comment-key.ts';
import {
  commentsByIds,
  commentsUnderEach,
  latestComments,
  threadsByIds,
  threadsOf,
  type CommentOrder,
  type CommentRow,
  type ThreadView,
} from './comments.query.ts';
import { revisionOf } from './revision.ts';
import { closesAt, stateAt } from './thread-now.ts';

type Ids = readonly string[];

const commentById = loadOne(({ visible }, ids: Ids) => commentsByIds(visible, ids), (comment) => comment.id);
export const threadById = loadOne(({ visible }, ids: Ids) => threadsByIds(visible, ids), (thread) => thread.id);

const threadByArticle = loadOne(
  async (context: GraphContext, ids: Ids): Promise<ThreadView[]> => {
    const articles = await articlesByIds(context.visible, ids);
    const pages = articles.map((article) => ({
      key: article.thread_key,
      url: articleUrl(article, context),
      articleId: article.id,
      publishedAt: article.published_at,
    }));
    return (await threadsOf(context.visible, context.site, pages)).filter((thread) => thread !== undefined);
  },
  (thread) => thread.articleId ?? '',
);

export const ThreadStateRef = builder.enumType('ThreadState', {
  description: 'Whether a conversation goes on.',
  values: {
    OPEN: { value: 'open', description: 'It takes comments.' },
    CLOSED: { value: 'closed', description: 'It can be read and takes no more comments.' },
    HIDDEN: { value: 'hidden', description: 'It does not exist for the public; staff alone see it.' },
  } as const,
});

export const CommentOrderRef = builder.enumType('CommentOrder', {
  description: 'In which order comments are read.',
  values: {
    NEWEST: { value: 'newest', description: 'The latest first.' },
    OLDEST: { value: 'oldest', description: 'The first first.' },
    MOST_REPLIED: { value: 'most-replied', description: 'The one with the most answers first, of equals the latest.' },
    MOST_LIKED: { value: 'most-liked', description: 'The one that most readers like first, of equals the latest.' },
  } as const,
});

export const CommentStatusRef = builder.enumType('CommentStatus', {
  description: 'What has been decided about a comment. The public sees approved ones alone; a writer sees the own one’s.',
  values: {
    PENDING: { value: 'pending', description: 'Waits for a moderator.' },
    APPROVED: { value: 'approved', description: 'Public.' },
    REJECTED: { value: 'rejected', description: 'Refused by a moderator.' },
    WITHHELD: { value: 'withheld', description: 'Kept back by a rule.' },
  } as const,
});

const CommentAuthorRef = builder.objectRef<CommentRow>('CommentAuthor').implement({
  description: 'Who wrote a comment, as far as readers are told.',
  fields: (t) => ({
    name: t.exposeString('author_name', { description: 'The name they gave.' }),
    badges: t.stringList({ description: 'What distinguishes them, as `staff`; mostly empty.', resolve: ({ badges }) => badges }),
  }),
});

const CommentBodyRef = builder.objectRef<CommentRow>('CommentBody').implement({
  description: 'The words of a comment.',
  fields: (t) => ({
    text: t.exposeString('body', { description: 'As plain text, exactly as written.' }),
    segments: t.field({
      type: [SegmentRef],
      description: 'The same in pieces, links told apart, to show without HTML.',
      resolve: ({ body }) => toSegments(body),
    }),
  }),
});

export const CommentRef = builder.objectRef<CommentRow>('Comment');
export const ThreadRef = builder.objectRef<ThreadView>('Thread');

export const CommentEdge = builder.edgeObject({ name: 'CommentEdge', type: CommentRef, description: 'A comment at its place in a list.' });
export const CommentConnection = builder.connectionObject(
  { name: 'CommentConnection', type: CommentRef, description: 'A page of a list of comments.' },
  CommentEdge,
);

interface Level {
  readonly order: CommentOrder;
  readonly part: Window | Window<number>;
}

/** All levels of one request that ask for the same part are read at once. */
const commentsOfLevel = loadPages(
  (context: GraphContext, parents: Ids, { order, part }: Level) => commentsUnderEach(context, parents, order, part),
  (comment) => comment.under,
);

function level(args: ConnectionArgs, context: GraphContext, under: string, order: CommentOrder) {
  const read = (part: Window | Window<number>) => commentsOfLevel(context, under, { order, part });
  const { pageSize } = context.limits;
  switch (order) {
    case 'newest':
    case 'oldest':
      return connectionBy(instantCursor, args, pageSize, keyByTime, read);
    case 'most-replied':
    case 'most-liked':
      if (order === 'most-liked') context.marks.ranked('likes');
      return connectionBy(countCursor, args, pageSize, keyByCount(order), read);
  }
}

/** A comment that nobody has answered costs no statement. */
const nothing = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};

builder.node(ThreadRef, {
  description: 'The conversation under one page. It exists, with its id, before its first comment.',
  id: { resolve: (thread) => thread.id, description: 'Global id, derived from the site and the canonical address.' },
  loadMany: (ids, context) => Promise.all(ids.map((id) => threadById(context, id))),
  fields: (t) => ({
    url: t.field({
      type: 'URL',
      description: 'The page it belongs to.',
      resolve: async ({ url, articleId }, _args, context) => {
        const article = articleId === null ? undefined : await articleById(context, articleId);
        return article ? articleUrl(article, context) : url;
      },
    }),
    state: t.field({ type: ThreadStateRef, description: 'Whether it goes on.', resolve: (thread, _args, { site, now, marks }) => {
        const policy = commentPolicy(site);
        const closing = closesAt(thread, policy);
        if (closing && closing > now) marks.until(closing);
        return stateAt(thread, policy, now);
      },
    }),
    commentCount: t.exposeInt('commentCount', { description: 'Public comments, replies included.' }),
    article: t.field({
      type: ArticleRef,
      nullable: true,
      description: 'The article it is about; null for another page.',
      resolve: async ({ articleId }, _args, context) =>
        articleId === null ? null : ((await articleById(context, articleId)) ?? null),
    }),
    comments: t.connection(
      {
        type: CommentRef,
        description: 'The comments that answer no other one; see `replies` for those below.',
        args: {
          order: t.arg({ type: CommentOrderRef, required: true, defaultValue: 'newest', description: 'In which order.' }),
        },
        complexity: pageCost,
        resolve: ({ id }, args, context) => level(args, context, id, args.order),
      },
      CommentConnection,
      CommentEdge,
    ),
  }),
});

builder.node(CommentRef, {
  description: 'What a reader wrote under a page.',
  id: { resolve: (comment) => comment.id, description: 'Global id.' },
  loadMany: (ids, context) => Promise.all(ids.map((id) => commentById(context, id))),
  fields: (t) => ({
    author: t.field({ type: CommentAuthorRef, description: 'Who wrote it.', resolve: (comment) => comment }),
    body: t.field({ type: CommentBodyRef, description: 'Its words.', resolve: (comment) => comment }),
    createdAt: t.expose('created_at', { type: 'DateTime', description: 'When it was sent.' }),
    revision: t.string({
      description: 'Names the words as they are now; it is another one after an edit.',
      resolve: (comment) => revisionOf(comment),
    }),
    editedAt: t.expose('edited_at', { type: 'DateTime', nullable: true, description: 'When its writer changed it last; null if never.' }),
    status: t.field({
      type: CommentStatusRef,
      description: 'What has been decided about it.',
      resolve: ({ status }) => status as 'approved',
    }),
    parent: t.field({
      type: CommentRef,
      nullable: true,
      description: 'The comment that it answers; null for one that begins.',
      resolve: async ({ parent_id }, _args, context) =>
        parent_id === null ? null : ((await commentById(context, parent_id)) ?? null),
    }),
    replyCount: t.exposeInt('reply_count', { description: 'Public comments that answer it directly.' }),
    replies: t.connection(
      {
        type: CommentRef,
        description: 'The comments that answer it, the oldest first unless asked otherwise.',
        args: {
          order: t.arg({ type: CommentOrderRef, required: true, defaultValue: 'oldest', description: 'In which order.' }),
        },
        complexity: pageCost,
        resolve: ({ id, reply_count }, args, context) => (reply_count === 0 ? nothing : level(args, context, id, args.order)),
      },
      CommentConnection,
      CommentEdge,
    ),
    answers: t.field({
      type: CommentRef,
      nullable: true,
      description: 'Whom it answers, where replies of this depth stay on one level and that is another than `parent`.',
      resolve: async ({ answers_id }, _args, context) =>
        answers_id === null ? null : ((await commentById(context, answers_id)) ?? null),
    }),
    depth: t.exposeInt('depth', { description: 'Levels above it: 0 for one that begins.' }),
    likeCount: t.int({
      description: 'Readers who like it.',
      resolve: ({ like_count }, _args, { marks }) => {
        marks.ranked('likes');
        return like_count;
      },
    }),
    isDeleted: t.boolean({
      description: 'Whether its writer took it back: no words are left, and its place stays because somebody has answered.',
      resolve: ({ deleted_at }) => deleted_at !== null,
    }),
    thread: t.field({
      type: ThreadRef,
      nullable: true,
      description: 'The conversation it belongs to.',
      resolve: async ({ thread_id }, _args, context) => (await threadById(context, thread_id)) ?? null,
    }),
    permalink: t.field({
      type: 'URL',
      nullable: true,
      description: 'The address of its page with the comment as fragment.',
      resolve: async ({ id, thread_id }, _args, context) => {
        const thread = await threadById(context, thread_id);
        if (!thread) return null;
        const article = thread.articleId === null ? undefined : await articleById(context, thread.articleId);
        return `${article ? articleUrl(article, context) : thread.url}#comment-${id}`;
      },
    }),
  }),
});

builder.objectFields(ArticleRef, (t) => ({
  thread: t.field({
    type: ThreadRef,
    nullable: true,
    description: 'The conversation about it; null where comments are hidden.',
    resolve: async ({ id }: ArticleRow, _args, context) => (await threadByArticle(context, id)) ?? null,
  }),
  commentCount: t.int({
    description: 'Public comments on it.',
    resolve: async ({ id }: ArticleRow, _args, context) => (await threadByArticle(context, id))?.commentCount ?? 0,
  }),
}));

builder.queryField('latestComments', (t) =>
  t.connection(
    {
      type: CommentRef,
      description: 'The public comments of the whole site, the latest first.',
      complexity: pageCost,
      resolve: (_root, args, context) =>
        connection<CommentRow>(
          args,
          context.limits.pageSize,
          (comment) => ({ at: comment.created_at, id: comment.id }),
          (part) => latestComments(context.visible, part),
        ),
    },
    CommentConnection,
    CommentEdge,
  ),
);
