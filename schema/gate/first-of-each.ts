import { sql, type Expression, type RawBuilder } from 'kysely';
import type { Store } from './store.ts';

/**
 * Answers the same bounded query for each of several keys in one statement, so that a page of conversations costs one
 * and not one each. `query` makes it for a key, from what `visible()` hands out. The rows come in no order.
 *
 * A union and nothing cleverer: numbering the rows of all lists reads all of them, and a lateral join is planned for
 * the average key, which sorts the hundred thousand comments of the one thread that everybody reads.
 */
export async function firstOfEach<Row>(
  { reads }: Pick<Store, 'reads'>,
  keys: readonly string[],
  query: (key: string) => Expression<Row>,
): Promise<Row[]> {
  if (keys.length === 0) return [];
  return (await together(keys, query).execute(reads)).rows;
}

/** The statement of `firstOfEach`, to be prepared. Of one key at least. */
export function together<Key, Row>(keys: readonly Key[], query: (key: Key) => Expression<Row>): RawBuilder<Row> {
  const each = keys.map((key) => sql`select * from (${query(key)}) as found`);
  return sql<Row>`${sql.join(each, sql` union all `)}`;
}
