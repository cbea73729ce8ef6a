import { type Ranker, ranked } from '../ranker.ts';
import { TermIndex } from '../term-index.ts';

/** What most sites have: articles with the most tags in common, the newest first. */
export const tagsOnly: Ranker = {
  name: 'tags only',
  about: 'Articles by the number of tags in common, the newest first.',
  prepare(documents) {
    const index = new TermIndex(documents, ({ tags }) => [...new Set(tags)]);
    return (document) => {
      const scores = index.sum(index.counts[document] ?? [], () => 1);
      return ranked(scores, document).sort(
        (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (documents[b]?.publishedAt ?? 0) - (documents[a]?.publishedAt ?? 0) || a - b,
      );
    };
  },
};
