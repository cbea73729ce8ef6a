/**
 * Why an answer did not arrive.
 * `network`: no answer at all; `timeout`: none in time; `http`: an answer that is not GraphQL;
 * `graphql`: the server refused the request (`code` says why).
 */
export type TransportFailure = 'network' | 'timeout' | 'http' | 'graphql';

/** The one error a request ends with, unless its caller aborted it (then it is the signal's `AbortError`). */
export class TransportError extends Error {
  declare readonly failure: TransportFailure;
  /** The server's stable code (`UNKNOWN_SITE`, `INVALID_URL` …), or '' where it gave none. */
  declare readonly code: string;

  constructor(failure: TransportFailure, message: string, code = '') {
    super(message);
    Object.assign(this, { failure, code });
  }
}
