import type { Features } from './features.ts';
import { rarity, type Frequencies } from './relevance.ts';

/** The terms by which candidates are found, the weightiest first: what the article says most of and others least. */
export function salientTerms({ terms }: Features, frequencies: Frequencies, limit: number): string[] {
  return [...terms]
    .map(([term, weight]) => ({ term, weight: weight * rarity(term, frequencies) }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, limit)
    .map(({ term }) => term);
}
