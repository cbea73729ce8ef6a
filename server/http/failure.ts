import { type Answer, jsonAnswer, textAnswer } from './answer.ts';
import { BodyTooLarge } from './request-body.ts';
import type { RequestContext } from './route.ts';

/** Nobody is left to read the answer; nginx's code for it, seen only in the log and the metrics. */
const clientClosedRequest = 499;

/** What a client is told when a handler throws: its own mistake by name, anything else only by the id of the log line. */
export function failure(error: unknown, request: Request, { id, log }: RequestContext): Answer {
  if (error instanceof BodyTooLarge) return textAnswer(413, error.message);
  if (request.signal.aborted) return { status: clientClosedRequest, headers: {}, body: undefined };
  log.error({ err: error }, 'request failed');
  return jsonAnswer(
    500,
    { error: 'INTERNAL', message: 'Something went wrong here.', id },
    { 'cache-control': 'no-store' },
  );
}
