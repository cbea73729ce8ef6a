import { type Ranker, ranked } from '../ranker.ts';
import { TermIndex } from '../term-index.ts';
import { analyses, wholeOf } from './analyses.ts';

const K1 = 1.2;
const B = 0.75;

/** Okapi BM25 (Robertson et al. 1994) as Lucene has it, every word of the document being the query. */
export const bm25: Ranker = {
  name: 'BM25',
  about: `Okapi BM25, k1 ${K1}, b ${B}; the whole document is the query.`,
  prepare(documents) {
    const index = new TermIndex(documents, (document) => analyses.stemmed(wholeOf(document), document.language));
    return (document) => ranked(bm25Scores(index, index.counts[document] ?? new Map<string, number>()), document);
  },
};

/** @param query terms with how often each is asked for. */
export function bm25Scores(index: TermIndex, query: Iterable<readonly [string, number]>): Float64Array {
  const weighted = [...query].map(([term, count]) => [term, count * idf(index, term)] as const);
  return index.sum(weighted, (count, document) => {
    const length = (index.lengths[document] ?? 0) / (index.averageLength || 1);
    return (count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
  });
}

function idf(index: TermIndex, term: string): number {
  const frequency = index.frequency(term);
  return Math.log(1 + (index.size - frequency + 0.5) / (frequency + 0.5));
}
