import type { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';

/** A response before it is written to a socket or wrapped for `fetch`; header names are lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
  readonly body: Uint8Array | ReadableStream<Uint8Array> | undefined;
  /** What it was made of, where it says the same to everybody and may be kept; see `server/cache`. */
  readonly marks?: AnswerMarks;
}

/** Told by what it is not: GraphQL Yoga's streams are of a class of their own. */
export function isStream(body: Answer['body']): body is ReadableStream<Uint8Array> {
  return body !== undefined && !(body instanceof Uint8Array);
}

export function textAnswer(status: number, text: string, headers: Record<string, string> = {}): Answer {
  return bytesAnswer(status, 'text/plain; charset=utf-8', Buffer.from(`${text}\n`), headers);
}

export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return bytesAnswer(status, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(value)), headers);
}

/** For good, and asked again within the hour: an address may be given to something else. */
export function movedAnswer(location: string): Answer {
  return { status: 301, headers: { location, 'cache-control': 'public, max-age=3600' }, body: undefined };
}

export function bytesAnswer(status: number, type: string, body: Uint8Array, headers: Record<string, string>): Answer {
  return { status, headers: { 'content-type': type, ...headers, 'content-length': String(body.byteLength) }, body };
}

/** Told by shape, not by class: GraphQL Yoga brings a `Response` of its own. */
export function isResponse(result: Answer | Response): result is Response {
  return 'arrayBuffer' in result;
}

/** The same as an answer for `fetch`. */
export function toResponse({ status, headers, body }: Answer): Response {
  const list = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const item of [value].flat()) list.append(name, item);
  }
  return new Response(body instanceof Uint8Array ? Buffer.from(body) : (body ?? null), { status, headers: list });
}

/** Reads what a handler made into memory, unless it is a stream that ends only when the client leaves. */
export async function fromResponse(response: Response): Promise<Answer> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of response.headers) {
    // GraphQL Yoga's own `Headers` keep the case in which they were given.
    const lower = name.toLowerCase();
    if (lower !== 'set-cookie') headers[lower] = value;
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  const { status } = response;
  if (response.body === null) return { status, headers, body: undefined };
  if (isLive(response.headers.get('content-type'))) return { status, headers, body: response.body };
  const body = new Uint8Array(await response.arrayBuffer());
  return { status, headers: { ...headers, 'content-length': String(body.byteLength) }, body };
}

function isLive(contentType: string | null): boolean {
  return contentType !== null && /^(text\/event-stream|multipart\/mixed)/i.test(contentType);
}
