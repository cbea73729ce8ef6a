import { type Ranker, ranked } from '../ranker.ts';
import { TermIndex } from '../term-index.ts';
import { analyses, wholeOf } from './analyses.ts';

/** Words that are looked for. */
const KEYWORDS = 20;

/** Raw word frequency, as the plug-in YARPP goes by: the most frequent words, counted in the others; how rare a word is plays no part. */
export const wordFrequency: Ranker = {
  name: 'word frequency',
  about: `How often the document’s ${KEYWORDS} most frequent words stand in the others (as YARPP does), stop words left out.`,
  prepare(documents) {
    const index = new TermIndex(documents, (document) => analyses.stemmed(wholeOf(document), document.language));
    return (document) => {
      const keywords = [...(index.counts[document] ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, KEYWORDS);
      return ranked(index.sum(keywords, (count) => count), document);
    };
  },
};
