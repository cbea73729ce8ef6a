import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { buildSchema, graphql, GraphQLError } from 'graphql';
import type { GraphQLScalarType } from 'graphql';
import { newsroom } from './fixture-newsroom.ts';
import type { FixtureComment, Newsroom } from './fixture-newsroom.ts';
import { fixtureResolvers } from './fixture-resolvers.ts';
import type { Submission } from './fixture-resolvers.ts';

const root = join(import.meta.dirname, '../..');
const built = join(root, 'widgets/dist');
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A question the server was asked. */
export interface Asked {
  method: string;
  operation: string;
  variables: Record<string, unknown>;
}

/** A server as a widget knows it: the built scripts, and the real schema over a handful of articles and comments. */
export class FixtureServer {
  origin = '';
  newsroom: Newsroom;
  readonly asked: Asked[] = [];
  readonly submissions: Submission[] = [];
  /** Every view that was told. */
  readonly views: { site: string | null; type: string; body: unknown }[] = [];
  /** Every advertisement that was told to be seen. */
  readonly impressions: unknown[] = [];
  /** What browsers reported against the policy of a page. */
  readonly policyReports: unknown[] = [];
  /** Every reader's token that was sent. */
  readonly tokens: string[] = [];
  /** What becomes of a comment: a status it is taken with, or the typed error it is refused with. */
  verdict: 'APPROVED' | 'PENDING' | { __typename: string; [field: string]: unknown } = 'APPROVED';
  /** Asks for a proof of work with every comment. */
  asksProof = false;
  /** Whether a writer may be told of replies. */
  offersNotices = false;
  refusesLikes = false;
  /** Milliseconds for which an own comment may be changed; 0 when it may not. */
  editable = 300_000;
  readonly own: { comment: FixtureComment; parentId: string | null }[] = [];
  readonly reports: Record<string, unknown>[] = [];
  /** What has happened, in the shape of `Event`; its place in the list is its cursor. */
  readonly events: object[] = [];
  /** Answers live connections with an error, as something between us that blocks them. */
  blocksLive = false;
  readonly #listeners = new Set<ServerResponse>();
  /** Knows none of our documents, as a server of another release. */
  isOlder = false;
  /** Drops every question's connection, as a server that is not there. */
  down = false;
  /** Takes in the comment, then drops the connection before answering, as a network that fails on the way back. */
  losesAnswers = false;
  #gate: Promise<void> = Promise.resolve();
  readonly #schema: Promise<ReturnType<typeof buildSchema>>;
  readonly #documents: Promise<Record<string, string>>;
  readonly #http = createServer((request, response) => void this.#serve(request, response));

  constructor(content: Newsroom) {
    this.newsroom = content;
    this.#schema = readFile(join(root, 'schema/schema.graphql'), 'utf8').then((text) => schemaOf(text));
    this.#documents = readFile(join(root, 'widgets/dist/documents.json'), 'utf8').then(
      (text) => JSON.parse(text) as Record<string, string>,
    );
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
    return this;
  }

  /** Answers nothing until the returned function is called. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#gate = promise;
    return resolve;
  }

  async close(): Promise<void> {
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? '/', this.origin);
    response.setHeader('access-control-allow-origin', '*');
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-headers', 'content-type, accept-language, x-gazette-reader');
      response.writeHead(204).end();
    } else if (address.pathname === '/views' && request.method === 'POST') {
      const type = request.headers['content-type'] ?? '';
      this.views.push({ site: address.searchParams.get('site'), type, body: await readBody(request) });
      response.writeHead(204).end();
    } else if (/^\/placements\/[^/]+\/seen$/.test(address.pathname)) {
      this.impressions.push(await readBody(request));
      response.writeHead(204).end();
    } else if (address.pathname === '/policy-reports') {
      this.policyReports.push(await readBody(request));
      response.writeHead(204).end();
    } else if (address.pathname === '/challenge') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ stamp: 'a-stamp', challenge: await challenge() }));
    } else if (address.pathname === '/graphql' && /event-stream/.test(request.headers.accept ?? '')) {
      this.#listen(response, address);
    } else if (address.pathname === '/graphql') {
      await this.#answer(request, response, address);
    } else if (address.pathname.startsWith('/widgets/')) {
      await this.#file(response, address.pathname.slice('/widgets/'.length));
    } else if (address.pathname.startsWith('/images/')) {
      response.setHeader('content-type', 'image/svg+xml');
      response.end(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"><rect width="9" height="6" fill="#7a9e9f"/></svg>',
      );
    } else {
      response.writeHead(404).end();
    }
  }

  /** How many pages listen. */
  get listening(): number {
    return this.#listeners.size;
  }

  /** Tells all that listen; `event` misses what most events do not have. */
  tell(event: { type: string; [field: string]: unknown }): void {
    const cursor = String(this.events.length + 1);
    const whole = { __typename: 'Event', cursor, subjectId: null, newCount: 0, comment: null, thread: null, ...event };
    this.events.push(whole);
    for (const listener of this.#listeners) write(listener, whole);
  }

  /** Ends every live connection, as a network that fails. */
  disconnect(): void {
    for (const listener of this.#listeners) listener.destroy();
  }

  #listen(response: ServerResponse, { searchParams }: URL): void {
    this.asked.push({ method: 'GET', operation: 'Events', variables: JSON.parse(searchParams.get('variables') ?? '{}') as object as Record<string, unknown> });
    if (this.blocksLive) return void response.writeHead(503).end();
    const { after } = JSON.parse(searchParams.get('variables') ?? '{}') as { after?: string | null };
    const last = response.req.headers['last-event-id'] ?? after;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`retry: 50\nid: ${this.events.length}\n:\n\n`);
    for (const event of last ? this.events.slice(Number(last)) : []) write(response, event);
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
  }

  async #file(response: ServerResponse, path: string): Promise<void> {
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    response.end(await readFile(join(built, normalize(`/${path}`))));
  }

  async #answer(request: IncomingMessage, response: ServerResponse, address: URL): Promise<void> {
    const { documentId, variables } = request.method === 'POST' ? ((await readBody(request)) as Question) : readParameters(address);
    const query = (await this.#documents)[documentId] ?? '';
    const operation = /^(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '';
    this.asked.push({ method: request.method ?? '', operation, variables });
    await this.#gate;
    if (this.down) return void request.socket.destroy();
    const token = request.headers['x-gazette-reader'] as string | undefined;
    if (token) this.tokens.push(token);
    response.setHeader('content-type', 'application/graphql-response+json');
    if (!query || this.isOlder) {
      const error = { message: 'load the script from this server', extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND' } };
      return void response.writeHead(404).end(JSON.stringify({ errors: [error] }));
    }
    const rootValue = fixtureResolvers(this, token);
    const result = await graphql({ schema: await this.#schema, source: query, variableValues: variables, rootValue });
    if (operation === 'SubmitComment' && this.losesAnswers) return void request.socket.destroy();
    response.end(JSON.stringify(result));
  }
}

/** The printed schema, with the one scalar that refuses what pages may have. */
function schemaOf(text: string) {
  const schema = buildSchema(text);
  (schema.getType('URL') as GraphQLScalarType).parseValue = (value) => {
    if (/^https?:/.test(String(value))) return value;
    throw new GraphQLError(`"${String(value)}" is not an address.`, { extensions: { code: 'INVALID_URL' } });
  };
  return schema;
}

function write(response: ServerResponse, event: object): void {
  const { cursor } = event as { cursor: string };
  response.write(`event: next\nid: ${cursor}\ndata: ${JSON.stringify({ data: { events: event } })}\n\n`);
}

function challenge(): Promise<object> {
  return createChallenge({ algorithm: 'PBKDF2/SHA-256', cost: 10, deriveKey, keyPrefix: '0', hmacSignatureSecret: 'secret' });
}

export function fixtureServer(content: Partial<Newsroom> = {}): Promise<FixtureServer> {
  return new FixtureServer(newsroom(content)).start();
}

interface Question {
  documentId: string;
  variables: Record<string, unknown>;
}

function readParameters({ searchParams }: URL): Question {
  const variables = JSON.parse(searchParams.get('variables') ?? '{}') as Record<string, unknown>;
  return { documentId: searchParams.get('documentId') ?? '', variables };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text);
}
