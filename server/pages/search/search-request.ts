import { MAX_QUERY_LENGTH } from '@gazette/schema/search/parse-query.ts';
import { searchSpans, type SearchRequest } from '../page-data.ts';

/** What the address of a search asks for. What it cannot mean is left out, as an empty field of the form is. */
export function searchRequest(parameters: URLSearchParams): SearchRequest {
  const given = (name: string) => parameters.get(name)?.trim() || undefined;
  const span = given('time');
  return {
    // One character more than is read tells that it is cut.
    query: given('q')?.slice(0, MAX_QUERY_LENGTH + 1) ?? '',
    section: given('section'),
    span: searchSpans.find((known) => known === span),
    cursor: given('cursor'),
  };
}

/** The address's question of a request; without `cursor`, of its first page. */
export function searchQuestion({ query, section, span, cursor }: SearchRequest): string {
  const parameters = new URLSearchParams({ q: query });
  if (section !== undefined) parameters.set('section', section);
  if (span !== undefined) parameters.set('time', span);
  if (cursor !== undefined) parameters.set('cursor', cursor);
  return `?${parameters.toString()}`;
}
