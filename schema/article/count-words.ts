import { sql } from 'kysely';
import type { Unit } from '../gate/store.ts';
import { takeTurns } from '../gate/take-turns.ts';
import type { ArchiveWordForm } from './archive-words.ts';
import { WordCounts } from './word-counts.ts';

/** Whoever counts does it alone: two transactions that count the same words in another order would block each other. */
const WORDS = 'the words of the archive';

/** Rows of one statement: a database takes only so many values. */
const BATCH = 500;

/** Counts one more article that has these words. */
export async function countWords(unit: Unit, language: string, forms: readonly ArchiveWordForm[]): Promise<void> {
  const counts = new WordCounts();
  counts.add(language, forms);
  await addWordCounts(unit, counts);
}

/** Adds what was counted of any number of articles. */
export async function addWordCounts(unit: Unit, counts: WordCounts): Promise<void> {
  await takeTurns(unit, WORDS);
  for (const [language, words] of counts.languages()) {
    for (const some of batches(words)) {
      await unit.sql
        .insertInto('archive_word')
        .values(
          some.map(({ word, spelling, term, documents }) => ({
            site_id: unit.site.id,
            language,
            word,
            reversed: reversed(word),
            size: Array.from(word).length,
            spelling,
            term,
            documents,
          })),
        )
        .onConflict((conflict) =>
          conflict
            .columns(['site_id', 'language', 'word'])
            .doUpdateSet({ documents: sql<number>`archive_word.documents + excluded.documents` }),
        )
        .execute();
    }
  }
}

/** Takes back what `countWords` counted for an article; a word that stands in no other is forgotten. */
export async function uncountWords(
  unit: Unit,
  { site, language, words }: { site: string; language: string; words: readonly string[] },
): Promise<void> {
  await takeTurns(unit, WORDS);
  for (const some of batches(['', ...words])) {
    await unit.sql
      .updateTable('archive_word')
      .set({ documents: sql<number>`documents - 1` })
      .where('site_id', '=', site)
      .where('language', '=', language)
      .where('word', 'in', some)
      .execute();
    await unit.sql
      .deleteFrom('archive_word')
      .where('site_id', '=', site)
      .where('language', '=', language)
      .where('word', 'in', some)
      .where('documents', '<=', 0)
      .execute();
  }
}

export function reversed(word: string): string {
  return Array.from(word).toReversed().join('');
}

function batches<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / BATCH) }, (_, index) => list.slice(index * BATCH, (index + 1) * BATCH));
}
