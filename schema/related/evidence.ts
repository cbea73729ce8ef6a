import type { Features } from './features.ts';
import { isPlain } from './plain-words.ts';
import { shownWords } from './shown-words.ts';

/**
 * How many things two articles have in common that say something of a subject: words, in whatever form. The words of one
 * name, which stand together in the candidate's shown text, are one thing: two reports from New Harbour share a place.
 */
export function evidence(subject: Features, candidate: Features, shown: string): number {
  const shared = new Set<string>();
  for (const term of subject.terms.keys()) if (candidate.terms.has(term) && !isPlain(term, subject.language)) shared.add(term);
  if (shared.size < 2) return shared.size;
  const isOfName = (term: string | undefined): term is string => term !== undefined && shared.has(term) && candidate.names.has(term);
  const words = shownWords(candidate, shown);
  const later = new Set(words.flatMap(({ term }, place) => (isOfName(term) && isOfName(words[place - 1]?.term) && words[place - 1]?.term !== term ? [term] : [])));
  return Math.max(1, shared.size - later.size);
}
