import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { openNewsroom, type Newsroom } from '../support/newsroom.ts';

const [sqlite] = databases;
const GRAPH = 'https://gazette.test/graphql';

/** Well-formed, of nothing. */
const globalId = (type: string) => Buffer.from(`${type}:00000000-0000-7000-8000-000000000000`).toString('base64url');

describe('GraphQL over HTTP', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    if (!sqlite) throw new Error('there is no embedded database to test on');
    newsroom = await openNewsroom(sqlite);
    await newsroom.publish({ headline: 'Ferry service resumes' });
  });
  afterAll(() => newsroom.close());

  const ask = (path: string, init?: RequestInit) => newsroom.app.fetch(new Request(`${GRAPH}${path}`, init));
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    ask('', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  const audits = serverAudits({
    url: GRAPH,
    fetchFn: (url: string, init?: RequestInit) => newsroom.app.fetch(new Request(url, init)),
  });

  it('is audited in full', () => {
    expect(audits.length).toBeGreaterThanOrEqual(61);
  });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('audit %s: %s', async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  });

  it('answers a query by GET', async () => {
    const response = await ask(`?query=${encodeURIComponent('{ articles(first: 1) { nodes { headline } } }')}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { articles: { nodes: [{ headline: 'Ferry service resumes' }] } } });
  });

  it('refuses a mutation by GET', async () => {
    const mutation =
      'mutation { submitComment(input: { url: "https://gazette.test/", name: "A", body: "B" }) { __typename } }';
    const response = await ask(`?query=${encodeURIComponent(mutation)}`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toContain('POST');
  });

  it('answers nothing for a site that it does not have, never the default one', async () => {
    const response = await ask(`?site=nobody&query=${encodeURIComponent('{ site { key } }')}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      errors: [{ message: 'There is no site "nobody".', extensions: { code: 'UNKNOWN_SITE' } }],
    });
    expect((await ask(`?site=&query=${encodeURIComponent('{ site { key } }')}`)).status).toBe(404);
  });

  describe('for pages of other origins', () => {
    const origins = [undefined, 'https://blog.test', 'https://anyone.example', 'null'];

    it.each(origins)('may be read by %s with the same answer, without credentials', async (origin) => {
      const response = await post({ query: '{ site { key } }' }, origin === undefined ? {} : { origin });
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-allow-credentials')).toBeNull();
      expect(response.headers.get('vary') ?? '').not.toMatch(/origin/i);
      expect(await response.json()).toEqual({ data: { site: { key: 'gazette' } } });
    });

    it('allows what a widget sends before it sends it', async () => {
      const response = await ask('', {
        method: 'OPTIONS',
        headers: {
          origin: 'https://anyone.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
      expect(response.status).toBe(204);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-allow-methods')).toContain('POST');
      expect(response.headers.get('access-control-allow-headers')).toContain('content-type');
      expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    });

    it('lets them read an error too', async () => {
      const response = await ask('?site=nobody&query=%7Bsite%7Bkey%7D%7D');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    });
  });

  describe('bounds what one operation may cost', () => {
    const errorOf = async (query: string) => {
      const answer = await newsroom.ask(query);
      return {
        code: answer.errors?.[0]?.extensions?.['code'],
        message: answer.errors?.[0]?.message,
        data: answer.data,
      };
    };

    it('in depth', async () => {
      const depth = 20;
      const query = `{ articles(first: 1) { nodes { ${'translations { '.repeat(depth)} id ${'}'.repeat(depth)} } } }`;
      expect(await errorOf(query)).toMatchObject({ code: 'TOO_DEPTH', message: expect.stringContaining('at most 15') });
    });

    it('in complexity', async () => {
      const query =
        '{ articles(first: 100) { nodes { contributors { articles(first: 100) { nodes { headline } } } } } }';
      const error = await errorOf(query);
      expect(error).toMatchObject({ code: 'TOO_COMPLEXITY', message: expect.stringContaining('Ask for fewer') });
      expect(error.data).toBeFalsy();
    });

    it('in aliases of one costly root', async () => {
      const flood = Array.from({ length: 300 }, (_, index) => `a${index}: articles(first: 100) { nodes { headline } }`);
      expect(await errorOf(`{ ${flood.join('\n')} }`)).toMatchObject({ code: 'TOO_COMPLEXITY' });
    });

    it('in the length of its document', async () => {
      const answer = await newsroom.ask(`{ ${'site { key } '.repeat(4_000)} }`);
      expect(answer.errors?.[0]?.message).toMatch(/5000 tokens/);
    });

    it('in the length of lists of ids and addresses', async () => {
      const ids = Array.from({ length: 101 }, () => globalId('Article'));
      expect(await newsroom.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toMatchObject({
        errors: [{ extensions: { code: 'TOO_MANY_IDS' } }],
      });
      const urls = Array.from({ length: 101 }, (_, index) => `https://gazette.test/${index}`);
      expect(
        await newsroom.ask('query ($urls: [URL!]!) { commentCounts(urls: $urls) { count } }', { urls }),
      ).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_URLS' } }] });
    });
  });

  describe('tells a caller of bad arguments by a code', () => {
    it.each([
      ['{ node(id: "nonsense") { id } }', 'BAD_ID'],
      [`{ node(id: "${Buffer.from("Article:1' or 1=1").toString('base64url')}") { id } }`, 'BAD_ID'],
      ['{ article(by: { id: "\\u0000" }) { id } }', 'BAD_ID'],
      [`{ node(id: "${globalId('Nothing')}") { id } }`, 'BAD_ID'],
      [`{ nodes(ids: ["${globalId('Article')}", "${globalId('Query')}"]) { id } }`, 'BAD_ID'],
      ['{ thread(url: "javascript:alert(1)") { id } }', 'INVALID_URL'],
      ['{ thread(url: "not an address") { id } }', 'INVALID_URL'],
      ['{ thread(url: "https://") { id } }', 'INVALID_URL'],
    ])('%s', async (query, code) => {
      const answer = await newsroom.ask(query);
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors?.[0]?.extensions?.['code']).toBe(code);
    });

    it('answers null for a well-formed id of nothing, whatever its type', async () => {
      const ids = ['Article', 'Comment', 'Thread', 'Section', 'Tag', 'Contributor'].map(globalId);
      const answer = await newsroom.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
      expect(answer.data).toEqual({ nodes: ids.map(() => null) });
    });
  });
});

describe.each(databases)('an error of our own on $name', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
  });
  afterAll(() => newsroom.close());

  it('is told by an id alone', async () => {
    await newsroom.services.database.bookkeep((db) => db.schema.alterTable('tag').renameTo('secret_place').execute());
    const answer = await newsroom.ask('{ site { key } articles(tag: "any") { nodes { id } } }');
    expect(answer.status).toBe(500);
    expect(answer.errors).toEqual([
      {
        message: 'Something went wrong on the server.',
        path: ['articles'],
        locations: expect.any(Array),
        extensions: { code: 'INTERNAL', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/tag"|secret|relation|table|select|\.ts|stack/i);
  });
});
