import { sql, type Expression } from 'kysely';
import type { Store } from './store.ts';

/**
 * Answers the same bounded query for each of several keys in one statement, so that a page of conversations costs one
 * and not one each, and every one of them stays a range of its index: numbering the rows of all would read all.
 * `query` makes it for a key, from what `visible()` hands out. The rows come in no order.
 */
export async function firstOfEach<Row>(
  { reads, dialect }: Pick<Store, 'reads' | 'dialect'>,
  keys: readonly string[],
  query: (key: Expression<string>) => Expression<Row>,
): Promise<Row[]> {
  if (keys.length === 0) return [];
  // SQLite knows no lateral join.
  const all =
    dialect === 'postgresql'
      ? sql<Row>`select found.* from unnest(${keys}::uuid[]) as wanted (id) cross join lateral (${query(sql.ref('wanted.id'))}) as found`
      : sql.join<Row>(keys.map((key) => sql`select * from (${query(sql.val(key))})`), sql` union all `);
  return (await sql<Row>`${all}`.execute(reads)).rows;
}
