import { baseLanguage } from '@gazette/schema/text/language.ts';
import type { Collection } from './collection.ts';
import { normalizedGain, reciprocalRank, relevantGain } from './measures.ts';
import { nearCopies } from './near-copies.ts';
import type { Ranker } from './ranker.ts';

/** What came of one ranker: means over all queries, shares of what its lists hold. */
export interface Score {
  readonly name: string;
  readonly about: string;
  readonly ndcg: number;
  readonly mrr: number;
  readonly hit: number;
  /** Of the pairs in a list, the document it stands beside included: how many are near-copies. */
  readonly nearCopies: number;
  readonly wrongLanguage: number;
  /** Undefined where no document has a section. */
  readonly sameSection: number | undefined;
  /** Mean length of a list, at most `top`. */
  readonly length: number;
}

export interface Evaluation {
  readonly documents: number;
  readonly queries: number;
  readonly top: number;
  /** From which gain on an answer is right, for MRR and hit. */
  readonly relevantGain: number;
  readonly scores: readonly Score[];
}

/** @param onQuery told of each query that is done, of `rankers.length × queries` in all. */
export function evaluate(collection: Collection, rankers: readonly Ranker[], top: number, onQuery: () => void = () => {}): Evaluation {
  const { documents, queries } = collection;
  const least = relevantGain(queries);
  const isCopy = nearCopies(documents);
  const scores = rankers.map(({ name, about, prepare }): Score => {
    const rank = prepare(documents, top);
    const sum = { ndcg: 0, mrr: 0, hit: 0, copies: 0, pairs: 0, wrong: 0, sameSection: 0, sectioned: 0, length: 0 };
    for (const query of queries) {
      const all = rank(query.document);
      const list = all.slice(0, top);
      const subject = documents[query.document];
      sum.ndcg += normalizedGain(list, query, top);
      sum.mrr += reciprocalRank(all, query, least);
      sum.hit += reciprocalRank(list, query, least) > 0 ? 1 : 0;
      sum.length += list.length;
      const together = [query.document, ...list];
      for (let first = 0; first < together.length; first += 1) {
        for (let second = first + 1; second < together.length; second += 1) {
          sum.pairs += 1;
          if (isCopy(together[first] ?? 0, together[second] ?? 0)) sum.copies += 1;
        }
      }
      for (const other of list) {
        if (baseLanguage(documents[other]?.language ?? '') !== baseLanguage(subject?.language ?? '')) sum.wrong += 1;
        if (subject?.section === undefined) continue;
        sum.sectioned += 1;
        if (documents[other]?.section === subject.section) sum.sameSection += 1;
      }
      onQuery();
    }
    return {
      name,
      about,
      ndcg: sum.ndcg / queries.length,
      mrr: sum.mrr / queries.length,
      hit: sum.hit / queries.length,
      nearCopies: share(sum.copies, sum.pairs),
      wrongLanguage: share(sum.wrong, sum.length),
      sameSection: documents.some(({ section }) => section !== undefined) ? share(sum.sameSection, sum.sectioned) : undefined,
      length: sum.length / queries.length,
    };
  });
  return { documents: documents.filter(({ isAsked }) => !isAsked).length, queries: queries.length, top, relevantGain: least, scores };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
