import { sql, type Expression, type ReferenceExpression, type SelectQueryBuilder } from 'kysely';

/** The place of a row in a list ordered by an instant (or a count) and, where those are equal, by id. */
export interface Key<At extends Date | number = Date> {
  readonly at: At;
  readonly id: string;
}

/** Which part of a list is wanted. `backwards` asks for the last rows before `before`. */
export interface Window<At extends Date | number = Date> {
  readonly after?: Key<At> | undefined;
  readonly before?: Key<At> | undefined;
  readonly limit: number;
  readonly backwards: boolean;
}

export interface Order<DB, TB extends keyof DB> {
  readonly at: ReferenceExpression<DB, TB>;
  readonly id: ReferenceExpression<DB, TB>;
  /** Or the highest count first. */
  readonly newestFirst: boolean;
}

/**
 * Narrows and orders a query to a window by key, never by offset, so that page 1,000 costs what page 1 costs. The row
 * comparison is one range of an index on (…, at, id) on both databases. Rows come back in the list's own order from
 * `inOrder`, whichever way they were read.
 */
export function window<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  { at, id, newestFirst }: Order<DB, TB>,
  { after, before, limit, backwards }: Window | Window<number>,
): SelectQueryBuilder<DB, TB, O> {
  const place = (eb: { ref(reference: ReferenceExpression<DB, TB>): Expression<unknown> }) =>
    sql`(${eb.ref(at)}, ${eb.ref(id)})`;
  const direction = newestFirst === backwards ? 'asc' : 'desc';
  let narrowed = query;
  if (after) {
    narrowed = narrowed.where((eb) =>
      newestFirst ? sql<boolean>`${place(eb)} < (${after.at}, ${after.id})` : sql<boolean>`${place(eb)} > (${after.at}, ${after.id})`,
    );
  }
  if (before) {
    narrowed = narrowed.where((eb) =>
      newestFirst ? sql<boolean>`${place(eb)} > (${before.at}, ${before.id})` : sql<boolean>`${place(eb)} < (${before.at}, ${before.id})`,
    );
  }
  return narrowed
    .orderBy((eb) => eb.ref(at as never), direction)
    .orderBy((eb) => eb.ref(id as never), direction)
    .limit(limit);
}

/** Undoes the reversed reading of a backwards window. */
export function inOrder<T>(rows: T[], { backwards }: Pick<Window, 'backwards'>): T[] {
  return backwards ? rows.toReversed() : rows;
}

/** Compares rows as the databases order them, for rows that come from several lists at once. */
export function byKey<T, At extends Date | number>(keyOf: (row: T) => Key<At>, newestFirst: boolean): (a: T, b: T) => number {
  const sign = newestFirst ? -1 : 1;
  return (a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    return sign * (Number(one.at) - Number(other.at) || (one.id < other.id ? -1 : 1));
  };
}
