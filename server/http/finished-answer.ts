import { type Answer, isStream } from './answer.ts';
import { isKnownTo, lengthless } from './conditional.ts';
import { anyOriginHeaders } from './cors.ts';
import type { Question, ReadyAnswer } from './ready.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';

/** An answer down to its last header; those stand in a row as Node writes them: name, value, name, value. */
export interface FinishedAnswer {
  readonly status: number;
  readonly head: string[];
  readonly body: Uint8Array | undefined;
}

/** Everything a ready answer says but the id of the request: to whoever asks, and to whoever has it already. */
interface Heads {
  readonly whole: readonly string[];
  readonly known: readonly string[];
}

/**
 * Ready answers are the same objects each time they are sent, so what is added to them is added once. To put their headers
 * together for every request took longer than to find them.
 */
export class FinishedAnswers {
  readonly #heads = new WeakMap<Answer, Heads>();
  readonly #https: boolean;

  constructor(https: boolean) {
    this.#https = https;
  }

  finish(ready: ReadyAnswer, question: Question, id: string): FinishedAnswer {
    const { answer } = ready;
    let heads = this.#heads.get(answer);
    if (!heads) this.#heads.set(answer, (heads = this.#headsOf(ready)));
    const isKnown = isKnownTo(answer, question.header('if-none-match'));
    const head = [...(isKnown ? heads.known : heads.whole), 'x-request-id', id];
    const hasBody = !isKnown && question.method !== 'HEAD' && !isStream(answer.body);
    return { status: isKnown ? 304 : answer.status, head, body: hasBody ? answer.body : undefined };
  }

  #headsOf({ answer, route: name, anyOrigin }: ReadyAnswer): Heads {
    const { headers } = answer;
    const route = { name, anyOrigin };
    return {
      whole: inARow(completeHeaders(headers, route, this.#https)),
      known: inARow(completeHeaders(lengthless(headers), route, this.#https)),
    };
  }
}

/** The headers of an answer with those that every answer of its route has. */
export function completeHeaders(headers: Answer['headers'], route: Pick<Route, 'name' | 'anyOrigin'>, https: boolean): Answer['headers'] {
  const contentType = headers['content-type'];
  return {
    ...securityHeaders(route.name, typeof contentType === 'string' ? contentType : '', https),
    ...headers,
    ...(route.anyOrigin && anyOriginHeaders),
  };
}

function inARow(headers: Answer['headers']): string[] {
  return Object.entries(headers).flatMap(([name, value]) => [value].flat().flatMap((item) => [name, item]));
}

/** The same as an answer for `fetch`. */
export function finishedResponse({ status, head, body }: FinishedAnswer): Response {
  const headers = new Headers();
  for (let at = 0; at + 1 < head.length; at += 2) headers.append(head[at] ?? '', head[at + 1] ?? '');
  return new Response(body ? Buffer.from(body) : null, { status, headers });
}
