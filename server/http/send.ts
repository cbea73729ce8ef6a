import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type Answer, isStream } from './answer.ts';
import type { FinishedAnswer } from './finished-answer.ts';

/** Writes an answer to a socket. Resolves when it is written or the client has left. */
export async function send(outgoing: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  if (outgoing.destroyed) {
    if (isStream(body)) await body.cancel();
    return;
  }
  outgoing.writeHead(status, headers);
  if (!isStream(body)) {
    outgoing.end(body);
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
