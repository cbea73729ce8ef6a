import type { Document } from './collection.ts';

/** A way of ordering a collection around one of its documents. */
export interface Ranker {
  readonly name: string;
  /** What it is, in a sentence for the report. */
  readonly about: string;
  /** Prepares the whole collection once. @returns what ranks the others around a document, the best first. */
  prepare(documents: readonly Document[], depth: number): (document: number) => readonly number[];
}

/** Documents with a score above 0, the best first; equal ones as they stand in the collection. Never the document itself. */
export function ranked(scores: Float64Array, self: number): number[] {
  const found: number[] = [];
  scores.forEach((score, document) => {
    if (score > 0 && document !== self) found.push(document);
  });
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}
