import type { Features } from './features.ts';
import { isPlain } from './plain-words.ts';

/** How many words two articles have in common that say something of a subject, each in whatever form. */
export function evidence(subject: Features, candidate: Features): number {
  let count = 0;
  for (const term of subject.terms.keys()) if (candidate.terms.has(term) && !isPlain(term, subject.language)) count += 1;
  return count;
}
