import { schema } from '@gazette/schema/schema.ts';
import type { App } from '@gazette/server/http/app.ts';
import { passesWith } from './staffs-fields.ts';
import type { Viewer } from './viewers.ts';
import { selectionOf } from './walk-graph.ts';

/** An event as it was told, with the type and all else that was asked of it. */
export interface Told {
  readonly type: string;
  readonly subjectId: string | null;
  /** The whole of it. */
  readonly text: string;
}

/** Everything that may be asked of an event, by subscription or again and again. */
export function eventsQueries(viewer: Viewer): { readonly stream: string; readonly page: string } {
  const walk = {
    schema,
    tries: {},
    depth: 1,
    echoes: new Set(['Reader.liked']),
    passes: passesWith(viewer.permissions),
  };
  const { selection, fragments } = selectionOf('Event', walk);
  const told = `{ type subjectId cursor asked: __typename ${selection.slice(1)}`;
  return {
    stream: `subscription ($topics: [TopicInput!]!) { events(topics: $topics) ${told} } ${fragments}`,
    page: `query ($topics: [TopicInput!]!, $after: String) { eventsSince(topics: $topics, after: $after, first: 100) {
      cursor hasMore events ${told}
    } } ${fragments}`,
  };
}

export interface Stream {
  readonly status: number;
  /** Everything up to the event of this subject, that one left out. @throws where the stream ends before. */
  until(type: string, subjectId: string): Promise<Told[]>;
  /** Why there is nothing to hear. */
  refusal(): Promise<string>;
  close(): Promise<void>;
}

/** Listens by server-sent events as somebody. */
export async function listenAs(app: App, viewer: Viewer, topics: readonly object[]): Promise<Stream> {
  const { token, reader, headers } = viewer.options;
  const response = await app.fetch(
    new Request(`https://gazette.test/graphql?site=${viewer.site}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(reader && { 'x-gazette-reader': reader }),
        ...headers,
      },
      body: JSON.stringify({ query: eventsQueries(viewer).stream, variables: { topics } }),
    }),
  );
  const body = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const nextLine = async (): Promise<string | undefined> => {
    for (;;) {
      const end = text.indexOf('\n');
      if (end >= 0) {
        const line = text.slice(0, end);
        text = text.slice(end + 1);
        return line;
      }
      const part = await body?.read();
      if (!part || part.done) return undefined;
      text += part.value;
    }
  };
  const nextData = async (): Promise<string> => {
    for (;;) {
      const line = await nextLine();
      if (line === undefined) throw new Error(`${viewer.name}: the stream has ended.`);
      if (line.startsWith('data: ')) return line.slice('data: '.length);
    }
  };
  return {
    status: response.status,
    async until(type, subjectId) {
      const told: Told[] = [];
      for (;;) {
        const data = await nextData();
        const { events } = (JSON.parse(data) as { data: { events: Omit<Told, 'text'> } }).data;
        if (events.type === type && events.subjectId === subjectId) return told;
        told.push({ type: events.type, subjectId: events.subjectId, text: JSON.stringify(events) });
      }
    },
    refusal: nextData,
    close: async () => {
      await body?.cancel();
    },
  };
}
