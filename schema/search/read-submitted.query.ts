import type { TextSearch } from '../gate/found-texts.ts';
import type { Visible } from '../gate/visible.ts';
import { readQuery } from './read-query.ts';

/**
 * What a query looks for that somebody has submitted: its last word, where the archive has it, is that word and no longer
 * the beginning of others ("turquoise sea" is not about seasons). What the archive does not have may still begin a word.
 * @param isFinished what was decided for the first page of results; so are the others.
 */
export async function readSubmitted(
  visible: Visible,
  query: string,
  languages: readonly string[],
  isFinished?: boolean,
): Promise<TextSearch> {
  const typed = readQuery(query, languages);
  if (isFinished === false || isWhole(typed)) return typed;
  // Nothing goes on behind a space.
  const whole = readQuery(`${query} `, languages);
  if (isFinished || (await hasTerm(visible, lastTerms(whole)))) return whole;
  return typed;
}

/** Whether every word of it is a whole one. */
export function isWhole({ readings }: TextSearch): boolean {
  return readings.every((reading) => reading.every((wanted) => 'phrase' in wanted));
}

function lastTerms({ readings }: TextSearch): string[] {
  return readings.flatMap((reading) => {
    const last = reading.at(-1);
    return last && 'phrase' in last ? last.phrase : [];
  });
}

async function hasTerm(visible: Visible, terms: readonly string[]): Promise<boolean> {
  if (terms.length === 0) return false;
  const found = await visible
    .words()
    .select('archive_word.term')
    .where('archive_word.term', 'in', [...new Set(terms)])
    .where('archive_word.size', '>', 0)
    .where('archive_word.documents', '>', 0)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
