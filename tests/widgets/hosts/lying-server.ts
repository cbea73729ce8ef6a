import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a server may answer that is no answer. */
export type Lie = 'a page' | 'an error' | 'half an answer' | 'something else' | 'nothing';

const half = '{"data":{"site":{"locale":"en"},"articles":{"nodes":[{"id":"1","url":"https';

/** A server that is not what the owner of the page believes it is. */
export async function lyingServer(lie: Lie): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('access-control-allow-origin', '*');
    if (lie === 'a page') response.setHeader('content-type', 'text/html').end('<!doctype html><title>Our shop</title>');
    else if (lie === 'an error') response.writeHead(500).end('Internal Server Error');
    else if (lie === 'half an answer') response.setHeader('content-type', 'application/json').end(half);
    else if (lie === 'something else') response.setHeader('content-type', 'application/json').end('{"data":{"products":[]}}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
