import { eventTypes, type EventType } from '../event/event-types.ts';

/** What another program can be told of: all that happens to articles, conversations and comments. */
export const webhookTopics: readonly EventType[] = eventTypes.filter((type) => /^(article|thread|comment)\./.test(type));
