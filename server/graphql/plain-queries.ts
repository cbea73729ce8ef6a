import type { GraphContext } from '@gazette/schema/graph/context.ts';
import { schema } from '@gazette/schema/schema.ts';
import { execute, getOperationAST, OperationTypeNode, parse, validate, type DocumentNode } from 'graphql';
import { isFromStranger } from '../cache/stranger.ts';
import { bytesAnswer, type Answer } from '../http/answer.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { KnownDocuments } from './documents.ts';
import { MAX_TOKENS } from './use-bounded-parsing.ts';

/** Documents that are remembered, and the longest of them, in characters: some megabytes at the most. */
const REMEMBERED = 500;
const LONGEST = 8_192;

/** The media type of the answer for each `Accept` that leaves no choice; whatever else is asked for, Yoga negotiates. */
const mediaTypes: ReadonlyMap<string | null, string> = new Map([
  [null, 'application/json'],
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  ['application/graphql-response+json', 'application/graphql-response+json'],
]);

const parameters = new Set(['site', 'query', 'documentId', 'operationName', 'variables']);

interface Options {
  readonly known: KnownDocuments;
  /** `known`: strangers may send nothing else. */
  readonly answered: 'any' | 'known';
  readonly metrics: Metrics;
}

/**
 * Ordinary queries of strangers by GET, answered without Yoga, whose way from a request to a response takes longer than the
 * reading does. The answers are the same to the byte. Whatever is unusual about a question, and every one that cannot be
 * answered without an error, is left to Yoga: nothing here says what is wrong.
 */
export class PlainQueries {
  readonly #options: Options;
  /** Read and found valid; those used most recently. */
  readonly #documents = new Map<string, DocumentNode>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** @param contextOf opens the graph for this request, once it is known to be a plain one */
  async answer(
    request: Request,
    { searchParams }: URL,
    contextOf: () => Promise<GraphContext>,
  ): Promise<Answer | undefined> {
    const { headers } = request;
    const media = mediaTypes.get(headers.get('accept'));
    if (request.method !== 'GET' || media === undefined || !isFromStranger((name) => headers.get(name))) return undefined;
    for (const name of searchParams.keys()) if (!parameters.has(name)) return undefined;
    const document = this.#documentOf(searchParams.get('documentId'), searchParams.get('query'));
    const operationName = searchParams.get('operationName') || undefined;
    const variableValues = variablesIn(searchParams.get('variables'));
    if (!document || !variableValues) return undefined;
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.QUERY) return undefined;

    const contextValue = await contextOf();
    const started = performance.now();
    const { data, errors } = await execute({ schema, document, contextValue, variableValues, operationName });
    if (errors || !data) return undefined;
    this.#options.metrics.operation('query', 'ok', (performance.now() - started) / 1000);
    contextValue.marks.whole();
    const bytes = Buffer.from(JSON.stringify({ data }));
    return { ...bytesAnswer(200, `${media}; charset=utf-8`, bytes, {}), marks: contextValue.marks };
  }

  #documentOf(id: string | null, text: string | null): DocumentNode | undefined {
    const { known, answered } = this.#options;
    if (id !== null) return text === null ? known.find(id)?.document : undefined;
    if (!text) return undefined;
    const own = known.withText(text);
    return own || answered === 'known' ? own?.document : this.#validDocument(text);
  }

  #validDocument(text: string): DocumentNode | undefined {
    if (text.length > LONGEST) return undefined;
    const document = this.#documents.get(text) ?? read(text);
    if (!document) return undefined;
    // Put last: a map keeps the order in which things were put.
    this.#documents.delete(text);
    this.#documents.set(text, document);
    if (this.#documents.size > REMEMBERED) {
      for (const oldest of this.#documents.keys()) {
        this.#documents.delete(oldest);
        break;
      }
    }
    return document;
  }
}

function read(text: string): DocumentNode | undefined {
  try {
    const document = parse(text, { noLocation: true, maxTokens: MAX_TOKENS });
    return validate(schema, document).length === 0 ? document : undefined;
  } catch {
    return undefined;
  }
}

/** None given are none; undefined for what is no object. */
function variablesIn(text: string | null): Record<string, unknown> | undefined {
  if (!text) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
