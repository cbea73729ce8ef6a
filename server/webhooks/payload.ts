import type { RecordedEvent } from '@gazette/schema/event/event-log.ts';
import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';

const nouns: Readonly<Record<string, string>> = { article: 'Article', comment: 'Comment', thread: 'Thread' };

/**
 * What another program is told: what happened, when, and to what. Words are not sent: whoever may read them asks the
 * graph by `id`, so that what is erased here is not kept there.
 */
export function webhookPayload(event: RecordedEvent, siteKey: string): Record<string, unknown> {
  const { type, occurredAt, subject, payload } = event;
  const noun = nouns[type.split('.')[0] ?? ''] ?? 'Node';
  const { thread, parent, formerSection: _section, formerKeys: _keys, ...rest } = payload;
  return {
    type,
    timestamp: occurredAt.toISOString(),
    data: {
      site: siteKey,
      id: encodeGlobalId(noun, subject),
      ...(typeof thread === 'string' && { thread: encodeGlobalId('Thread', thread) }),
      ...(typeof parent === 'string' && { parent: encodeGlobalId('Comment', parent) }),
      ...rest,
    },
  };
}
