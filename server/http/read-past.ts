import type { IncomingMessage } from 'node:http';

/**
 * Reads to its end, keeping nothing, what a client still sends of a body that is not wanted: a socket that is closed
 * while bytes arrive takes the answer away from a client who reads it only when all is sent. Whoever sends more than
 * `most` is cut off. Resolves when nothing more comes.
 */
export function readPast(incoming: IncomingMessage, most: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let past = 0;
  // Whoever read so far has left off; a listener of theirs would keep the bytes from flowing.
  incoming.removeAllListeners('readable');
  incoming.on('data', (chunk: Buffer) => {
    past += chunk.length;
    if (past > most) incoming.destroy();
  });
  incoming.once('error', () => resolve());
  incoming.once('end', () => resolve());
  incoming.once('close', () => resolve());
  incoming.resume();
  return promise;
}
