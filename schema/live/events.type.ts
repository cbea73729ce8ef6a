import { ArticleRef } from '../article/article.type.ts';
import { CommentRef, ThreadRef } from '../comment/comment.type.ts';
import type { EventCursor } from '../event/event-log.ts';
import { builder } from '../graph/builder.ts';
import { badRequest } from '../graph/errors.ts';
import { encodeGlobalId } from '../graph/global-id.ts';
import { decodeEventCursor, encodeEventCursor } from './event-cursor.ts';
import type { LiveEvent } from './live-event.ts';
import type { EventPage } from './live-events.ts';
import { TopicInputRef, topicsOf } from './topic.type.ts';

/** Events of one page of `eventsSince` when nobody says how many. */
const DEFAULT_EVENTS = 50;

const EventRef = builder.objectRef<LiveEvent>('Event').implement({
  description: 'Something that has happened, as far as this viewer may see it at this moment.',
  fields: (t) => ({
    cursor: t.string({
      description: 'Place in what happens; give it as `after` to hear what follows.',
      resolve: ({ cursor }) => encodeEventCursor(cursor),
    }),
    type: t.exposeString('type', {
      description:
        'What happened: `comment.approved`, `comment.edited`, `comment.deleted`, `comment.removed`, `thread.closed`, `thread.opened`, `thread.hidden`, ' +
        '`article.published`, `article.revised`, `article.corrected`, `article.withdrawn`; for moderators all of `comment.*`, `thread.*` and `reader.*`. ' +
        '`reset`: too much was missed to be told one by one, read anew.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened.' }),
    subjectId: t.id({
      nullable: true,
      description: 'Global id of the thing it happened to, which may be gone; null for `reset`.',
      resolve: ({ subject }) => subject && encodeGlobalId(subject.type, subject.id),
    }),
    comment: t.expose('comment', {
      type: CommentRef,
      nullable: true,
      description: 'The comment as it is now; null where it is not public.',
    }),
    thread: t.expose('thread', {
      type: ThreadRef,
      nullable: true,
      description: 'The conversation as it is now; null where it is not public.',
    }),
    article: t.expose('article', {
      type: ArticleRef,
      nullable: true,
      description: 'The article as it is now; null where it is not public.',
    }),
    newCount: t.exposeInt('newCount', {
      description: 'By how many public comments the conversation has grown: 1, 0 or -1.',
    }),
  }),
});

builder.subscriptionType({ description: 'What is told as it happens, by server-sent events.' });

builder.subscriptionField('events', (t) =>
  t.field({
    type: EventRef,
    description: 'What happens to these topics from now on, or from `after` on. One connection serves a whole page.',
    args: {
      topics: t.arg({
        type: [TopicInputRef],
        required: true,
        description: 'What to hear of: every topic of the page at once.',
      }),
      after: t.arg.string({ description: 'Cursor of the event heard last: what was missed comes first.' }),
    },
    subscribe: async (_root, { topics, after }, context) =>
      context.live.listen({ site: context.site, topics: await topicsOf(context, topics) }, cursorOf(after)),
    resolve: (event) => event,
  }),
);

const EventPageRef = builder.objectRef<EventPage>('EventPage').implement({
  description: 'What has happened since the last question.',
  fields: (t) => ({
    events: t.field({
      type: [EventRef],
      description: 'In the order in which it happened.',
      resolve: ({ events }) => events,
    }),
    cursor: t.string({
      description: 'Give it as `after` with the next question.',
      resolve: ({ cursor }) => encodeEventCursor(cursor),
    }),
    hasMore: t.exposeBoolean('hasMore', { description: 'Whether to ask again at once.' }),
  }),
});

builder.queryField('eventsSince', (t) =>
  t.field({
    type: EventPageRef,
    description:
      'The same as the subscription `events` by asking again and again, for where server-sent events are blocked.',
    args: {
      topics: t.arg({
        type: [TopicInputRef],
        required: true,
        description: 'What to hear of: every topic of the page at once.',
      }),
      after: t.arg.string({
        description: '`cursor` of the page before; without it no events, and the cursor to begin with.',
      }),
      first: t.arg.int({
        required: true,
        defaultValue: DEFAULT_EVENTS,
        description: 'How many at the most, 1 to 100.',
      }),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first) }),
    resolve: async (_root, { topics, after, first }, context) => {
      if (first < 1 || first > context.limits.pageSize) {
        throw badRequest('BAD_PAGE', `A page has 1 to ${context.limits.pageSize} events, not ${first}.`);
      }
      return context.live.since(
        { site: context.site, topics: await topicsOf(context, topics) },
        cursorOf(after),
        first,
      );
    },
  }),
);

function cursorOf(after: string | null | undefined): EventCursor | undefined {
  if (!after) return undefined;
  const cursor = decodeEventCursor(after);
  if (!cursor) throw badRequest('BAD_CURSOR', `"${after.slice(0, 100)}" is not a cursor of events.`);
  return cursor;
}
