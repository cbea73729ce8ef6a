/** What can happen, as the outbox names it: the noun, a dot, the verb in the past. */
export const eventTypes = [
  'site.changed',
  'section.changed',
  'article.drafted',
  'article.revised',
  'article.scheduled',
  'article.published',
  'article.corrected',
  'article.withdrawn',
  'comment.created',
  'comment.held',
  'comment.approved',
  'comment.rejected',
  'comment.reviewed',
  'comment.imported',
  'thread.closed',
  'thread.opened',
  'thread.hidden',
  'thread.moved',
  'words.changed',
] as const;
export type EventType = (typeof eventTypes)[number];
