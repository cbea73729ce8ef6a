import { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import type { GraphContext } from '@gazette/schema/graph/context.ts';
import { KnownDocuments } from '@gazette/server/graphql/documents.ts';
import { PlainQueries } from '@gazette/server/graphql/plain-queries.ts';
import { createMetrics } from '@gazette/server/metrics/metrics.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const page = 'nodes { slug headline standfirst section { slug } contributors { slug } image { url alt } }';

/** Parameters of questions that are answered without Yoga, and of some that look alike and are not. */
const plain: readonly Record<string, string>[] = [
  { query: `{ articles(first: 10) { ${page} edges { cursor } pageInfo { hasNextPage endCursor } } }` },
  { query: '{ __typename site { key } sections { name(language: "en") children { slug } } }' },
  { query: 'query ($first: Int) { articles(first: $first, language: "en") { nodes { ...on Node { id } tags { slug } } } }', variables: '{"first":2}' },
  { query: 'query A { site { key } } query B($with: Boolean!) { viewer { __typename } site @include(if: $with) { key } }', operationName: 'B', variables: '{"with":false}' },
  { query: '{ article(by: { slug: "a-3" }) { headline body { text } translations { slug } thread { id commentCount } } none: article(by: { slug: "none" }) { id } }' },
  { query: '{ related(url: "https://gazette.test/en/articles/a-1") { nodes { slug } } popular { nodes { slug } } search(query: "headline") { edges { score } } }' },
  { query: '{ __schema { queryType { name } } }', variables: '' },
];

const unusual: readonly Record<string, string>[] = [
  { query: '{ nothing }' },
  { query: '{ articles(' },
  { query: '' },
  { query: 'query A { site { key } } query B { site { key } }' },
  { query: 'query A { site { key } }', operationName: 'B' },
  { query: 'query ($first: Int!) { articles(first: $first) { nodes { id } } }' },
  { query: 'query ($first: Int) { articles(first: $first) { nodes { id } } }', variables: '{"first":"two"}' },
  { query: '{ site { key } }', variables: '[1]' },
  { query: '{ site { key } }', variables: '{' },
  { query: '{ site { key } }', extensions: '[1]' },
  { query: '{ site { key } }', extensions: '{"a":1}' },
  { query: '{ site { key } articles(first: 1000) { nodes { id } } }' },
  { query: '{ articles(first: 100) { nodes { contributors { articles(first: 100) { nodes { headline } } } } } }' },
  { query: '{ node(id: "nonsense") { id } site { key } }' },
  { query: '{ moderationQueue(first: 1) { nodes { id } } }' },
  { query: 'mutation { signOut { __typename } }' },
  { query: 'subscription { events(topics: []) { __typename } }' },
  { documentId: 'a'.repeat(64) },
  { documentId: 'a'.repeat(64), query: '{ site { key } }' },
];

const address = (parameters: Record<string, string>) => `https://gazette.test/graphql?${new URLSearchParams(parameters)}`;

describe.each(databases)('queries by GET on $name', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind, { GAZETTE_CACHE_MAX_BYTES: '0' });
    for (let n = 0; n < 4; n++) {
      await newsroom.publish({ slug: `a-${n}`, headline: `عنوان ${n}`, section: `s-${n % 2}`, translationGroup: 'g', image: { url: '/a.jpg' } });
    }
  });
  afterAll(() => newsroom.close());

  const answerTo = async (parameters: Record<string, string>, accept: string) => {
    const response = await newsroom.app.fetch(new Request(address(parameters), { headers: { accept } }));
    const { 'x-request-id': _id, 'cache-tag': tags = '', ...headers } = Object.fromEntries(response.headers);
    // An error of our own is told by an id, another one each time; what is read at once is noted in any order.
    const body = (await response.text()).replace(/"id":"[0-9a-f-]{36}"/, '"id":"…"');
    return { status: response.status, headers, tags: new Set(tags.split(',')), body };
  };

  it.each([...plain, ...unusual])('%j is answered as by Yoga, byte for byte', async (parameters) => {
    for (const media of ['application/json', 'application/graphql-response+json']) {
      // A quality in the header is already a question for Yoga.
      const byYoga = await answerTo(parameters, `${media};q=1`);
      expect(await answerTo(parameters, media)).toEqual(byYoga);
    }
  });

  it.each([
    { variables: '{' },
    { variables: '[1]' },
    { variables: '"first"' },
    { extensions: 'no json' },
    { extensions: '7', variables: '{}' },
  ])('%j is told to be unreadable, by its name', async (parameters) => {
    for (const media of ['application/json', 'application/graphql-response+json']) {
      const { status, headers, body } = await answerTo({ query: '{ site { key } }', ...parameters }, media);
      const { errors } = JSON.parse(body) as { errors: { message: string; extensions: { code: string } }[] };
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([400, expect.stringContaining(media), 'private, no-store']);
      expect(errors[0]).toMatchObject({ message: expect.stringContaining(`"${Object.keys(parameters)[0]}"`), extensions: { code: 'BAD_REQUEST' } });
    }
  });
});

describe('a query is plain', () => {
  class Opened extends Error {}
  const metrics = createMetrics();
  const log = { warn: () => {} };
  const queries = (answered: 'any' | 'known') => new PlainQueries({ known: KnownDocuments.read([], log), answered, metrics });
  /** Whether the graph would be opened without Yoga. */
  const isTaken = async (parameters: Record<string, string>, init: RequestInit = {}, answered: 'any' | 'known' = 'any') => {
    const request = new Request(address(parameters), init);
    const open = (): Promise<GraphContext> => Promise.reject(new Opened());
    return queries(answered)
      .answer(request, new URL(request.url), open)
      .catch((error: unknown) => error instanceof Opened);
  };
  const [simple = {}] = plain;

  it.each(plain)('%j', async (parameters) => {
    expect(await isTaken(parameters)).toBe(true);
  });

  it.each([
    ['sent by a reader', { headers: { 'x-gazette-reader': 'token' } }],
    ['sent with a token', { headers: { authorization: 'Bearer x' } }],
    ['sent with a session', { headers: { cookie: 'a=b; gazette=word' } }],
    ['for a page', { headers: { accept: 'text/html' } }],
    ['for a stream', { headers: { accept: 'text/event-stream' } }],
    ['by HEAD', { method: 'HEAD' }],
    ['by POST', { method: 'POST' }],
  ])('but not %s', async (_name, init) => {
    expect(await isTaken(simple, init)).toBeUndefined();
  });

  it('but not where strangers may send known documents only', async () => {
    expect(await isTaken(simple, {}, 'known')).toBeUndefined();
  });

  it('but not an answer with an error in it, which nobody may keep', async () => {
    const marks = new AnswerMarks({ id: 'site', key: 'site' });
    const request = new Request(address({ query: '{ sections { slug } }' }));
    const broken = { marks, loaders: new Map(), limits: { pageSize: 1, depth: 9, complexity: 99 } } as unknown as GraphContext;
    expect(await queries('any').answer(request, new URL(request.url), () => Promise.resolve(broken))).toBeUndefined();
    expect(marks.mayBeKept).toBe(false);
  });
});
