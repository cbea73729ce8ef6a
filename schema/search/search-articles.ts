import { freshness } from '../article/freshness.ts';
import { textCandidates, type Candidate, type CandidateFilter } from '../article/text-candidates.query.ts';
import type { Dialect } from '../gate/store.ts';
import type { Visible } from '../gate/visible.ts';
import { terms, termsOrWords } from '../text/terms.ts';

/** Words of a query that are looked at; the rest of a longer one is left out. */
export const MAX_QUERY_TERMS = 12;
/** Longest query that is read, in characters. */
export const MAX_QUERY_LENGTH = 500;

/** What an occurrence of a term counts in each field. */
const fieldWeight = { headline: 10, standfirst: 4, body: 1 } as const;
/** Occurrences in the body beyond which a term counts no more. */
const BODY_CAP = 5;

export interface SearchHit {
  readonly article: Candidate;
  /** A whole number, so that both databases and every machine order alike. */
  readonly score: number;
}

/** The words that a query looks for, folded; empty when it has none. */
export function queryTerms(query: string, language: string): string[] {
  // A query of stop words alone ("to be or not to be") is looked up as it stands.
  const words = termsOrWords(query.slice(0, MAX_QUERY_LENGTH), language);
  return [...new Set(words)].slice(0, MAX_QUERY_TERMS);
}

/**
 * Public articles in which every word of the query occurs (the last may be the beginning of one), the best first: by
 * where and how often the words stand, and by freshness. Equal scores go by date, then by id.
 */
export async function searchArticles(
  { visible, dialect, now }: { visible: Visible; dialect: Dialect; now: Date },
  words: readonly string[],
  filter: CandidateFilter,
): Promise<SearchHit[]> {
  if (words.length === 0) return [];
  const candidates = await textCandidates(visible, dialect, { terms: words, any: false, prefix: true }, filter);
  const hits = candidates.map((article) => ({ article, score: scoreOf(article, words, now) }));
  return hits.sort(
    (a, b) =>
      b.score - a.score ||
      b.article.sort_at.getTime() - a.article.sort_at.getTime() ||
      (a.article.id < b.article.id ? 1 : -1),
  );
}

function scoreOf(article: Candidate, words: readonly string[], now: Date): number {
  const headline = terms(article.headline, article.language);
  const standfirst = terms(`${article.kicker ?? ''} ${article.standfirst ?? ''}`, article.language);
  const all = article.terms.split(' ');
  let relevance = 0;
  for (const word of words) {
    const count = (list: readonly string[]) => list.filter((term) => term.startsWith(word)).length;
    relevance +=
      fieldWeight.headline * Math.min(1, count(headline)) +
      fieldWeight.standfirst * Math.min(1, count(standfirst)) +
      fieldWeight.body * Math.min(BODY_CAP, count(all));
  }
  return Math.round((1000 * relevance * (0.7 + 0.3 * freshness(article.sort_at, now))) / words.length);
}
