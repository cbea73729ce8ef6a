import type { IncomingMessage, ServerResponse } from 'node:http';
import { Request as NodeRequest } from '@whatwg-node/fetch';

/**
 * A request from a socket as `fetch` knows it; its signal fires when the client leaves before the answer is sent.
 * `undefined` when target and Host make no address.
 */
export function toRequest(incoming: IncomingMessage, outgoing: ServerResponse): Request | undefined {
  const { method = 'GET', headers } = incoming;
  const target = incoming.url ?? '/';
  const address = `http://${headers.host ?? 'localhost'}${target}`;
  if (!target.startsWith('/') || !URL.canParse(address)) return undefined;

  const leaving = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) leaving.abort();
  });
  return new NodeRequest(address, {
    method,
    headers: headers as Record<string, string>,
    signal: leaving.signal,
    ...(method !== 'GET' && method !== 'HEAD' && { body: incoming as unknown as ReadableStream, duplex: 'half' }),
  });
}
