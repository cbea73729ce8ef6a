import { type Ranker, ranked } from '../ranker.ts';
import { TermIndex } from '../term-index.ts';
import { analyses, wholeOf } from './analyses.ts';
import { bm25Scores } from './bm25.ts';

/** Lucene's and Elasticsearch's default. */
const MAX_QUERY_TERMS = 25;

/**
 * "More like this" of Lucene and Elasticsearch: the document's 25 best terms by tf-idf are searched for, each once, scored
 * by BM25. Their other defaults (a term twice in the document, in five documents) would leave short news without a query;
 * `min_term_freq` and `min_doc_freq` are 1 here, which is to its advantage.
 */
export const moreLikeThis: Ranker = {
  name: 'more like this',
  about: `The ${MAX_QUERY_TERMS} best tf-idf terms of the document as a BM25 query, as Lucene and Elasticsearch do it (min_term_freq 1, min_doc_freq 1).`,
  prepare(documents) {
    const index = new TermIndex(documents.map((document) => analyses.stemmed(wholeOf(document), document.language)));
    const best = (document: number) =>
      [...(index.counts[document] ?? [])]
        .map(([term, count]) => ({ term, score: count * (1 + Math.log((index.size + 1) / (index.frequency(term) + 1))) }))
        .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
        .slice(0, MAX_QUERY_TERMS)
        .map(({ term }) => [term, 1] as const);
    return (document) => ranked(bm25Scores(index, best(document)), document);
  },
};
