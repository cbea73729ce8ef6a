import type { Answer } from './answer.ts';

/** 304 when the client already has this answer by its ETag; compared weakly, as RFC 9110 §13.1.2 asks. */
export function unlessKnown(answer: Answer, ifNoneMatch: string | undefined): Answer {
  const etag = answer.headers['etag'];
  if (answer.status !== 200 || typeof etag !== 'string' || !ifNoneMatch || !names(ifNoneMatch, etag)) return answer;
  const {
    'content-length': _length,
    'content-type': _type,
    'content-encoding': _encoding,
    ...headers
  } = answer.headers;
  return { status: 304, headers, body: undefined };
}

function names(ifNoneMatch: string, etag: string): boolean {
  const wanted = etag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((item) => item.trim() === '*' || item.trim().replace(/^W\//, '') === wanted);
}
