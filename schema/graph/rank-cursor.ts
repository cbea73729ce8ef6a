import { badRequest } from './errors.ts';
import { isUuid } from './global-id.ts';

/** A place in a ranking, and the moment as of which it was made. */
export interface Rank {
  readonly asOf: Date;
  readonly score: number;
  readonly at: Date;
  readonly id: string;
}

export function encodeRank({ asOf, score, at, id }: Rank): string {
  return Buffer.from(`${asOf.getTime()}:${score}:${at.getTime()}:${id}`).toString('base64url');
}

/** @throws a GraphQL error BAD_CURSOR for what `encodeRank` did not write. */
export function decodeRank(cursor: string): Rank {
  const [asOf, score, at, id] = Buffer.from(cursor, 'base64url').toString().split(':');
  const numbers = [asOf, score, at].map((text) => (text && /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN));
  if (!id || !isUuid(id) || numbers.some((number) => Number.isNaN(number))) {
    throw badRequest('BAD_CURSOR', `"${cursor.slice(0, 100)}" is not a cursor of this list.`);
  }
  const [moment = 0, points = 0, place = 0] = numbers;
  return { asOf: new Date(moment), score: points, at: new Date(place), id };
}
