import { sql, type Expression } from 'kysely';
import { together } from './first-of-each.ts';
import type { Store } from './store.ts';

interface Counted {
  readonly id: string;
  readonly count: number;
}

/** How many rows the same query, started from `visible()` and bounded, has for each of several keys; in one statement. */
export async function countOfEach({ reads }: Pick<Store, 'reads'>, keys: readonly string[], query: (key: string) => Expression<unknown>): Promise<Counted[]> {
  if (keys.length === 0) return [];
  const count = (key: string) => sql<Counted>`select cast(${key} as text) as id, count(*) as count from (${query(key)}) as counted`;
  return (await together(keys, count).execute(reads)).rows;
}
