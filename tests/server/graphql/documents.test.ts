import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AutomaticDocuments } from '@gazette/server/graphql/automatic-documents.ts';
import { builtDocuments, KnownDocuments } from '@gazette/server/graphql/documents.ts';
import { askedDocuments, readDocument } from '@gazette/widgets/build/read-document.ts';
import { addressOf } from '@gazette/widgets/transport/graphql-client.ts';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const [sqlite] = databases;
const GRAPH = 'https://gazette.test/graphql';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const open = (env?: Record<string, string>) => {
  if (!sqlite) throw new Error('there is no embedded database to test on');
  return openNewsroom(sqlite, env);
};
const documentOf = (path: string) => readDocument(new URL(import.meta.resolve(`@gazette/widgets/${path}`)).pathname);

/** As a page of somebody else's asks. */
async function get(newsroom: Newsroom, parameters: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await newsroom.app.fetch(new Request(`${GRAPH}?${new URLSearchParams(parameters).toString()}`, { headers }));
  return { status: response.status, headers: response.headers, body: await response.text() };
}

async function post(newsroom: Newsroom, body: object, headers: Record<string, string> = {}) {
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
  const response = await newsroom.app.fetch(new Request(GRAPH, init));
  return { status: response.status, body: await response.text() };
}

const code = (body: string) =>
  (JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] }).errors?.[0]?.extensions?.code;

describe('a document by its hash', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await open();
    await newsroom.publish({ headline: 'Ferry service resumes', url: 'https://gazette.test/ferry' });
  });
  afterAll(() => newsroom.close());

  test('is answered as its text is, by GET and by POST, with or without the name of the hash', async () => {
    const { hash, text } = await documentOf('latest/latest.graphql');
    const variables = { first: 2 };
    const sent = { variables: JSON.stringify(variables) };
    const whole = await get(newsroom, { query: text, ...sent });
    expect(whole.body).toContain('Ferry service resumes');
    expect(await get(newsroom, { documentId: hash, ...sent })).toMatchObject({ status: 200, body: whole.body });
    expect((await get(newsroom, { documentId: `sha256:${hash}`, ...sent })).body).toBe(whole.body);
    expect((await post(newsroom, { documentId: hash, variables })).body).toBe(whole.body);
  });

  test('that changes something is refused by GET', async () => {
    const { hash } = await documentOf('participation/erase-reader.graphql');
    expect((await get(newsroom, { documentId: hash })).status).toBe(405);
  });

  test('that nobody knows is not found, and no cache keeps that', async () => {
    for (const documentId of [hashOf('{ site { key } }'), 'latest', '']) {
      const answer = await get(newsroom, { documentId, query: '{ site { key } }' });
      expect([answer.status, code(answer.body)]).toEqual([404, 'PERSISTED_DOCUMENT_NOT_FOUND']);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    const answer = await post(newsroom, { documentId: 7, query: '{ site { key } }' });
    expect([answer.status, code(answer.body)]).toEqual([404, 'PERSISTED_DOCUMENT_NOT_FOUND']);
  });

  test('says no more to a reader than to anybody: the public thread is the same bytes', async () => {
    const { hash } = await documentOf('comments/thread.graphql');
    const submit = await documentOf('participation/submit-comment.graphql');
    const url = 'https://gazette.test/ferry';
    const answer = await post(newsroom, {
      documentId: submit.hash,
      variables: { input: { url, name: 'Salma', body: 'A comment of my own.', clientKey: 'a key of its own' } },
    });
    const { readerToken } = (JSON.parse(answer.body) as { data: { submitComment: { readerToken: string } } }).data.submitComment;
    const variables = JSON.stringify({ url, order: 'NEWEST', first: 10, replies: 3 });
    const asked = { documentId: hash, variables };
    const anybody = await get(newsroom, asked);
    expect(anybody.body).toContain('A comment of my own.');
    expect((await get(newsroom, asked, { 'x-gazette-reader': readerToken })).body).toBe(anybody.body);
  });

  test('of another client is asked for once, then known by its hash', async () => {
    const query = '{ site { key locale } }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(query) } };
    const short = { extensions: JSON.stringify(extensions) };
    const first = await get(newsroom, short);
    expect([first.status, code(first.body)]).toEqual([404, 'PERSISTED_QUERY_NOT_FOUND']);
    const whole = await post(newsroom, { query, extensions });
    expect(whole).toMatchObject({ status: 200 });
    expect((await get(newsroom, short)).body).toBe(whole.body);
    const mismatch = await post(newsroom, { query: '{ site { key } }', extensions });
    expect([mismatch.status, code(mismatch.body)]).toEqual([400, 'PERSISTED_QUERY_MISMATCH']);
    expect((await get(newsroom, short)).body).toBe(whole.body);
  });
});

test('a server that answers known documents alone refuses strangers all others, and lets the staff ask', async () => {
  const newsroom = await open({ GAZETTE_GRAPHQL_DOCUMENTS: 'known' });
  onTestFinished(() => newsroom.close());
  const query = '{ site { key } }';
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(query) } };
  for (const body of [{ query }, { query, extensions }]) {
    const answer = await post(newsroom, body);
    expect([answer.status, code(answer.body)]).toEqual([403, 'PERSISTED_DOCUMENT_REQUIRED']);
  }
  const events = { query: 'subscription { events(topics: []) { cursor } }' };
  expect((await get(newsroom, events, { accept: 'text/event-stream' })).body).toContain('PERSISTED_DOCUMENT_REQUIRED');
  const { hash } = await documentOf('latest/latest.graphql');
  expect((await get(newsroom, { documentId: hash, variables: '{"first":1}' })).status).toBe(200);
  const token = await newsroom.addStaff('editor');
  expect((await newsroom.ask(query, {}, { token })).data).toEqual({ site: { key: 'gazette' } });
});

describe('what a server knows', () => {
  test('is every document that the widgets and the console ask', async () => {
    const warnings: unknown[] = [];
    const known = KnownDocuments.read([builtDocuments], { warn: (...line: unknown[]) => warnings.push(line) });
    for (const [hash, text] of Object.entries(await askedDocuments())) {
      expect(known.find(hash)?.text, 'run "pnpm build"').toBe(text);
    }
    expect(warnings).toEqual([]);
  });

  test('is not what an earlier release asked of a schema that has changed, nor a text under a hash not its own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gazette-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const gone = '{ site { oldName } }';
    const good = '{ site { key } }';
    const file = join(folder, 'documents.json');
    await writeFile(file, JSON.stringify({ [hashOf(gone)]: gone, [hashOf(good)]: good, [hashOf('other')]: good }));
    const warnings: string[] = [];
    const log = { warn: ({ hash }: { hash: string }) => warnings.push(hash) };
    const known = KnownDocuments.read([file, join(folder, 'none.json')], log);
    expect([hashOf(gone), hashOf(good), hashOf('other')].map((hash) => Boolean(known.find(hash)))).toEqual([false, true, false]);
    expect(warnings.toSorted()).toEqual([hashOf(gone), hashOf('other')].toSorted());
  });

  test('of clients’ own documents is what was used last, within so many bytes', () => {
    const automatic = new AutomaticDocuments(10);
    automatic.keep('a', 'aaaa');
    automatic.keep('b', 'bbbb');
    automatic.find('a');
    automatic.keep('c', 'cccc');
    expect(['a', 'b', 'c'].map((hash) => automatic.find(hash))).toEqual(['aaaa', undefined, 'cccc']);
    automatic.keep('long', 'x'.repeat(11));
    expect(['a', 'c', 'long'].map((hash) => automatic.find(hash))).toEqual([undefined, undefined, undefined]);
  });
});

test('one question has one address, in whatever order its variables are written and whichever are left out', () => {
  const endpoint = new URL('https://gazette.test/graphql?site=news');
  const one = addressOf(endpoint, 'abc', { url: 'https://x.test/', first: 3, after: null });
  const other = addressOf(endpoint, 'abc', { first: 3, url: 'https://x.test/', section: undefined });
  expect(one.href).toBe(other.href);
  expect(one.searchParams.get('variables')).toBe('{"first":3,"url":"https://x.test/"}');
});
