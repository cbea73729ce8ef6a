import { sql, type SelectQueryBuilder, type StringReference } from 'kysely';
import type { Window } from './keyset.ts';

/** As `window`, for a list whose only key is a slug, unique in its site: the index of that rule serves it. */
export function bySlug<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  slug: StringReference<DB, TB>,
  { after, before, limit, backwards }: Window<number>,
): SelectQueryBuilder<DB, TB, O> {
  let narrowed = query;
  if (after) narrowed = narrowed.where((eb) => sql<boolean>`${eb.ref(slug)} > ${after.id}`);
  if (before) narrowed = narrowed.where((eb) => sql<boolean>`${eb.ref(slug)} < ${before.id}`);
  return narrowed.orderBy((eb) => eb.ref(slug as never), backwards ? 'desc' : 'asc').limit(limit);
}
