import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { keepWidgets, servedDocuments } from '@gazette/server/lifecycle/keep-widgets.ts';
import { version } from '@gazette/widgets/build/entries.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from './test-app.ts';

const script = `console.log(${JSON.stringify('أخبار '.repeat(400))});\n`;
let root: string;
let widgetsFolder: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-widgets-'));
  widgetsFolder = join(root, 'dist');
  for (const folder of ['v1', 'assets', 'console']) mkdirSync(join(widgetsFolder, folder), { recursive: true });
  writeFileSync(join(root, 'secret.js'), 'secret');
  writeFileSync(join(widgetsFolder, 'secret.js'), 'secret');
  writeFileSync(join(widgetsFolder, 'console', 'secret.js'), 'secret');
  writeFileSync(join(widgetsFolder, 'v1', 'latest.js'), script);
  writeFileSync(join(widgetsFolder, 'assets', 'lit-Ab3dE6gh.js'), script);
  writeFileSync(join(widgetsFolder, 'v1', '.hidden.js'), 'hidden');
  writeFileSync(join(widgetsFolder, 'v1', 'notes.txt'), 'notes');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('widget files', () => {
  test('a loader comes with its type, open to any origin, kept for minutes', async () => {
    const response = await testApp({ widgetsFolder }).get('/widgets/v1/latest.js');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(script);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=300, stale-while-revalidate=3000');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('a file named by its content is kept for good', async () => {
    const response = await testApp({ widgetsFolder }).get('/widgets/assets/lit-Ab3dE6gh.js');
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
    const head = app.ready(question)?.head ?? [];
    const ready = Object.fromEntries(Array.from({ length: head.length / 2 }, (_, at) => [head[2 * at], head[2 * at + 1]]));
    expect({ ...Object.fromEntries(first.headers), 'x-request-id': '' }).toEqual({ ...ready, 'x-request-id': '' });
  });

  test.each([
    '/widgets/v1/missing.js',
    '/widgets/v1/.hidden.js',
    '/widgets/v1/notes.txt',
    '/widgets/assets',
    '/widgets/secret.js',
    '/widgets/console/secret.js',
    '/widgets/assets/../../secret.js',
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
    const response = await testApp({ widgetsFolder: join(root, 'nothing') }).get('/widgets/v1/latest.js');
    expect(response.status).toBe(503);
    expect(await response.text()).toBe('The widgets are not built yet: run "pnpm build".\n');
  });
});

describe('the built widgets', () => {
  const built = fileURLToPath(new URL('../../../widgets/dist', import.meta.url));
  const integrity = JSON.parse(readFileSync(join(built, version, 'integrity.json'), 'utf8')) as Record<string, string>;

  test.each(Object.entries(integrity))('%s of this release is the bytes of its published hash, for good', async (name, hash) => {
    const response = await testApp().get(`/widgets/${version}/${name}`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(sha384Of(await response.bytes())).toBe(hash);
  });

  test('are sent as the build has compressed them', async () => {
    const request = new Request(`http://x/widgets/${version}/latest.js`, { headers: { 'accept-encoding': 'br' } });
    const { body } = await testApp().app.answer(request, { address: undefined });
    expect(Buffer.compare(body as Buffer, readFileSync(join(built, version, 'latest.js.br')))).toBe(0);
    expect(sha384Of(brotliDecompressSync(body as Buffer))).toBe(integrity['latest.js']);
  });

  test('load all they need at once: each loader names one file, and that imports none', () => {
    for (const name of Object.keys(integrity).filter((script) => script !== 'view.js')) {
      const [file = '', ...others] = importsOf(join(built, 'v1', name));
      expect([others, importsOf(file)]).toEqual([[], []]);
    }
  });
});

describe('after an upgrade', () => {
  test('a page that pinned the last release, or has its loader still, finds what it asks, and so do its documents', async () => {
    const dataDir = mkdtempSync(join(root, 'data-'));
    const release = (number: string, code: string) => {
      const folder = mkdtempSync(join(root, 'release-'));
      for (const name of ['v1', 'assets', number]) mkdirSync(join(folder, name));
      writeFileSync(join(folder, 'v1', 'latest.js'), `import"../assets/${number}.js";`);
      writeFileSync(join(folder, 'assets', `${number}.js`), code);
      writeFileSync(join(folder, number, 'latest.js'), code);
      writeFileSync(join(folder, number, 'integrity.json'), JSON.stringify({ 'latest.js': sha384Of(code) }));
      writeFileSync(join(folder, number, 'documents.json'), '{}');
      return folder;
    };
    const log = pino({ level: 'silent' });
    const [first, second, rebuilt] = [release('1.2.3', 'one'), release('1.3.0', 'two'), release('1.3.0', 'two, mended')];
    await keepWidgets({ dataDir }, log, first);
    await keepWidgets({ dataDir }, log, second);
    const { get } = testApp({ widgetsFolder: second, env: { GAZETTE_DATA_DIR: dataDir } });
    for (const path of ['1.2.3/latest.js', 'assets/1.2.3.js']) {
      const response = await get(`/widgets/${path}`);
      expect([path, await response.text()]).toEqual([path, 'one']);
      expect(response.headers.get('cache-control')).toContain('immutable');
    }
    expect(await (await get('/widgets/1.3.0/latest.js')).text()).toBe('two');
    expect(await servedDocuments({ dataDir }, second)).toContain(join(dataDir, 'widgets', '1.2.3', 'documents.json'));

    const notes = join(dataDir, 'widgets', 'assets', 'last-had.json');
    writeFileSync(notes, JSON.stringify({ ...(JSON.parse(readFileSync(notes, 'utf8')) as object), '1.2.3.js': 0 }));
    await keepWidgets({ dataDir }, log, rebuilt);
    const later = testApp({ widgetsFolder: join(root, 'none'), env: { GAZETTE_DATA_DIR: dataDir } });
    expect(await (await later.get('/widgets/1.3.0/latest.js')).text()).toBe('two, mended');
    expect((await later.get('/widgets/assets/1.2.3.js')).status).not.toBe(200);
    expect((await later.get('/widgets/v1/latest.js')).status).not.toBe(200);
  });
});

function sha384Of(text: string | Uint8Array): string {
  return `sha384-${createHash('sha384').update(text).digest('base64')}`;
}

/** Paths of the files that a script imports before it runs. */
function importsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8');
  return [...code.matchAll(/(?:from|import)"(\.[^"]+)"/g)].map(([, file = '']) => join(path, '..', file));
}

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
