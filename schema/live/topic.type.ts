import { threadAt } from '../comment/comments.query.ts';
import { NotAllowed } from '../gate/refusal.ts';
import { builder } from '../graph/builder.ts';
import type { GraphContext } from '../graph/context.ts';
import { badRequest } from '../graph/errors.ts';
import { decodeGlobalId } from '../graph/global-id.ts';
import { sectionBySlug } from '../section/section.type.ts';
import type { Topic } from './topic.ts';

/** Topics of one page: a widget each and a few threads to count. */
const MOST_TOPICS = 100;

const LatestTopicRef = builder.enumType('LatestTopic', {
  description: 'What of the whole site is followed.',
  values: {
    ARTICLES: { value: 'articles', description: 'What is published, corrected, withdrawn.' },
    COMMENTS: { value: 'comments', description: 'What becomes public in any conversation.' },
  } as const,
});

export const TopicInputRef = builder.inputType('TopicInput', {
  description: 'One thing to hear of: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    thread: t.field({ type: 'URL', description: 'The conversation under this page.' }),
    threadId: t.id({ description: 'The conversation with this global id.' }),
    section: t.string({ description: 'Slug of a section: its articles and those of the sections below it.' }),
    latest: t.field({ type: LatestTopicRef, description: 'All articles or all comments of the site.' }),
    moderation: t.boolean({ description: 'All that moderators work on; for staff who may read comments.' }),
  }),
});

type TopicInput = typeof TopicInputRef.$inferInput;

/**
 * @throws {NotAllowed} for the topic of moderators, unless the asker is one; a GraphQL error UNKNOWN_TOPIC for what is
 * not public or not of this site.
 */
export async function topicsOf(context: GraphContext, inputs: readonly TopicInput[]): Promise<Topic[]> {
  if (inputs.length === 0 || inputs.length > MOST_TOPICS) {
    throw badRequest('BAD_TOPICS', `Name 1 to ${MOST_TOPICS} topics, not ${inputs.length}.`);
  }
  return Promise.all(inputs.map((input) => topicOf(context, input)));
}

async function topicOf(context: GraphContext, input: TopicInput): Promise<Topic> {
  if (input.threadId) {
    const { typename, id } = decodeGlobalId(input.threadId);
    if (typename !== 'Thread') throw unknown(`"${input.threadId.slice(0, 100)}" is the id of no conversation.`);
    // Not looked up: it may not have begun, and what is told of it passes the gate.
    return { kind: 'thread', id };
  }
  if (input.thread) {
    const thread = await threadAt(context.visible, context.site, input.thread);
    if (!thread) throw unknown(`There is no conversation at ${input.thread.slice(0, 200)}.`);
    return { kind: 'thread', id: thread.id };
  }
  if (input.section) {
    const section = await sectionBySlug(context, input.section);
    if (!section) throw unknown(`There is no section "${input.section.slice(0, 100)}".`);
    return { kind: 'section', id: section.id };
  }
  if (input.latest) return { kind: input.latest };
  if (input.moderation) {
    if (!mayModerate(context)) throw new NotAllowed('Only staff who may read held comments hear of them.');
    return { kind: 'moderation' };
  }
  throw unknown('A topic that is neither a conversation nor a section, latest or moderation.');
}

/** Whether the asker may hear what the moderators of this site hear. */
export function mayModerate({ staff }: Pick<GraphContext, 'staff'>): boolean {
  return staff?.permissions.has('comments:read') ?? false;
}

function unknown(message: string) {
  return badRequest('UNKNOWN_TOPIC', message);
}
