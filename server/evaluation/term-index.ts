import type { Document } from './collection.ts';

interface Posting {
  readonly documents: number[];
  readonly counts: number[];
}

/** An inverted index held in memory, under every baseline. What is only asked about is not in it, though its terms are known. */
export class TermIndex {
  /** How often each term stands in each document. */
  readonly counts: readonly ReadonlyMap<string, number>[];
  /** How many documents are in it. */
  readonly size: number;
  /** Terms of each document, repeats counted. */
  readonly lengths: readonly number[];
  readonly averageLength: number;
  readonly #postings = new Map<string, Posting>();

  constructor(documents: readonly Document[], termsOf: (document: Document, place: number) => readonly string[]) {
    const texts = documents.map(termsOf);
    this.lengths = texts.map((terms) => terms.length);
    this.size = documents.filter(({ isAsked }) => !isAsked).length;
    const words = this.lengths.reduce((sum, length, place) => sum + (documents[place]?.isAsked ? 0 : length), 0);
    this.averageLength = words / Math.max(1, this.size);
    this.counts = texts.map((terms) => {
      const counts = new Map<string, number>();
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      return counts;
    });
    this.counts.forEach((counts, document) => {
      if (documents[document]?.isAsked) return;
      for (const [term, count] of counts) {
        const posting = this.#postings.get(term) ?? { documents: [], counts: [] };
        if (posting.documents.length === 0) this.#postings.set(term, posting);
        posting.documents.push(document);
        posting.counts.push(count);
      }
    });
  }

  frequency(term: string): number {
    return this.#postings.get(term)?.documents.length ?? 0;
  }

  /** Documents that have a term. */
  having(term: string): readonly number[] {
    return this.#postings.get(term)?.documents ?? [];
  }

  /** The sum of what each term of a query weighs in each document. */
  sum(terms: Iterable<readonly [string, number]>, weigh: (count: number, document: number) => number): Float64Array {
    const scores = new Float64Array(this.counts.length);
    for (const [term, weight] of terms) {
      const posting = this.#postings.get(term);
      posting?.documents.forEach((document, place) => {
        scores[document] = (scores[document] ?? 0) + weight * weigh(posting.counts[place] ?? 0, document);
      });
    }
    return scores;
  }
}
