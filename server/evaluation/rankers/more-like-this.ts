import { type Ranker, ranked } from '../ranker.ts';
import { TermIndex } from '../term-index.ts';
import { analyses, wholeOf } from './analyses.ts';
import { bm25Scores } from './bm25.ts';

/** Lucene's and Elasticsearch's default. */
const MAX_QUERY_TERMS = 25;

/** Of these Lucene's defaults are 2 and 5, which would leave short news without a query: lower, to its advantage. */
const MIN_TERM_FREQUENCY = 1;
const MIN_DOCUMENT_FREQUENCY = 2;

/**
 * "More like this" of Lucene and Elasticsearch: the document's 25 best terms by tf-idf are searched for, each once, scored
 * by BM25.
 */
export const moreLikeThis: Ranker = {
  name: 'more like this',
  about: `The ${MAX_QUERY_TERMS} best tf-idf terms of the document as a BM25 query, as Lucene and Elasticsearch do it (min_term_freq ${MIN_TERM_FREQUENCY}, min_doc_freq ${MIN_DOCUMENT_FREQUENCY}).`,
  prepare(documents) {
    const index = new TermIndex(documents, (document) => analyses.stemmed(wholeOf(document), document.language));
    const best = (document: number) =>
      [...(index.counts[document] ?? [])]
        .filter(([term, count]) => count >= MIN_TERM_FREQUENCY && index.frequency(term) >= MIN_DOCUMENT_FREQUENCY)
        .map(([term, count]) => ({ term, score: count * (1 + Math.log((index.size + 1) / (index.frequency(term) + 1))) }))
        .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
        .slice(0, MAX_QUERY_TERMS)
        .map(({ term }) => [term, 1] as const);
    return (document) => ranked(bm25Scores(index, best(document)), document);
  },
};
