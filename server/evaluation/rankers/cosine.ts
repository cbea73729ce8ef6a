import { type Ranker, ranked } from '../ranker.ts';
import { TermIndex } from '../term-index.ts';
import { analyses, wholeOf } from './analyses.ts';

/** Cosine of tf-idf vectors (Salton & Buckley 1988: tf × ln(N / df), both sides normalised), over words as they are, folded or stemmed. */
export const cosines: readonly Ranker[] = (
  [
    ['raw', 'words as they are written'],
    ['folded', 'folded words'],
    ['stemmed', 'folded words without stop words, lightly stemmed'],
  ] as const
).map(([analysis, words]) => ({
  name: `tf-idf cosine, ${analysis}`,
  about: `Cosine of tf-idf vectors over ${words}.`,
  prepare(documents) {
    const index = new TermIndex(documents, (document) => analyses[analysis](wholeOf(document), document.language));
    const weight = (term: string) => Math.log(1 + index.size / Math.max(1, index.frequency(term)));
    const norms = index.counts.map((counts) => {
      let sum = 0;
      for (const [term, count] of counts) sum += (count * weight(term)) ** 2;
      return Math.sqrt(sum) || 1;
    });
    return (document) => {
      const terms = [...(index.counts[document] ?? [])].map(([term, count]) => [term, count * weight(term) ** 2] as const);
      return ranked(index.sum(terms, (count, other) => count / (norms[other] ?? 1)), document);
    };
  },
}));
