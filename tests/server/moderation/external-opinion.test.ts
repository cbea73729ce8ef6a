import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { createExternalOpinion } from '@gazette/server/moderation/external-opinion.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const NOON = new Date('2026-03-01T12:00:00.000Z');
const secret = 'a-secret-of-the-site';
const comment = { site: 'gazette', url: 'https://gazette.test/a', name: 'Salma', body: 'Words', parent: null, reader: null };

describe('the opinion of another program', () => {
  let answer: (response: ServerResponse) => void;
  const asked: { path: string; headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      asked.push({ path: request.url ?? '', headers: request.headers, body });
      answer(response);
    });
  });
  let port: number;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  beforeEach(() => {
    asked.length = 0;
    answer = (response) => response.end('{"status":"approved","note":"fine"}');
  });

  const ask = (options: { host?: string; deadline?: number; allowPrivateAddress?: boolean; resolve?: LookupFunction } = {}) => {
    const { host = '127.0.0.1', deadline = 30_000, allowPrivateAddress = true, resolve } = options;
    const phase = { url: `http://${host}:${port}/opinion`, secret, deadline, onTimeout: 'hold', allowPrivateAddress } as const;
    return createExternalOpinion(() => NOON, resolve)(phase, comment);
  };

  test('is asked for with the time under the signature, so that what was sent once cannot be sent again', async () => {
    expect(await ask()).toEqual({ kind: 'opinion', status: 'approved', note: 'fine' });
    await ask();
    const [first, second] = asked;
    const id = String(first?.headers['webhook-id']);
    expect(first?.headers['webhook-timestamp']).toBe(String(NOON.getTime() / 1000));
    const signature = createHmac('sha256', secret).update(`${id}.${NOON.getTime() / 1000}.${first?.body}`).digest('base64');
    expect(first?.headers['webhook-signature']).toBe(`v1,${signature}`);
    expect(second?.headers['webhook-id']).not.toBe(id);
  });

  test.each(['127.0.0.1', 'localhost', '[::1]', '169.254.169.254', '10.0.0.1', '[::ffff:127.0.0.1]'])(
    'is not asked for at %s unless the site allows it',
    async (host) => {
      expect(await ask({ host, allowPrivateAddress: false })).toEqual({ kind: 'failed', cause: 'refused' });
      expect(asked).toEqual([]);
    },
  );

  test('is not asked for where a name leads into the own network by the time of the connection', async () => {
    const addresses = ['203.0.113.7', '127.0.0.1'];
    let looks = 0;
    const resolve: LookupFunction = (_host, _options, callback) => {
      const address = addresses[Math.min(looks++, 1)] ?? '';
      callback(null, [{ address, family: 4 }]);
    };
    // The first look, as somebody would who checks before connecting, finds a public address.
    resolve('rebinding.test', {}, (_error, found) => expect(found).toEqual([{ address: '203.0.113.7', family: 4 }]));
    expect(await ask({ host: 'rebinding.test', allowPrivateAddress: false, resolve })).toEqual({ kind: 'failed', cause: 'refused' });
    expect(asked).toEqual([]);
  });

  test('is not looked for elsewhere', async () => {
    answer = (response) => response.writeHead(307, { location: '/elsewhere' }).end();
    expect(await ask()).toEqual({ kind: 'failed', cause: 'bad-answer' });
    expect(asked.map(({ path }) => path)).toEqual(['/opinion']);
  });

  test('is bounded in its length, and what does not end is not waited for', async () => {
    answer = (response) => {
      const more = () => {
        while (!response.destroyed && response.write(' '.repeat(4_096)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    expect(await ask()).toEqual({ kind: 'failed', cause: 'bad-answer' });
  });

  test('comes within the deadline or not at all, its last byte included', async () => {
    answer = () => undefined;
    expect(await ask({ deadline: 50 })).toEqual({ kind: 'failed', cause: 'timeout' });
    answer = (response) => response.write('{"status":');
    expect(await ask({ deadline: 50 })).toEqual({ kind: 'failed', cause: 'timeout' });
  });

  test('is one of four words, or none', async () => {
    answer = (response) => response.end('{"status":null}');
    expect(await ask()).toEqual({ kind: 'no-opinion' });
    answer = (response) => response.end('{"status":"published"}');
    expect(await ask()).toEqual({ kind: 'failed', cause: 'bad-answer' });
    answer = (response) => response.writeHead(500).end('{"status":"approved"}');
    expect(await ask()).toEqual({ kind: 'failed', cause: 'bad-answer' });
  });
});
