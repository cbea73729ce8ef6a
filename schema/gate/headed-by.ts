import { sql, type RawBuilder } from 'kysely';

/** A condition on `article`: that this folded word stands in its headline. */
export function headedBy(word: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from headline_word headed where headed.article_id = article.id and headed.word = ${word})`;
}

/** The same for a word that begins so. */
export function headedByBeginning(beginning: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from headline_word headed where headed.article_id = article.id and substr(headed.word, 1, ${beginning.length}) = ${beginning})`;
}
