import type { Features } from './features.ts';
import { rarity, type Frequencies } from './relevance.ts';

/** Terms by which an article is found, and by which others are looked for: a few more of the one than of the other. */
export const MAX_POSTED_TERMS = 24;
export const MAX_SEARCHED_TERMS = 18;

/**
 * What an article says most of and others least, the weightiest first: the terms by which it is found. What it alone says
 * comes last, since it leads to others only if they come to say it too, and a body is full of such words.
 */
export function salientTerms(features: Features, frequencies: Frequencies, limit = MAX_POSTED_TERMS): string[] {
  const terms = byWorth(features, frequencies);
  const [shared, own] = [terms.filter(({ isShared }) => isShared), terms.filter(({ isShared }) => !isShared)];
  return [...shared, ...own].slice(0, limit).map(({ term }) => term);
}

/**
 * Those of a subject's terms that others are looked for by, the weightiest first.
 * @param isCounted whether the subject itself is among the documents of the frequencies.
 */
export function searchedTerms(features: Features, frequencies: Frequencies, limit = MAX_SEARCHED_TERMS, isCounted = true): string[] {
  return byWorth(features, frequencies, isCounted ? 1 : 0)
    .filter(({ isShared }) => isShared)
    .slice(0, limit)
    .map(({ term }) => term);
}

function byWorth({ terms }: Features, frequencies: Frequencies, own = 1) {
  return [...terms]
    .map(([term, weight]) => ({ term, worth: weight * rarity(term, frequencies), isShared: (frequencies.of(term) ?? 0) > own }))
    .sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1));
}
