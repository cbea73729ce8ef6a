import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createAnswerCache } from '@gazette/server/cache/create-answer-cache.ts';
import { createGraphiQL } from '@gazette/server/graphql/graphiql.ts';
import { createGraphqlHandler } from '@gazette/server/graphql/handler.ts';
import { createApp, type App } from '@gazette/server/http/app.ts';
import fc from 'fast-check';
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

  test('a part that is asked for is answered whole, with its length, whether kept or not', async () => {
    const path = queryPath('{ articles(first: 2) { nodes { headline } } }');
    const whole = await ask(path);
    for (const headers of [{ range: 'bytes=0-3' }, { range: 'bytes=5-', 'if-range': whole.headers.get('etag') ?? '' }]) {
      const part = await ask(path, headers);
      expect([part.status, part.body, part.headers.get('content-range')]).toEqual([200, whole.body, null]);
    }
    const app = (method: string, headers: SentHeaders) => newsroom.app.fetch(new Request(`https://gazette.test${path}`, { method, headers }));
    const head = await app('HEAD', { 'accept-encoding': 'gzip' });
    const full = await app('GET', { 'accept-encoding': 'gzip' });
    const named = ({ headers }: Response) => [...headers].filter(([name]) => name !== 'x-request-id');
    expect([head.status, await head.text(), named(head)]).toEqual([200, '', named(full)]);
    expect((await app('HEAD', { 'if-none-match': whole.headers.get('etag') ?? '' })).status).toBe(304);
  });

  test('a flood of hostile questions stays within the memory that is given, and leaves what is read again and again', async () => {
    const { services } = newsroom;
    const most = 512 * 1024;
    const cache = createAnswerCache({ ...services, config: { ...services.config, cacheMaxBytes: most } });
    const app = createApp(services, { cache, graphql: createGraphqlHandler(services, createGraphiQL()) });
    const hot = queryPath(HEADLINES);
    await get(app, hot);
    await get(app, hot);
    for (let number = 0; number < 500; number++) {
      const alias = `a${number}${'x'.repeat((number % 5) * 300)}`;
      const { status } = await get(app, `/graphql?query=${encodeURIComponent(`{ ${alias}: site { key } }`)}`);
      expect(status).toBe(200);
      expect(cache.bytes).toBeLessThanOrEqual(most);
    }
    expect(cache.size).toBeGreaterThan(10);
    expect(await statements(() => get(app, hot))).toBe(0);
  });

  test('whatever is sent along and in whatever order, the answer is the one that would be made for it', async () => {
    const { services } = newsroom;
    const graphql = createGraphqlHandler(services, createGraphiQL());
    const bare = createApp(services, { graphql });
    const kept = createApp(services, { graphql, cache: createAnswerCache(services) });
    const some = (name: string, ...values: string[]) => fc.constantFrom({}, ...values.map((value) => ({ [name]: value })));
    const asked = fc.record({
      site: fc.constantFrom('', '&site=other', '&site=gazette', '&site=nobody'),
      query: fc.constantFrom('{ site { key name } }', '{ sections { name } site { key } articles(first: 1) { nodes { headline standfirst } } }', '{ viewer { __typename } site { key } }'),
      variables: fc.constantFrom('', '&variables={}', '&variables={', '&variables=%7B%22a%22:1%7D'),
      headers: fc
        .tuple(
          some('accept', 'application/json', 'application/graphql-response+json', 'text/html', '*/*;q=0.1', 'application/json;charset=latin1'),
          some('accept-language', 'ar', 'en;q=0.5', 'fr-CA'),
          some('accept-encoding', 'br', 'gzip', 'identity', 'br;q=0, gzip', '*'),
          some('origin', 'https://a.test', 'null'),
          some('authorization', 'Bearer gzt_nothing', 'Basic eDp5'),
          some('cookie', 'a=b', 'gazette=word', '__Host-gazette=word; c=d'),
          some('x-gazette-reader', 'nothing'),
          some('if-none-match', '*', '"other"'),
        )
        .map((parts) => Object.assign({}, ...parts) as Record<string, string>),
    });
    const told = async (app: App, { site, query, variables, headers }: { site: string; query: string; variables: string; headers: SentHeaders }) => {
      const path = `/graphql?query=${encodeURIComponent(query)}${site}${variables}`;
      const { status, headers: got, body } = await get(app, path, headers);
      // Where it is kept it has a tag by which it is known; a 304 says nothing else.
      const type = status === 304 ? null : got.get('content-type');
      return { status: status === 304 ? 200 : status, type, body: status === 304 ? '' : body.replace(/"id":"[0-9a-f-]{36}"/, ''), private: /no-store/.test(got.get('cache-control') ?? ''), vary: /origin|cookie|language/i.test(got.get('vary') ?? '') };
    };
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 2, maxLength: 6 }), async (questions) => {
        for (const question of questions) {
          const made = await told(bare, { ...question, headers: { ...question.headers, 'accept-encoding': 'identity', 'if-none-match': '' } });
          const given = await told(kept, question);
          expect(given.vary).toBe(false);
          expect({ status: given.status, private: given.private }).toEqual({ status: made.status, private: given.private });
          if (given.type === null || question.headers['accept-encoding']) continue;
          expect([given.type, given.body]).toEqual([made.type, made.body]);
          // Who shows who they are is never given what others may keep.
          const { authorization, cookie = '', 'x-gazette-reader': reader } = question.headers;
          const shows = Boolean(authorization || reader) || cookie.includes('gazette=');
          expect(given.private || !shows).toBe(true);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
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
