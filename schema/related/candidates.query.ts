import { firstOfEach, together } from '../gate/first-of-each.ts';
import { preparedLookUp } from '../gate/prepared.ts';
import type { Store } from '../gate/store.ts';
import type { Visible } from '../gate/visible.ts';
import { dayOf } from './settle-features.ts';

/** Articles of one term, and of one list, that are looked at: the newest. A bound, so that a word in every article stays cheap. */
const PER_TERM = 60;
const PER_LIST = 20;

export interface CandidateSources {
  /** Keys of terms, each with what an article that has it is worth for it. */
  readonly terms: ReadonlyMap<number, number>;
  /** Ids of tags. */
  readonly lists: readonly string[];
  readonly language: string;
  /** Nothing that was published later. */
  readonly asOf: Date;
}

type Reading = { readonly visible: Visible; readonly store: Pick<Store, 'reads'> };

/**
 * Ids of articles that may be near, at most `limit`, the likeliest first: those that share the most of the given terms, and
 * the newest of the given lists. One statement for the terms, one for the lists. Whether they may be seen, and whether they
 * are of that day and later than `asOf`, their articles tell when they are read.
 */
export async function candidatesFor(reading: Reading, { terms, lists, language, asOf }: CandidateSources, limit: number): Promise<string[]> {
  const worth = new Map<string, number>();
  for (const { article_id: id, term } of await postingsOf(reading.visible, [...terms.keys()], asOf)) {
    worth.set(id, (worth.get(id) ?? 0) + (terms.get(term) ?? 0));
  }
  const byTerms = [...worth].sort(([a, x], [b, y]) => y - x || (a < b ? 1 : -1)).map(([id]) => id);
  const listed = await firstOfEach(reading.store, lists, (list) =>
    reading.visible
      .listings()
      .select('article_listing.article_id')
      .where('article_listing.list', '=', list)
      .where('article_listing.language', '=', language)
      .where('article_listing.sort_at', '<=', asOf)
      .orderBy('article_listing.sort_at', 'desc')
      .orderBy('article_listing.article_id', 'desc')
      .limit(PER_LIST),
  );
  return [...new Set([...byTerms.slice(0, limit), ...listed.map(({ article_id: id }) => id).sort()])];
}

async function postingsOf(visible: Visible, keys: readonly number[], asOf: Date) {
  if (keys.length === 0) return [];
  visible.marks?.ranked('related');
  // As named values and not as a list, which would be filled up with terms that are searched again.
  return visible.run(postings, { day: dayOf(asOf), keys: Object.fromEntries(keys.entries()) });
}

const postings = preparedLookUp((visible, { day, keys }: { day: number; keys: Readonly<Record<number, number>> }) =>
  together(Object.values(keys), (key) =>
    visible
      .postings()
      .select(['feature_posting.term', 'feature_posting.article_id'])
      .where('feature_posting.term', '=', key)
      .where('feature_posting.day', '<=', day)
      .orderBy('feature_posting.day', 'desc')
      .orderBy('feature_posting.article_id', 'desc')
      .limit(PER_TERM),
  ),
);
