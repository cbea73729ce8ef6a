import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { Handler } from '@gazette/server/http/route.ts';
import { listen, type Listener } from '@gazette/server/http/listen.ts';
import { createLogger } from '@gazette/server/log/logger.ts';
import { testApp } from './test-app.ts';

const env = { PORT: '0', HOST: '127.0.0.1', GAZETTE_REQUEST_MAX_BYTES: '1KB', GAZETTE_REQUEST_MAX_HEADER_BYTES: '2KB' };
const listeners: Listener[] = [];
afterEach(() => Promise.all(listeners.splice(0).map((listener) => listener.stop(0))));

async function listening(handlers: { graphql?: Handler; pages?: Handler } = {}) {
  const { app, config } = testApp({ env, ...handlers });
  const listener = await listen(config, createLogger({ logLevel: 'silent', logFormat: 'json' }));
  listeners.push(listener);
  return { app, listener, url: `http://127.0.0.1:${listener.port}` };
}

/** Sends bytes as they are and reads until the server closes. */
async function raw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

describe('a socket', () => {
  test('is answered "starting" until there is an app, and is live from the first moment', async () => {
    const { app, listener, url } = await listening();
    const early = await fetch(`${url}/`);
    expect(early.status).toBe(503);
    expect(early.headers.get('retry-after')).toBe('1');
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    listener.serve(app);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });

  test('gets what fetch gets: status, headers, body', async () => {
    const pages: Handler = (request, { address }) =>
      Promise.resolve(new Response(`${request.method} ${address}`, { status: 203, headers: { 'x-page': 'yes' } }));
    const { app, listener, url } = await listening({ pages });
    listener.serve(app);
    const response = await fetch(`${url}/a?b=c`);
    expect(response.status).toBe(203);
    expect(response.headers.get('x-page')).toBe('yes');
    expect(await response.text()).toBe('GET 127.0.0.1');
  });

  test('a posted body arrives; one too large is refused while it is still being sent', async () => {
    const graphql: Handler = async (request) => new Response(await request.text());
    const { app, listener, url } = await listening({ graphql });
    listener.serve(app);
    const small = await fetch(`${url}/graphql`, { method: 'POST', body: 'سلام' });
    expect(await small.text()).toBe('سلام');
    const large = await fetch(`${url}/graphql`, { method: 'POST', body: 'x'.repeat(4_000_000) });
    expect(large.status).toBe(413);
    const chunked = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 8; part += 1) controller.enqueue(new Uint8Array(512));
        controller.close();
      },
    });
    const streamed = await fetch(`${url}/graphql`, { method: 'POST', body: chunked, duplex: 'half' } as RequestInit);
    expect(streamed.status).toBe(413);
  });

  test('headers too large are answered 431', async () => {
    const { app, listener, url } = await listening();
    listener.serve(app);
    const response = await fetch(url, { headers: { 'x-long': 'x'.repeat(4096) } });
    expect(response.status).toBe(431);
  });

  test.each([
    ['a Host that is none', 'GET / HTTP/1.1\r\nHost: a b[\r\nConnection: close\r\n\r\n'],
    ['a target that is no path', 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['what is not HTTP', 'hello\r\n\r\n'],
  ])('%s is answered 400', async (_what, text) => {
    const { app, listener } = await listening();
    listener.serve(app);
    expect(await raw(listener.port, text)).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('a reader who leaves is noticed by the handler', async () => {
    const { promise: aborted, resolve } = Promise.withResolvers<boolean>();
    const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
    const graphql: Handler = (request) => {
      request.signal.addEventListener('abort', () => resolve(request.signal.aborted));
      ask();
      return new Promise(() => {});
    };
    const { app, listener, url } = await listening({ graphql });
    listener.serve(app);
    const leaving = new AbortController();
    const request = fetch(`${url}/graphql`, { signal: leaving.signal });
    request.catch(() => {});
    await asked;
    leaving.abort();
    expect(await aborted).toBe(true);
  });

  test('a live stream reaches the reader as it happens and ends when the server stops', async () => {
    const graphql: Handler = () => {
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
      });
      return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
    };
    const { app, listener, url } = await listening({ graphql });
    listener.serve(app);
    const response = await fetch(`${url}/graphql`);
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('data: 1\n\n');
    app.drain();
    expect((await reader?.read())?.done).toBe(true);
  });
});

describe('stopping', () => {
  test('a running request is finished, new connections are refused', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const { promise: running, resolve: run } = Promise.withResolvers<void>();
    const pages: Handler = async () => {
      run();
      await released;
      return new Response('finished');
    };
    const { app, listener, url } = await listening({ pages });
    listener.serve(app);
    const request = fetch(url);
    await running;
    const stopped = listener.stop(60_000);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    release();
    expect(await (await request).text()).toBe('finished');
    await stopped;
  });

  test('a port in use is named', async () => {
    const { listener } = await listening();
    const { config } = testApp({ env: { ...env, PORT: String(listener.port) } });
    await expect(listen(config, createLogger({ logLevel: 'silent', logFormat: 'json' }))).rejects.toThrow(
      `Port ${listener.port} is in use by another program: stop it, or choose another with PORT.`,
    );
  });
});
