import { badRequest } from './errors.ts';

const LONGEST_SEARCH = 200;

/** What somebody looks for in a list. @throws a GraphQL error BAD_SEARCH for what is too long. */
export function soughtText(search: string | null | undefined): string {
  if (search && search.length > LONGEST_SEARCH) throw badRequest('BAD_SEARCH', `A search has at most ${LONGEST_SEARCH} characters.`);
  return search?.trim() ?? '';
}
