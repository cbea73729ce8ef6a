import { diversify } from './diversify.ts';
import { areEditions, type Edition } from './editions.ts';
import { likenessOf } from './likeness.ts';
import { isNearDuplicate } from './near-duplicates.ts';

export interface Contender extends Edition {
  readonly id: string;
  /** 0…1: relevance and what is added to it (tags, section), faded by age. */
  readonly score: number;
}

/** Contenders that are looked at for each place in the list. */
const LOOKED_AT = 4;
/** How much longer a later copy must be to stand for the first. */
const LONGER = 1.5;
/** After so many milliseconds a report is told anew; before, it is sent twice. */
const UPDATED = 60_000;

/** Beside what a list stands. */
export interface ListSubject extends Omit<Edition, 'publishedAt'> {
  readonly id?: string | undefined;
  /** Of an article; a page elsewhere is an edition of nothing here. */
  readonly publishedAt?: number | undefined;
}

/**
 * The list beside an article, from everything that is close enough to stand in it: without near-duplicates of the article
 * and of each other, without what the article has overtaken, of editions of one report the newest, no two that tell the
 * same where something else is as good.
 */
export function chooseNeighbours<T extends Contender>(subject: ListSubject, contenders: readonly T[], limit: number): T[] {
  const ranked = contenders
    .filter((one) => one.id !== subject.id && !isNearDuplicate(one.features, subject.features) && !isOvertaken(one, subject))
    .sort((a, b) => b.score - a.score || b.publishedAt - a.publishedAt || (a.id < b.id ? 1 : -1));
  const chosen = diversify(withoutSameReports(ranked, LOOKED_AT * limit, subject), limit, {
    relevance: ({ score }) => score,
    // Squared, so that two reports of one subject hardly count as alike and two of one event do.
    similarity: (a, b) => likenessOf(a.item.features, b.item.features) ** 2,
  });
  return chosen.map(({ item }) => item);
}

/** Whether the subject is a newer edition of it. */
export function isOvertaken(one: Edition, { publishedAt, ...subject }: ListSubject): boolean {
  return publishedAt !== undefined && one.publishedAt < publishedAt && areEditions(one, { ...subject, publishedAt });
}

interface Place<T> {
  readonly item: T;
  readonly score: number;
}

/** Of copies and editions of one report one stays, at the place of the best of them. */
function withoutSameReports<T extends Contender>(ranked: readonly T[], limit: number, subject: ListSubject): Place<T>[] {
  const { publishedAt } = subject;
  // Two editions of the subject are editions of each other, though they may have less in common.
  const series = new Set(ranked.filter((item) => publishedAt !== undefined && item.publishedAt > publishedAt && areEditions(item, { ...subject, publishedAt })));
  const places: Place<T>[] = [];
  for (const item of ranked) {
    const at = places.findIndex(
      (place) => isNearDuplicate(place.item.features, item.features) || areEditions(place.item, item) || (series.has(item) && series.has(place.item)),
    );
    const place = places[at];
    if (place) places[at] = { item: standingOf(place.item, item), score: place.score };
    else if (places.length < limit) places.push({ item, score: item.score });
  }
  return places;
}

/**
 * Of editions the newest, and at one moment the nearest. Of copies the one that was published first, unless the later one
 * is an edition of it, sent within days; or much longer: then it is the report, and the first the flash.
 */
function standingOf<T extends Contender>(nearest: T, other: T): T {
  const [first, later] =
    nearest.publishedAt < other.publishedAt || (nearest.publishedAt === other.publishedAt && nearest.id < other.id) ? [nearest, other] : [other, nearest];
  const isUpdate = later.publishedAt - first.publishedAt >= UPDATED;
  if (!isNearDuplicate(nearest.features, other.features)) return isUpdate ? later : nearest;
  const [before, after] = [first.features.signature.count, later.features.signature.count];
  if (isUpdate && before < LONGER * after && areEditions(first, later)) return later;
  return after >= LONGER * before ? later : first;
}
