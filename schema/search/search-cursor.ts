import { MOST_WORDS, type Fewer } from './fewer-words.ts';
import { MAX_QUERY_WORDS } from './read-query.ts';

/** A ranking as its first page made it: what later pages go by, whatever is published or withdrawn meanwhile. */
export interface Frame {
  readonly asOf: Date;
  /** From this number on all that match are ranked; 0 when no others do. */
  readonly edge: number;
  /** From this number on those that match in the head are ranked; 0 when no others do. */
  readonly headEdge: number;
  readonly weights: readonly number[];
  /** Whether the last word of the query is taken for a whole one. */
  readonly isFinished: boolean;
}

/** A place in a ranking. Behind what is ranked, where the score is 0, the number alone tells it. */
export interface Place {
  readonly score: number;
  readonly at: Date;
  readonly number: number;
  /** How many stand there and before it. */
  readonly rank: number;
}

export interface SearchCursor {
  readonly frame: Frame;
  readonly place: Place;
  /** What is looked for where no article has all words. */
  readonly fewer: Fewer | undefined;
}

const MAX_WEIGHTS = MAX_QUERY_WORDS * 8;
const MAX_LENGTH = 2_000;
/** A bit for each word. */
const MOST_KEPT = 2 ** MOST_WORDS - 1;

export function encodeSearchCursor({ frame, place, fewer }: SearchCursor): string {
  const { asOf, edge, headEdge, weights, isFinished } = frame;
  const { score, at, number, rank } = place;
  const asked = [isFinished ? 1 : 0, fewer?.kept ?? 0, fewer?.left ?? 0];
  const values = [asOf.getTime(), edge, headEdge, ...asked, score, Math.max(0, at.getTime()), number, rank, ...weights];
  return Buffer.from(values.map((value) => value.toString(36)).join('.')).toString('base64url');
}

/** Undefined for what `encodeSearchCursor` did not write. */
export function readSearchCursor(cursor: string): SearchCursor | undefined {
  if (cursor.length > MAX_LENGTH) return undefined;
  const values = Buffer.from(cursor, 'base64url').toString().split('.').map(numberOf);
  if (!values.every((value) => Number.isSafeInteger(value) && value >= 0)) return undefined;
  const [asOf, edge, headEdge, finished, kept, left, score, at, number, rank, ...weights] = values;
  if (asOf === undefined || edge === undefined || headEdge === undefined || finished === undefined || score === undefined) return undefined;
  if (kept === undefined || left === undefined || kept > MOST_KEPT || left > MAX_QUERY_WORDS) return undefined;
  if (at === undefined || number === undefined || rank === undefined || weights.length > MAX_WEIGHTS) return undefined;
  const [moment, published] = [new Date(asOf), new Date(at)];
  if (Number.isNaN(moment.getTime()) || Number.isNaN(published.getTime())) return undefined;
  const frame = { asOf: moment, edge, headEdge, weights, isFinished: finished !== 0 };
  return { frame, place: { score, at: published, number, rank }, fewer: kept === 0 ? undefined : { kept, left } };
}

function numberOf(text: string): number {
  return /^[0-9a-z]{1,11}$/.test(text) ? Number.parseInt(text, 36) : Number.NaN;
}
