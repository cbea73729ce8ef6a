import { isFromStranger } from './stranger.ts';
import type { Question } from '../http/ready.ts';

/** A longer question is answered each time anew. */
const LONGEST_KEY = 8_192;
/** Parameters of one address that are looked at. */
const MOST_PARAMETERS = 32;

/**
 * The parameters that an answer depends on, in this order and as they came; the first of each name counts. All others
 * are left out, so that `?utm_source=…` and a flood of `?x=1`, `?x=2` … ask for one answer.
 *
 * @returns undefined for an address that is too long to be kept.
 */
export function knownParameters(query: string, names: readonly string[]): string | undefined {
  if (query.length <= 1) return '';
  if (query.length > LONGEST_KEY) return undefined;
  const found = new Map<string, string>();
  const parts = query.slice(1).split('&', MOST_PARAMETERS + 1);
  if (parts.length > MOST_PARAMETERS) return undefined;
  for (const part of parts) {
    const end = part.indexOf('=');
    const name = end < 0 ? part : part.slice(0, end);
    if (names.includes(name)) {
      if (!found.has(name)) found.set(name, part);
      continue;
    }
    // A known name in another spelling (`%73ite`) would be read, and is not to be overlooked here.
    if (name.includes('%') || name.includes('+')) return undefined;
  }
  return names.flatMap((name) => found.get(name) ?? []).join('&');
}

/** Whether a question may be answered from what was answered before: a read by nobody in particular. */
export function isPublicRead({ method, header }: Question): boolean {
  return (method === 'GET' || method === 'HEAD') && isFromStranger(header);
}

const graphqlParameters = ['site', 'documentId', 'query', 'operationName', 'variables', 'extensions'] as const;

/** The key of a question by GET to `/graphql`; undefined for one that is not kept. */
export function graphqlKey(question: Question): string | undefined {
  if (question.path !== '/graphql' || !isPublicRead(question)) return undefined;
  const media = mediaTypeOf(question.header('accept'));
  const parameters = media && parametersOf(question.query);
  return parameters ? `graphql ${media} ${parameters}` : undefined;
}

/** What widgets ask is asked again and again; what it comes to is remembered, of this many questions up to this length. */
const REMEMBERED_QUESTIONS = 1_000;
const LONGEST_REMEMBERED = 1_024;
const parametersIn = new Map<string, string | undefined>();

function parametersOf(query: string): string | undefined {
  if (query.length > LONGEST_REMEMBERED) return knownParameters(query, graphqlParameters);
  const known = parametersIn.get(query);
  if (known !== undefined || parametersIn.has(query)) return known;
  const parameters = knownParameters(query, graphqlParameters);
  if (parametersIn.size >= REMEMBERED_QUESTIONS) parametersIn.clear();
  parametersIn.set(query, parameters);
  return parameters;
}

/** What clients send is mostly one of a handful; what it means is remembered, up to this many. */
const REMEMBERED = 100;
const remembered = new Map<string, string | undefined>();

/** The media type of an answer for this `Accept`, as GraphQL over HTTP has it; undefined for streams and pages. */
function mediaTypeOf(accept: string | undefined): string | undefined {
  if (!accept) return 'application/json';
  if (remembered.has(accept)) return remembered.get(accept);
  const types = accept.split(',').map((part) => part.trim().toLowerCase());
  const wanted = types.map((type) => type.replace(/\s*;.*/, '')).find((type) => type in mediaTypes);
  const isUnusual = types.some((type) => /;\s*charset=(?!utf-8)/.test(type));
  const media = wanted === undefined || isUnusual ? undefined : mediaTypes[wanted];
  if (remembered.size < REMEMBERED) remembered.set(accept, media);
  return media;
}

const mediaTypes: Record<string, string> = {
  'application/graphql-response+json': 'application/graphql-response+json',
  'application/json': 'application/json',
  'application/*': 'application/json',
  '*/*': 'application/json',
};
