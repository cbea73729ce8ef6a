import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of somebody else's, whose feeds say what a test puts there. */
export interface Agency {
  readonly origin: string;
  /** What a path answers: a feed with validators, a status, or whatever a test does by hand. */
  readonly answers: Map<string, string | number | Answer>;
  /** What was asked, as path, and the tag that was sent along. */
  readonly asked: { readonly path: string; readonly tag: string | undefined }[];
  close(): Promise<void>;
}

export async function agency(): Promise<Agency> {
  const answers = new Map<string, string | number | Answer>();
  const asked: { path: string; tag: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const tag = request.headers['if-none-match'];
    asked.push({ path, tag });
    const answer = answers.get(path) ?? 404;
    if (typeof answer === 'function') return answer(request, response);
    if (typeof answer === 'number') return void response.writeHead(answer).end();
    const own = `"${Buffer.from(answer).length}-${answer.length}-${answer.split('').reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7)}"`;
    if (tag === own) return void response.writeHead(304, { etag: own }).end();
    response.writeHead(200, { etag: own, 'content-type': 'application/json' }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface Item {
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  readonly text?: string;
  readonly date?: string;
}

/** Reports long enough to be known by their words, and with none in common. */
export const reports = {
  harbour:
    'The council of Port Halden decided on Tuesday to rebuild the eastern harbour wall after the storm of last winter broke it in four places, and to pay for the work out of the fund that the county keeps for floods. Engineer Ruth Marsh said the stone would come from the old quarry above the town and that families in the lower streets would see lorries until autumn. Fishermen asked for a second ladder and were promised one before the herring season begins.',
  railway:
    'Passengers between Emlyn and Tarn will travel forty minutes faster from next summer, because engineers have finished drilling the long tunnel below the Grey Pass. Operator Northline ordered eighteen electric trains from a factory in Lindau, each with room for bicycles, prams and skis. Trade unions welcomed the timetable but warned that drivers still lack proper lodgings at either terminus, where temperatures fall far below freezing every January.',
  museum:
    'A shepherd walking near Corvale has found a bronze helmet that archaeologists date to the seventh century before Christ. Curator Amina Deeb called it the finest piece ever dug up in that valley and plans an exhibition with borrowed swords, brooches and chariot fittings. Visitors can watch restorers clean the metal through a glass wall every weekday, and schools may book free tours as soon as the insurance papers have been signed.',
} as const;

/** A JSON Feed of these items. */
export function feed(...items: readonly Item[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Agency',
    language: 'en',
    items: items.map(({ id, url, title, text, date = '2026-03-01T08:00:00Z' }) => ({ id, url, title, content_text: text, date_published: date })),
  });
}

export interface NinjsDraft {
  readonly uri: string;
  readonly headline?: string;
  readonly text?: string;
  readonly pubStatus?: string;
  readonly embargoedUntil?: string;
  readonly edNote?: string;
  readonly contentCreated?: string;
}

/** An item of ninjs. */
export function ninjs({ uri, headline, text, pubStatus = 'usable', ...said }: NinjsDraft): string {
  return JSON.stringify({
    uri,
    type: 'text',
    language: 'en',
    pubStatus,
    versionCreated: '2026-03-01T08:00:00Z',
    headlines: headline === undefined ? undefined : [{ role: 'main', value: headline }],
    bodies: text === undefined ? undefined : [{ contentType: 'text/plain', value: text }],
    ...said,
  });
}
