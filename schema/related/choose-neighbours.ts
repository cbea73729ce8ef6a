import { diversify } from './diversify.ts';
import type { Features } from './features.ts';
import { likenessOf } from './likeness.ts';
import { isNearDuplicate } from './near-duplicates.ts';

export interface Contender {
  readonly id: string;
  readonly features: Features;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  /** 0…1: relevance and what is added to it (tags, section), faded by age. */
  readonly score: number;
}

/** Contenders that are looked at for each place in the list. */
const LOOKED_AT = 4;
/** How much longer a later copy must be to stand for the first. */
const LONGER = 1.5;

/**
 * The list beside an article, from everything that is close enough to stand in it: without near-duplicates of the article
 * and of each other, no two that tell the same where something else is as good.
 */
export function chooseNeighbours<T extends Contender>(
  subject: { readonly id?: string | undefined; readonly features: Features },
  contenders: readonly T[],
  limit: number,
): T[] {
  const ranked = contenders
    .filter(({ id, features }) => id !== subject.id && !isNearDuplicate(features, subject.features))
    .sort((a, b) => b.score - a.score || b.publishedAt - a.publishedAt || (a.id < b.id ? 1 : -1));
  const chosen = diversify(withoutCopies(ranked, LOOKED_AT * limit), limit, {
    relevance: ({ score }) => score,
    // Squared, so that two reports of one subject hardly count as alike and two of one event do.
    similarity: (a, b) => likenessOf(a.item.features, b.item.features) ** 2,
  });
  return chosen.map(({ item }) => item);
}

interface Place<T> {
  readonly item: T;
  readonly score: number;
}

/** Of copies of one report the original stays, at the place of the best of them. */
function withoutCopies<T extends Contender>(ranked: readonly T[], limit: number): Place<T>[] {
  const places: Place<T>[] = [];
  for (const item of ranked) {
    const at = places.findIndex((place) => isNearDuplicate(place.item.features, item.features));
    const place = places[at];
    if (place) places[at] = { item: originalOf(place.item, item), score: place.score };
    else if (places.length < limit) places.push({ item, score: item.score });
  }
  return places;
}

/** The one that was published first, unless the later one is much longer: then it is the report, and the first the flash. */
function originalOf<T extends Contender>(a: T, b: T): T {
  const [first, later] = a.publishedAt < b.publishedAt || (a.publishedAt === b.publishedAt && a.id < b.id) ? [a, b] : [b, a];
  return later.features.signature.count >= LONGER * first.features.signature.count ? later : first;
}
