import { badRequest } from '../graph/errors.ts';
import { MAX_QUERY_WORDS } from './read-query.ts';

/** A ranking as its first page made it: what later pages go by, whatever is published or withdrawn meanwhile. */
export interface Frame {
  readonly asOf: Date;
  /** From this number on all that match are ranked; 0 when no others do. */
  readonly edge: number;
  /** From this number on those that match in the head are ranked; 0 when no others do. */
  readonly headEdge: number;
  readonly weights: readonly number[];
}

/** A place in a ranking. Behind what is ranked, where the score is 0, the number alone tells it. */
export interface Place {
  readonly score: number;
  readonly at: Date;
  readonly number: number;
}

const MAX_WEIGHTS = MAX_QUERY_WORDS * 8;

export function encodeSearchCursor({ asOf, edge, headEdge, weights }: Frame, { score, at, number }: Place): string {
  const values = [asOf.getTime(), edge, headEdge, score, at.getTime(), number, ...weights];
  return Buffer.from(values.map((value) => value.toString(36)).join('.')).toString('base64url');
}

/** @throws a GraphQL error BAD_CURSOR for what `encodeSearchCursor` did not write. */
export function decodeSearchCursor(cursor: string): { frame: Frame; place: Place } {
  const values = Buffer.from(cursor.slice(0, 2_000), 'base64url').toString().split('.').map(numberOf);
  const [asOf, edge, headEdge, score, at, number, ...weights] = values;
  const isWhole = number !== undefined && values.every(Number.isSafeInteger) && weights.length <= MAX_WEIGHTS;
  if (!isWhole || edge === undefined || headEdge === undefined || score === undefined) {
    throw badRequest('BAD_CURSOR', `"${cursor.slice(0, 100)}" is not a cursor of this list.`);
  }
  const [moment, published] = [new Date(asOf ?? Number.NaN), new Date(at ?? Number.NaN)];
  if (Number.isNaN(moment.getTime()) || Number.isNaN(published.getTime()) || [edge, headEdge, score, number].some((n) => n < 0)) {
    throw badRequest('BAD_CURSOR', `"${cursor.slice(0, 100)}" is not a cursor of this list.`);
  }
  return {
    frame: { asOf: moment, edge, headEdge, weights: weights.filter((weight) => weight !== undefined) },
    place: { score, at: published, number },
  };
}

function numberOf(text: string): number {
  return /^-?[0-9a-z]{1,11}$/.test(text) ? Number.parseInt(text, 36) : Number.NaN;
}
