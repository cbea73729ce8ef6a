/** A place in a list beside an article, and the moment as of which the list was made. */
export interface RelatedPlace {
  readonly asOf: Date;
  readonly position: number;
  readonly id: string;
}

const PLACE = /^r:(\d{1,15}):(\d{1,2}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function encodePlace({ asOf, position, id }: RelatedPlace): string {
  return Buffer.from(`r:${asOf.getTime()}:${position}:${id}`).toString('base64url');
}

/** Undefined for what `encodePlace` did not write. */
export function decodePlace(cursor: string): RelatedPlace | undefined {
  const [, asOf, position, id] = PLACE.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  const moment = new Date(Number(asOf));
  return id === undefined || Number.isNaN(moment.getTime()) ? undefined : { asOf: moment, position: Number(position), id };
}

/** What of a list comes after a place; where what stood there has vanished, by its position. */
export function afterPlace<T extends { readonly position: number; readonly article: { readonly id: string } }>(
  list: readonly T[],
  place: RelatedPlace | undefined,
): T[] {
  if (!place) return [...list];
  const found = list.findIndex(({ article }) => article.id === place.id);
  return found < 0 ? list.filter(({ position }) => position > place.position) : list.slice(found + 1);
}
