import type { Store, Unit } from '../gate/store.ts';
import type { Frequencies } from './relevance.ts';
import { termKey } from './term-key.ts';

/** How often these terms occur in a site and language, in one statement. */
export async function frequenciesOf(
  reads: Store['reads'],
  site: string,
  language: string,
  terms: Iterable<string>,
): Promise<Frequencies> {
  const keys = new Map<string, number>(['', ...terms].map((term) => [term, termKey(site, language, term)]));
  const rows = await reads
    .selectFrom('term_frequency')
    .select(['term', 'documents'])
    .where('term', 'in', [...keys.values()])
    .execute();
  const counts = new Map(rows.map(({ term, documents }) => [term, documents]));
  const of = (term: string) => counts.get(keys.get(term) ?? termKey(site, language, term));
  return { documents: of('') ?? 0, of };
}

/** Rows of one statement. */
const BATCH = 500;

/** Adds to and takes from the counts of terms, in the order of their keys. The caller is the only one who does, see `takeTurns`. */
export async function countTerms(unit: Unit, changes: ReadonlyMap<number, number>): Promise<void> {
  const rows = [...changes]
    .filter(([, by]) => by !== 0)
    .sort(([a], [b]) => a - b)
    .map(([term, documents]) => ({ term, documents }));
  for (let at = 0; at < rows.length; at += BATCH) {
    await unit.sql
      .insertInto('term_frequency')
      .values(rows.slice(at, at + BATCH))
      .onConflict((conflict) =>
        conflict.column('term').doUpdateSet(({ eb, ref }) => ({
          documents: eb(ref('term_frequency.documents'), '+', ref('excluded.documents')),
        })),
      )
      .execute();
  }
}
