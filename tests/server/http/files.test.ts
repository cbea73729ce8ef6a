import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from './test-app.ts';

const script = `console.log(${JSON.stringify('أخبار '.repeat(400))});\n`;
let root: string;
let widgetsFolder: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-widgets-'));
  widgetsFolder = join(root, 'v1');
  mkdirSync(join(widgetsFolder, 'chunks'), { recursive: true });
  writeFileSync(join(root, 'secret.js'), 'secret');
  writeFileSync(join(widgetsFolder, 'latest.js'), script);
  writeFileSync(join(widgetsFolder, 'chunks', 'lit-Ab3dE6gh.js'), script);
  writeFileSync(join(widgetsFolder, '.hidden.js'), 'hidden');
  writeFileSync(join(widgetsFolder, 'notes.txt'), 'notes');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('widget files', () => {
  test('an entry script comes with its type, open to any origin, kept for minutes', async () => {
    const response = await testApp({ widgetsFolder }).get('/widgets/v1/latest.js');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(script);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=300, stale-while-revalidate=3000');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('a hashed chunk is kept for good', async () => {
    const response = await testApp({ widgetsFolder }).get('/widgets/v1/chunks/lit-Ab3dE6gh.js');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('it is sent in %s to who takes it, under an ETag of its own', async (encoding, decode) => {
    const { app, get } = testApp({ widgetsFolder });
    const request = () => new Request('http://x/widgets/v1/latest.js', { headers: { 'accept-encoding': encoding } });
    const answer = await app.answer(request(), { address: undefined });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(decode(answer.body as Uint8Array).toString()).toBe(script);
    const plain = await get('/widgets/v1/latest.js');
    expect(plain.headers.get('etag')).not.toBe(answer.headers['etag']);
  });

  test('a browser that has it is answered 304', async () => {
    const { get } = testApp({ widgetsFolder });
    const etag = (await get('/widgets/v1/latest.js')).headers.get('etag') ?? '';
    const again = await get('/widgets/v1/latest.js', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('cache-control')).toContain('max-age=300');
  });

  test('once asked for it is ready without walking the routes, and says the same', async () => {
    const { app, get } = testApp({ widgetsFolder });
    const question = { method: 'GET', path: '/widgets/v1/latest.js', query: '', header: () => undefined };
    expect(app.ready(question)).toBeUndefined();
    const first = await get('/widgets/v1/latest.js');
    const { 'x-request-id': _id, ...headers } = app.ready(question)?.headers ?? {};
    expect(Object.fromEntries(first.headers)).toMatchObject(headers);
  });

  test.each([
    '/widgets/v1/missing.js',
    '/widgets/v1/.hidden.js',
    '/widgets/v1/notes.txt',
    '/widgets/v1/chunks',
    '/widgets/v1/..%2fsecret.js',
    '/widgets/v1/%2e%2e/secret.js',
    '/widgets/v1/..%5csecret.js',
    '/widgets/v1//latest.js',
    '/widgets/latest.js',
    '/widgets/v1/',
  ])('%s is not found', async (path) => {
    const response = await testApp({ widgetsFolder }).get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  });

  test('a path that climbs out is not found even when no browser has tidied it', async () => {
    const { app } = testApp({ widgetsFolder });
    const question = { method: 'GET', path: '/widgets/v1/../secret.js', query: '', header: () => undefined };
    expect(app.ready(question)).toBeUndefined();
  });

  test('before the build a clear sentence says what to do', async () => {
    const response = await testApp({ widgetsFolder: join(root, 'v2') }).get('/widgets/v1/latest.js');
    expect(response.status).toBe(503);
    expect(await response.text()).toBe('The widgets are not built yet: run "pnpm build".\n');
  });
});

describe('sample images', () => {
  test('a drawing can be shown anywhere and runs nothing', async () => {
    const response = await testApp().get('/sample/images/lighthouse.svg');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  test('nothing else of the sample is served', async () => {
    expect((await testApp().get('/sample/images/../newsroom.jsonl')).status).toBe(404);
    expect((await testApp().get('/sample/images/none.svg')).status).toBe(404);
  });
});
