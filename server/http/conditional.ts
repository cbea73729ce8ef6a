import type { Answer } from './answer.ts';

/** 304 when the client already has this answer by its ETag. */
export function unlessKnown(answer: Answer, ifNoneMatch: string | undefined): Answer {
  if (!isKnownTo(answer, ifNoneMatch)) return answer;
  return { status: 304, headers: lengthless(answer.headers), body: undefined };
}

/** Whether a client has an answer already; compared weakly, as RFC 9110 §13.1.2 asks. */
export function isKnownTo({ status, headers }: Answer, ifNoneMatch: string | undefined): boolean {
  const etag = headers['etag'];
  if (!ifNoneMatch || status !== 200 || typeof etag !== 'string') return false;
  // What browsers send.
  if (ifNoneMatch === etag) return true;
  const wanted = etag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((item) => item.trim() === '*' || item.trim().replace(/^W\//, '') === wanted);
}

/** The headers of an answer without those of its content, which a 304 has none of. */
export function lengthless({
  'content-length': _length,
  'content-type': _type,
  'content-encoding': _encoding,
  ...headers
}: Answer['headers']): Answer['headers'] {
  return headers;
}
