import type { Answer } from './answer.ts';
import { liveAnswer } from './health.ts';

/** As much of a request as a ready answer may depend on. */
export interface Question {
  readonly method: string;
  /** Without the query, as it came. */
  readonly path: string;
  readonly query: string;
  /** A header by its lower-case name. */
  readonly header: (name: string) => string | undefined;
}

/** @param url as the reader's browser sees it. */
export function questionOf(request: Request, url: URL): Question {
  return {
    method: request.method,
    path: url.pathname,
    query: url.search,
    header: (name) => request.headers.get(name) ?? (name === 'host' ? url.host : undefined),
  };
}

export interface ReadyAnswer {
  readonly route: string;
  readonly anyOrigin: boolean;
  readonly answer: Answer;
}

/**
 * Gives an answer whose bytes are in memory already, without waiting; `undefined` leaves the question to the routes.
 * Such answers skip building a `Request` and walking the routes, which costs more than they do.
 */
export type ReadySource = (question: Question) => ReadyAnswer | undefined;

/**
 * Takes what is sent by those who wait for no answer, in a body of few bytes: as often as pages are opened, so that it too
 * must cost no `Request` and nothing that waits.
 */
export interface ReadyTaker {
  readonly route: string;
  readonly path: string;
  readonly anyOrigin: boolean;
  /** Longest body that is taken so, in bytes; a longer one goes the way of all requests. */
  readonly most: number;
  take(question: Question, body: string, address: string | undefined): Answer;
}

const live: ReadyAnswer = { route: 'health', anyOrigin: false, answer: liveAnswer };

export const readyLiveness: ReadySource = ({ path }) => (path === '/health/live' ? live : undefined);
