import { describe, expect, test } from 'vitest';
import { testApp } from './test-app.ts';

const page = () => Promise.resolve(new Response('<p>news</p>', { headers: { 'content-type': 'text/html' } }));

describe('what the server answers', () => {
  test('an unknown path is answered 404', async () => {
    const response = await testApp().get('/nowhere');
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('Not found.\n');
  });

  test('a path that the pages leave is answered 404 too', async () => {
    const response = await testApp({ pages: () => Promise.resolve(undefined) }).get('/nowhere');
    expect(response.status).toBe(404);
  });

  test('HEAD is answered like GET, without a body', async () => {
    const response = await testApp({ pages: page }).get('/', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('11');
    expect(await response.text()).toBe('');
  });

  test.each([
    ['/health/live', 'POST', 'GET, HEAD, OPTIONS'],
    ['/graphql', 'DELETE', 'GET, POST, HEAD, OPTIONS'],
    ['/articles/one', 'PUT', 'GET, HEAD, OPTIONS'],
  ])('%s refuses %s and names what it allows', async (path, method, allow) => {
    const response = await testApp({ pages: page, graphql: page }).get(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
  });

  test('an address that is not percent-encoded rightly is answered 400', async () => {
    const response = await testApp({ pages: page }).get('/articles/%E0%A4%A');
    expect(response.status).toBe(400);
  });

  test('cookies of a handler arrive each in a header of its own', async () => {
    const pages = () => {
      const response = new Response('ok');
      response.headers.append('set-cookie', 'a=1');
      response.headers.append('set-cookie', 'b=2');
      return Promise.resolve(response);
    };
    const response = await testApp({ pages }).get('/');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });
});

describe('when a handler fails', () => {
  test('the client gets an id and nothing of the error, the log gets both', async () => {
    const pages = () => Promise.reject(new Error('password is hunter2'));
    const { get, log } = testApp({ pages });
    const response = await get('/');
    expect(response.status).toBe(500);
    const body = await response.text();
    expect(body).not.toContain('hunter2');
    const id = response.headers.get('x-request-id');
    expect(JSON.parse(body)).toEqual({ error: 'INTERNAL', message: 'Something went wrong here.', id });
    const line = log().find((entry) => entry.msg === 'request failed');
    expect(line).toMatchObject({ level: 'error', requestId: id, err: { message: 'password is hunter2' } });
  });
});

describe('request bodies', () => {
  const echo = async (request: Request) => new Response(await request.text());
  const env = { GAZETTE_REQUEST_MAX_BYTES: '1KB' };

  test('a body within the limit arrives whole', async () => {
    const body = 'س'.repeat(512);
    const response = await testApp({ env, graphql: echo }).get('/graphql', { method: 'POST', body });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(body);
  });

  test('a larger body is answered 413 with the limit', async () => {
    const response = await testApp({ env, graphql: echo }).get('/graphql', { method: 'POST', body: 'x'.repeat(1025) });
    expect(response.status).toBe(413);
    expect(await response.text()).toBe('The request body is larger than 1024 bytes.\n');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('a body of unknown length is counted as it arrives and not read to its end', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(512));
      },
    });
    const init = { method: 'POST', body: endless, duplex: 'half' };
    const response = await testApp({ env, graphql: echo }).get('/graphql', init);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(10);
  });
});

describe('compression and conditional requests', () => {
  const long = () => Promise.resolve(Response.json({ text: 'خبر '.repeat(1000) }, { headers: { etag: '"v1"' } }));

  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['gzip;q=1, br;q=0', 'gzip'],
    ['identity', null],
    [undefined, null],
  ])('accept-encoding %s is answered with %s', async (accept, expected) => {
    const { app } = testApp({ graphql: long });
    const request = new Request('http://news.example/graphql', {
      ...(accept && { headers: { 'accept-encoding': accept } }),
    });
    const answer = await app.answer(request, { address: undefined });
    expect(answer.headers['content-encoding'] ?? null).toBe(expected);
    expect(answer.headers['vary']).toBe('accept-encoding');
    expect(answer.headers['content-length']).toBe(String((answer.body as Uint8Array).byteLength));
  });

  test('a short answer is sent as it is', async () => {
    const { app } = testApp({ graphql: () => Promise.resolve(Response.json({})) });
    const request = new Request('http://news.example/graphql', { headers: { 'accept-encoding': 'br' } });
    const answer = await app.answer(request, { address: undefined });
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  test('a client that has the answer is told so, whatever its encoding was', async () => {
    const { get } = testApp({ graphql: long });
    const headers = { 'accept-encoding': 'br', 'if-none-match': '"other", W/"v1"' };
    const response = await get('/graphql', { headers });
    expect(response.status).toBe(304);
    expect(response.headers.get('etag')).toBe('W/"v1"');
    expect(response.headers.get('content-type')).toBeNull();
    expect(await response.text()).toBe('');
  });
});

describe('live streams', () => {
  const events = (cancelled: () => void) => () => {
    const stream = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('event: next\n\n')),
      cancel: cancelled,
    });
    return Promise.resolve(new Response(stream, { headers: { 'content-type': 'text/event-stream' } }));
  };

  test('an event arrives while the stream is open', async () => {
    const response = await testApp({ graphql: events(() => {}) }).get('/graphql');
    const { value } = (await response.body?.getReader().read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe('event: next\n\n');
  });

  test('a stopping server ends them and tells their source', async () => {
    let cancelled = false;
    const { app, get } = testApp({ graphql: events(() => (cancelled = true)) });
    const response = await get('/graphql');
    app.drain();
    expect(await response.text()).toBe('event: next\n\n');
    expect(cancelled).toBe(true);
  });

  test('a reader who leaves ends the source', async () => {
    let cancelled = false;
    const response = await testApp({ graphql: events(() => (cancelled = true)) }).get('/graphql');
    await response.body?.cancel();
    expect(cancelled).toBe(true);
  });

  test('HEAD does not leave one open', async () => {
    let cancelled = false;
    await testApp({ graphql: events(() => (cancelled = true)) }).get('/graphql', { method: 'HEAD' });
    expect(cancelled).toBe(true);
  });
});
