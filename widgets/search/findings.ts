import { query } from '../transport/graphql-client.ts';
import document from './search.graphql';
import type { SearchQuery, SearchQueryVariables } from './search.graphql';

export type Finding = SearchQuery['search']['edges'][number];

/** What was found, with the question, so that more of the same can be asked for. */
export interface Findings {
  question: SearchQueryVariables;
  siteLocale: string;
  total: number;
  totalIsExact: boolean;
  /** Whether none has all words of the query, so that these have most of them. */
  isPartial: boolean;
  suggestion: string | null;
  found: readonly Finding[];
  next: string | null;
}

export async function find(endpoint: URL, question: SearchQueryVariables, signal: AbortSignal): Promise<Findings> {
  const { site, search } = await query(endpoint, document, question, signal);
  return {
    question,
    siteLocale: site.locale,
    total: search.totalCount,
    totalIsExact: search.totalIsExact,
    isPartial: search.isPartial,
    suggestion: search.suggestion,
    found: search.edges,
    next: search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null,
  };
}

/** The findings with those that follow; an article that is there already is not shown twice. */
export async function findMore(endpoint: URL, findings: Findings, signal: AbortSignal): Promise<Findings> {
  const more = await find(endpoint, { ...findings.question, after: findings.next }, signal);
  const known = new Set(findings.found.map(({ node }) => node.id));
  return {
    ...findings,
    found: [...findings.found, ...more.found.filter(({ node }) => !known.has(node.id))],
    next: more.next,
  };
}
