import { newsroomOf } from '../../gate/newsroom.ts';
import type { Window } from '../../gate/keyset.ts';
import { builder } from '../../graph/builder.ts';
import { pageCost } from '../../graph/connection.ts';
import { countCursor, instantCursor } from '../../graph/cursor.ts';
import { badRequest } from '../../graph/errors.ts';
import { decodeGlobalId } from '../../graph/global-id.ts';
import { keyByTime } from '../comment-key.ts';
import { CommentConnection, CommentEdge, CommentRef } from '../comment.type.ts';
import type { CommentRow } from '../comments.query.ts';
import { mayRead } from './moderation.type.ts';
import {
  moderationQueues,
  queueCount,
  reportedQueue,
  statusQueue,
  type QueueCount,
  type QueueFilter,
} from './moderation-queue.query.ts';
import { queuePage } from './queue-page.field.ts';

const ModerationQueueRef = builder.enumType('ModerationQueue', {
  description: 'What waits for moderators, and what was decided.',
  values: {
    PENDING: { value: 'pending', description: 'Waits for a moderator.' },
    REPORTED: { value: 'reported', description: 'Reported by readers and not answered yet, in any status; the most reports first.' },
    APPROVED: { value: 'approved', description: 'Public.' },
    REJECTED: { value: 'rejected', description: 'Refused.' },
    WITHHELD: { value: 'withheld', description: 'Kept back by a rule.' },
  } as const,
});

const QueueOrderRef = builder.enumType('QueueOrder', {
  description: 'In which order a queue is read.',
  values: {
    OLDEST: { value: 'oldest', description: 'Who has waited longest first.' },
    NEWEST: { value: 'newest', description: 'The latest first.' },
  } as const,
});

const MAX_SEARCH = 100;

function filterOf(thread: string | null | undefined): QueueFilter {
  return { thread: thread ? decodeGlobalId(thread).id.toLowerCase() : null };
}

function wordsOf(search: string | null | undefined): string {
  const words = search?.trim() ?? '';
  if (words.length > MAX_SEARCH) throw badRequest('BAD_SEARCH', `A search has at most ${MAX_SEARCH} characters.`);
  return words;
}

builder.queryField('moderationQueue', (t) =>
  t.connection(
    {
      type: CommentRef,
      authScopes: mayRead,
      description: 'Comments of one queue, by key. For staff.',
      args: {
        queue: t.arg({ type: ModerationQueueRef, required: true, defaultValue: 'pending', description: 'Which.' }),
        order: t.arg({ type: QueueOrderRef, required: true, defaultValue: 'oldest', description: 'In which order; the reported ones have their own.' }),
        thread: t.arg.id({ description: 'Only those of the conversation with this global id.' }),
        search: t.arg.string({
          description:
            'Only those with these words in the comment or the name, at most 100 characters. A page looks at 2,000 comments: it may hold none and still say that more follow.',
        }),
      },
      complexity: pageCost,
      resolve: (_root, args, context) => {
        const { queue, order } = args;
        const newsroom = newsroomOf(context);
        const filter = filterOf(args.thread);
        const words = wordsOf(args.search);
        const { pageSize } = context.limits;
        if (queue === 'reported') {
          const keyOf = ({ report_count: at, id }: CommentRow) => ({ at, id });
          const read = (part: Window<number>) => reportedQueue(newsroom, filter, part);
          return queuePage({ codec: countCursor, keyOf, read }, words, args, pageSize);
        }
        const read = (part: Window) => statusQueue(newsroom, queue, filter, order === 'newest', part);
        return queuePage({ codec: instantCursor, keyOf: keyByTime, read }, words, args, pageSize);
      },
    },
    CommentConnection,
    CommentEdge,
  ),
);

const QueueCountRef = builder.objectRef<QueueCount>('QueueCount').implement({
  description: 'How long a queue is.',
  fields: (t) => ({
    queue: t.field({ type: ModerationQueueRef, description: 'Which.', resolve: ({ queue }) => queue }),
    count: t.exposeInt('count', { description: 'How many, counted up to 1,000.' }),
    isMore: t.exposeBoolean('isMore', { description: 'Whether there are more than that.' }),
  }),
});

builder.queryField('queueCounts', (t) =>
  t.field({
    type: [QueueCountRef],
    authScopes: mayRead,
    description: 'How long each queue is, at the cost of a thousand rows at the most. For staff.',
    args: { thread: t.arg.id({ description: 'Only of the conversation with this global id.' }) },
    resolve: async (_root, args, context) => {
      const filter = filterOf(args.thread);
      return Promise.all(moderationQueues.map((queue) => queueCount(context.store, newsroomOf(context), queue, filter)));
    },
  }),
);
