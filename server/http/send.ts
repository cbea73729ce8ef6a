import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type Answer, isStream } from './answer.ts';
import type { FinishedAnswer } from './finished-answer.ts';
import { readPast } from './read-past.ts';

/**
 * Writes an answer to a socket; of what came with the question and was not wanted, at most `unread` bytes are waited for.
 * Resolves when it is written or the client has left.
 */
export async function send(outgoing: ServerResponse, { status, headers, body }: Answer, unread: number): Promise<void> {
  if (outgoing.destroyed) {
    if (isStream(body)) await body.cancel();
    return;
  }
  outgoing.writeHead(status, headers);
  if (!isStream(body)) {
    if (body && !outgoing.req.complete) {
      outgoing.write(body);
      await readPast(outgoing.req, unread);
      outgoing.end();
    } else outgoing.end(body);
    return;
  }
  // The client learns that it is connected before the first event comes.
  outgoing.flushHeaders();
  try {
    await pipeline(body, outgoing);
  } catch (error) {
    if (!outgoing.destroyed) throw error;
  }
}

/** Writes at once what lies ready. */
export function sendFinished(outgoing: ServerResponse, { status, head, body }: FinishedAnswer): void {
  if (outgoing.destroyed) return;
  outgoing.writeHead(status, head);
  outgoing.end(body);
}
