import { termsOrWords } from '../text/terms.ts';

/**
 * Most letters of different terms that one article is found by. PostgreSQL keeps no more than a megabyte of a tsvector,
 * and a letter takes up to three bytes; no article comes near, a table of data pasted into one may.
 */
const MAX_DISTINCT_LETTERS = 300_000;
/** Letters of a term's two beginnings, each with its mark, which are in the index with it. */
const BEGINNING_LETTERS = 7;

/**
 * The terms of these texts, in order and with repeats, up to where an index could not hold them; a headline or tag of stop
 * words alone ("The Who") is found by those.
 */
export function indexedTerms(texts: readonly (string | null | undefined)[], language: string): string[] {
  const seen = new Set<string>();
  const kept: string[] = [];
  let letters = 0;
  for (const term of texts.flatMap((text) => (text ? termsOrWords(text, language) : []))) {
    if (!seen.has(term)) {
      letters += term.length + BEGINNING_LETTERS;
      if (letters > MAX_DISTINCT_LETTERS) break;
      seen.add(term);
    }
    kept.push(term);
  }
  return kept;
}
