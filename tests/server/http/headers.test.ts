import { describe, expect, test } from 'vitest';
import type { Handler } from '@gazette/server/http/route.ts';
import { testApp } from './test-app.ts';

const answer = (type: string, headers: Record<string, string> = {}): Handler => {
  return () => Promise.resolve(new Response('x', { headers: { 'content-type': type, ...headers } }));
};
const page = answer('text/html; charset=utf-8');
const data = answer('application/json');

describe('other origins', () => {
  test('any origin may read the graph, without credentials and with one answer for all', async () => {
    const { get } = testApp({ graphql: data });
    const response = await get('/graphql', { headers: { origin: 'https://blog.example' } });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('vary') ?? '').not.toMatch(/origin/i);
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  test('a preflight for the graph allows what the widgets send and is kept for a day', async () => {
    const response = await testApp({ graphql: data }).get('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://blog.example', 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, POST, HEAD, OPTIONS');
    expect(response.headers.get('access-control-allow-headers')).toBe(
      'content-type, authorization, x-gazette-reader, apollo-require-preflight',
    );
    expect(response.headers.get('access-control-max-age')).toBe('86400');
  });

  test('a preflight is answered without asking the graph', async () => {
    let asked = false;
    const graphql: Handler = () => {
      asked = true;
      return Promise.resolve(undefined);
    };
    await testApp({ graphql }).get('/graphql', { method: 'OPTIONS' });
    expect(asked).toBe(false);
  });

  test.each(['/', '/health/ready', '/metrics'])('%s is closed to other origins', async (path) => {
    const { get } = testApp({ pages: page });
    for (const method of ['GET', 'OPTIONS']) {
      const response = await get(path, { method, headers: { origin: 'https://blog.example' } });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('errors of the graph can be read by other origins as well', async () => {
    const graphql: Handler = () => Promise.reject(new Error('broken'));
    const response = await testApp({ graphql }).get('/graphql');
    expect(response.status).toBe(500);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('security headers', () => {
  test('data may not run when it is opened as a page', async () => {
    const { headers } = await testApp({ graphql: data }).get('/graphql');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('GraphiQL may run its inline scripts and load nothing from outside', async () => {
    const { headers } = await testApp({ graphql: page }).get('/graphql');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self' 'unsafe-inline' blob:");
    expect(policy).not.toMatch(/https?:/);
  });

  test('a page that brings a policy keeps it', async () => {
    const pages = answer('text/html', { 'content-security-policy': "default-src 'self'" });
    const { headers } = await testApp({ pages }).get('/');
    expect(headers.get('content-security-policy')).toBe("default-src 'self'");
  });

  test('browsers are told to insist on HTTPS only where readers use it', async () => {
    const plain = await testApp({ pages: page }).get('/');
    expect(plain.headers.get('strict-transport-security')).toBeNull();
    const env = { GAZETTE_PUBLIC_URL: 'https://news.example' };
    const secure = await testApp({ pages: page, env }).get('/');
    expect(secure.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});

describe('request ids', () => {
  const idFor = async (given?: string) => {
    const response = await testApp().get(
      '/health/live',
      given === undefined ? {} : { headers: { 'x-request-id': given } },
    );
    return response.headers.get('x-request-id');
  };

  test('a sane id of the caller is kept', async () => {
    expect(await idFor('01JDXYZ-abc.123:9')).toBe('01JDXYZ-abc.123:9');
  });

  test.each([undefined, 'short', 'x'.repeat(65), 'has space in it', '<script>alert</script>'])(
    'given %j a new one is made',
    async (given) => {
      expect(await idFor(given)).toMatch(/^[\da-f-]{36}$/);
    },
  );
});

describe('behind a proxy', () => {
  const forwarded = {
    'x-forwarded-for': '6.6.6.6, 203.0.113.9',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'daily.example',
  };
  const reveal: Handler = (_request, { url, address }) => Promise.resolve(Response.json({ url: url.href, address }));

  async function seen(env: NodeJS.ProcessEnv, headers: Record<string, string>) {
    const { app } = testApp({ env, pages: reveal });
    const response = await app.fetch(new Request('http://10.0.0.5:4000/news?q=1', { headers }), {
      address: '10.0.0.1',
    });
    return response.json();
  }

  test('its word counts when it is trusted: the last address, the scheme, the host', async () => {
    expect(await seen({ GAZETTE_TRUST_PROXY: 'true' }, forwarded)).toEqual({
      url: 'https://daily.example/news?q=1',
      address: '203.0.113.9',
    });
  });

  test('it counts for nothing otherwise', async () => {
    expect(await seen({}, forwarded)).toEqual({ url: 'http://10.0.0.5:4000/news?q=1', address: '10.0.0.1' });
  });

  test('nonsense in it is passed over', async () => {
    const headers = { 'x-forwarded-proto': 'gopher', 'x-forwarded-host': 'a b<' };
    expect(await seen({ GAZETTE_TRUST_PROXY: 'true' }, headers)).toEqual({
      url: 'http://10.0.0.5:4000/news?q=1',
      address: '10.0.0.1',
    });
  });
});
