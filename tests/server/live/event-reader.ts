import type { App } from '@gazette/server/http/app.ts';

export interface Heard {
  readonly cursor: string;
  readonly type: string;
  readonly newCount: number;
  readonly subjectId: string | null;
  readonly comment: { id: string; body: { text: string } } | null;
  readonly thread: { commentCount: number; state: string } | null;
  readonly article: { slug: string } | null;
}

/** A client of `text/event-stream`, as `EventSource` is one. */
export interface EventReader {
  readonly status: number;
  /** `id` of the last block, with or without data: what `Last-Event-ID` would be. */
  readonly lastEventId: () => string | undefined;
  /** Blocks without data that have come. */
  readonly heartbeats: () => number;
  /** Reads what the stream begins with, where nothing was read yet. */
  peek(): Promise<void>;
  /** The next message's data; undefined when the stream has ended. */
  next(): Promise<{ data?: { events: Heard; article?: { slug: string; headline: string } } | null; errors?: { message: string; extensions: { code: string } }[] } | undefined>;
  /** The next `count` events. */
  take(count: number): Promise<Heard[]>;
  close(): Promise<void>;
}

export interface Listening {
  readonly topics: readonly object[];
  readonly after?: string | undefined;
  readonly lastEventId?: string | undefined;
  readonly site?: string;
  readonly token?: string;
  /** Something else than `events`. */
  readonly asks?: { readonly query: string; readonly variables: object };
}

export const eventsQuery = `subscription Events($topics: [TopicInput!]!, $after: String) {
  events(topics: $topics, after: $after) {
    cursor type newCount subjectId comment { id body { text } } thread { commentCount state } article { slug }
  }
}`;

/** Listens to `articlePublished`; each message's data is `{ article }`. */
export function listenToArticles(app: App, variables: { section?: string; language?: string }): Promise<EventReader> {
  const query = `subscription ($section: String, $language: String) {
    article: articlePublished(section: $section, language: $language) { slug headline }
  }`;
  return listenTo(app, { topics: [], asks: { query, variables } });
}

export async function listenTo(app: App, { topics, after, lastEventId, site, token, asks }: Listening): Promise<EventReader> {
  const response = await app.fetch(
    new Request(`https://gazette.test/graphql${site ? `?site=${site}` : ''}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(lastEventId && { 'last-event-id': lastEventId }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(asks ?? { query: eventsQuery, variables: { topics, after } }),
    }),
  );
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let id: string | undefined;
  let beats = 0;

  async function block(): Promise<string | undefined> {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const found = text.slice(0, end);
        text = text.slice(end + 2);
        return found;
      }
      const part = await reader?.read();
      if (!part || part.done) return undefined;
      text += part.value;
    }
  }

  const fieldsOf = (found: string) =>
    new Map(found.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));

  const next: EventReader['next'] = async () => {
    for (;;) {
      const found = await block();
      if (found === undefined) return undefined;
      const fields = fieldsOf(found);
      id = fields.get('id') ?? id;
      if (fields.get('event') === 'complete') return undefined;
      const data = fields.get('data');
      if (data) return JSON.parse(data) as Awaited<ReturnType<EventReader['next']>>;
      beats += 1;
    }
  };

  return {
    status: response.status,
    lastEventId: () => id,
    heartbeats: () => beats,
    async peek() {
      if (id !== undefined) return;
      const found = await block();
      id = found === undefined ? undefined : fieldsOf(found).get('id');
    },
    next,
    async take(count) {
      const heard: Heard[] = [];
      while (heard.length < count) {
        const message = await next();
        if (!message?.data) throw new Error(`after ${heard.length} of ${count} events: ${JSON.stringify(message)}`);
        heard.push(message.data.events);
      }
      return heard;
    },
    async close() {
      await reader?.cancel();
    },
  };
}
