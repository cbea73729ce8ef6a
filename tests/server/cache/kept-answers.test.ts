import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { get, queryPath, type SentHeaders } from './asking.ts';

const HEADLINES = '{ articles(first: 5) { nodes { headline standfirst } } }';

describe.each(databases)('answers that are kept, on $name', (database) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(database);
    await newsroom.saveSite({ key: 'other', names: { en: 'Other' }, locale: 'en-GB', languages: ['en'], hosts: ['other.test'], url: 'https://other.test' });
    await newsroom.publish({ headline: 'Ferry service resumes', slug: 'ferry', standfirst: 'Words. '.repeat(400) });
  });
  afterAll(() => newsroom.close());

  const ask = (path: string, headers?: SentHeaders) => get(newsroom.app, path, headers);
  const statements = async (work: () => Promise<unknown>) => (await newsroom.statements(work)).length;

  test('the second reader is answered without a statement, under headers that let caches work', async () => {
    const first = await ask(queryPath(HEADLINES));
    expect(await statements(async () => expect((await ask(queryPath(HEADLINES))).body).toBe(first.body))).toBe(0);
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate, s-maxage=1, stale-while-revalidate=1');
    expect(first.headers.get('cache-tag')).toMatch(/^site:gazette,(?=.*\barticles\b)(?=.*article:[0-9a-f-]{36})/);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('vary')).toMatch(/accept-encoding/);
    expect(first.headers.get('vary')).not.toMatch(/origin|cookie/i);
    // The same headers whether it was made or kept.
    const second = await ask(queryPath(HEADLINES));
    const named = ({ headers }: typeof first) => [...headers].filter(([name]) => name !== 'x-request-id');
    expect(named(second)).toEqual(named(first));
  });

  test.each([queryPath(HEADLINES), '/', '/en/articles/ferry'])('%# is compressed once, has a head, and is not sent to whoever has it', async (path) => {
    const plain = await ask(path);
    const encoded = async (encoding: string) => {
      const response = await newsroom.app.fetch(new Request(`https://gazette.test${path}`, { headers: { 'accept-encoding': encoding } }));
      return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
    };
    for (const [encoding, decode] of [['br', brotliDecompressSync], ['gzip', gunzipSync]] as const) {
      const made = await encoded(encoding);
      expect(made.headers.get('content-encoding')).toBe(encoding);
      expect(decode(made.bytes).toString()).toBe(plain.body);
      expect((await encoded(encoding)).bytes.equals(made.bytes)).toBe(true);
      const etag = made.headers.get('etag') ?? '';
      const known = await ask(path, { 'if-none-match': etag, 'accept-encoding': encoding });
      expect([known.status, known.body, known.headers.get('content-length')]).toEqual([304, '', null]);
      expect(known.headers.get('cache-control')).toBe(plain.headers.get('cache-control'));
      expect(known.headers.get('etag')).toBe(etag);
    }
    const head = await newsroom.app.fetch(new Request(`https://gazette.test${path}`, { method: 'HEAD' }));
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', plain.headers.get('etag')]);
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(plain.body)));
  });

  test('another site, another form, a token or a session never get what was kept for strangers', async () => {
    const path = queryPath('{ site { key } articles(first: 1) { nodes { headline } } }');
    const ours = await ask(path);
    expect(ours.body).toContain('"gazette"');
    expect((await ask(queryPath('{ site { key } articles(first: 1) { nodes { headline } } }', {}, 'other'))).body).toContain('"other"');
    expect((await ask(`${path}&site=other`)).body).toContain('"other"');
    // The first of two counts, and a name in another spelling is the same name.
    expect((await ask(`${path}&site=other&site=gazette`)).body).toContain('"other"');
    expect((await ask(`${path}&%73ite=other`)).body).toContain('"other"');
    const typed = await ask(path, { accept: 'application/graphql-response+json' });
    expect(typed.headers.get('content-type')).toContain('application/graphql-response+json');
    expect((await ask(path, { accept: 'application/json' })).headers.get('content-type')).toContain('application/json');
    for (const headers of [{ authorization: 'Bearer nothing' }, { 'x-gazette-reader': 'nothing' }, { cookie: '__Host-gazette=word' }]) {
      const answer = await ask(path, headers);
      expect(answer.headers.get('cache-control')).toMatch(/no-store/);
      expect(answer.body).toBe(ours.body);
      expect(await statements(() => ask(path, headers))).toBeGreaterThan(0);
    }
    const arabic = await ask('/');
    expect((await ask('/en')).body).not.toBe(arabic.body);
    const elsewhere = await newsroom.app.fetch(new Request('https://other.test/'));
    expect(await elsewhere.text()).not.toContain('Ferry');
  });

  test('what depends on who asks, or is an error, is nobody else’s', async () => {
    for (const query of ['{ viewer { csrfToken } }', '{ article(by: { id: "nothing" }) { headline } }', '{ nothing }', '{ appeals { nodes { id } } }']) {
      const answer = await ask(queryPath(query));
      expect([query, answer.headers.get('cache-control')]).toEqual([query, 'private, no-store']);
      expect(answer.headers.get('cache-tag')).toBeNull();
    }
    expect((await ask('/en/articles/nothing')).headers.get('cache-tag')).toBeNull();
  });

  test('parameters that nobody reads make no other answer, and no flood of them more than one', async () => {
    const path = queryPath('{ articles(first: 3) { nodes { slug } } }');
    await ask(path);
    await ask('/en/articles/ferry');
    const flood = Array.from({ length: 200 }, (_, index) => [`${path}&utm=${index}&x${index}=${index}`, `/en/articles/ferry?fbclid=${index}`]).flat();
    expect(
      await statements(async () => {
        for (const one of flood) expect((await ask(one)).status).toBe(200);
      }),
    ).toBe(0);
    // Too many or too long to be looked through: answered, and not kept.
    expect((await ask(`${path}${'&a=b'.repeat(5_000)}`)).status).toBe(200);
  });

  test('a hundred readers who ask at once are answered by one reading; each who must not share reads alone', async () => {
    const query = '{ articles(first: 4) { nodes { headline slug } } }';
    const one = await statements(() => ask(queryPath(query)));
    const crowd = '{ articles(first: 4) { nodes { slug headline } } }';
    expect(await statements(() => Promise.all(Array.from({ length: 100 }, () => ask(queryPath(crowd)))))).toBe(one);
    const own = '{ viewer { csrfToken } articles(first: 4) { nodes { slug headline } } }';
    const alone = await statements(() => ask(queryPath(own)));
    expect(await statements(() => Promise.all(Array.from({ length: 3 }, () => ask(queryPath(own)))))).toBe(3 * alone);
  });

  test('what changes by itself is kept for its time only', async () => {
    const { services } = newsroom;
    const before = services.now();
    const path = queryPath('{ popular(first: 3) { nodes { headline } } }');
    await ask(path);
    newsroom.setNow(new Date(before.getTime() + 29_000));
    expect(await statements(() => ask(path))).toBe(0);
    newsroom.setNow(new Date(before.getTime() + 31_000));
    expect(await statements(() => ask(path))).toBeGreaterThan(0);
    // The date above a page is another one after midnight.
    const page = await ask('/en');
    newsroom.setNow(new Date(before.getTime() + 12 * 3_600_000));
    expect((await ask('/en')).body).not.toBe(page.body);
    newsroom.setNow(before);
  });
});
