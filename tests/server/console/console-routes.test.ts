import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consoleRoutes } from '@gazette/server/console/console-routes.ts';
import type { Answer } from '@gazette/server/http/answer.ts';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';

async function ask(path: string, folder?: string): Promise<Answer> {
  const [route] = consoleRoutes(folder);
  const url = new URL(path, 'http://localhost');
  const context = { id: 'x', url, address: undefined, log: pino({ level: 'silent' }) };
  return (await route?.handle(new Request(url), context)) as Answer;
}

const text = ({ body }: Answer) => Buffer.from(body as Uint8Array).toString();

describe('the page of the console', () => {
  it.each(['/console', '/console/queue/rejected', '/console/words?site=other'])('is the same at %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(text(answer)).toBe(text(await ask('/console')));
  });

  it('runs its own scripts alone, in nobody’s frame, and makes no markup of strings', async () => {
    const { headers } = await ask('/console');
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "form-action 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
      ]),
    );
    expect(policy).toContain("img-src 'self' https: data:");
    expect(policy.filter((rule) => !rule.startsWith('img-src')).join()).not.toMatch(/unsafe|\*|https?:/);
    expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'cache-control': 'no-cache' });
  });

  it('names assets that change their address with their content and are kept for good', async () => {
    const addresses = [...text(await ask('/console')).matchAll(/"(\/console\/assets\/[^"]+)"/g)].map(
      ([, address]) => address ?? '',
    );
    expect(new Set(addresses.map((address) => address.split('.').at(-1)))).toEqual(new Set(['css', 'js']));
    for (const address of addresses) {
      expect(address).toMatch(/-[\w-]{8}\.(js|css)$/);
      const { status, headers } = await ask(address);
      expect({ status, cache: headers['cache-control'] }).toEqual({
        status: 200,
        cache: 'public, max-age=31536000, immutable',
      });
    }
  });

  it.each([
    '/console/assets/',
    '/console/assets/none.js',
    '/console/assets/..%2fmanifest.json',
    '/console/assets/../manifest.json5',
  ])('serves no other file: %s', async (path) => {
    const { status, body } = await ask(path);
    expect(
      status === 404 ||
        Buffer.from(body as Uint8Array)
          .toString()
          .includes('<gazette-console>'),
    ).toBe(true);
  });

  it('says so where it is not built', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gazette-console-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    expect(await ask('/console', folder)).toMatchObject({ status: 503 });
  });
});
