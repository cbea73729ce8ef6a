/** A place in a list beside an article: the moment as of which the list was made, and what of it has been given so far. */
export interface RelatedPlace {
  readonly asOf: Date;
  /** Marks of the articles up to the place, see `markOf`. */
  readonly given: readonly string[];
}

const PLACE = /^r:(\d{1,15}):([0-9a-f]{8}(?:,[0-9a-f]{8}){0,19})$/;

/** The end of an article's id, which tells it from the few others of its list. */
function markOf(id: string): string {
  return id.slice(-8);
}

export function encodePlace({ asOf, given }: RelatedPlace): string {
  return Buffer.from(`r:${asOf.getTime()}:${given.join(',')}`).toString('base64url');
}

/** Undefined for what `encodePlace` did not write. */
export function decodePlace(cursor: string): RelatedPlace | undefined {
  const [, asOf, given] = PLACE.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  const moment = new Date(Number(asOf));
  return given === undefined || Number.isNaN(moment.getTime()) ? undefined : { asOf: moment, given: given.split(',') };
}

/**
 * What of a list has not been given. By what was given and not by how much: a list that is made again as of a moment knows
 * how often words stand now, and two articles that are as near as each other may have changed places.
 */
export function afterPlace<T extends { readonly article: { readonly id: string } }>(list: readonly T[], place: RelatedPlace | undefined): T[] {
  const given = new Set(place?.given);
  return list.filter(({ article }) => !given.has(markOf(article.id)));
}

/** The places of articles that follow a place, or begin the list. */
export function placesAfter(place: RelatedPlace | undefined, next: readonly { readonly article: { readonly id: string }; readonly asOf: Date }[]): RelatedPlace[] {
  const marks = next.map(({ article }) => markOf(article.id));
  return next.map(({ asOf }, index) => ({ asOf, given: [...(place?.given ?? []), ...marks.slice(0, index + 1)] }));
}
