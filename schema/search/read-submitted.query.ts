import { archiveWord } from '../article/archive-words.ts';
import { inAnyForm, type TextSearch } from '../gate/found-texts.ts';
import type { Visible } from '../gate/visible.ts';
import { wordsOf } from '../text/words.ts';
import { readQuery } from './read-query.ts';

/** In so many texts a word is one, though nobody has written it as it is typed. */
const OFTEN = 5;
/** Forms of a word that are looked at. */
const FORMS = 100;

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
  if (isFinished || (await hasWord(visible, query, lastTerms(whole), languages))) return whole;
  return typed;
}

/** Whether every word of it is a whole one. */
export function isWhole({ readings }: TextSearch): boolean {
  return readings.every((reading) => reading.every((wanted) => 'phrase' in wanted));
}

function lastTerms({ readings }: TextSearch): string[] {
  return readings.flatMap((reading) => {
    const last = reading.at(-1);
    return last && 'phrase' in last ? inAnyForm(last) : [];
  });
}

/**
 * Whether the archive has the last word of a query: as it is typed, or what an ending was cut from («ترا» is in no text,
 * though it is what remains of «تراه»); another form of it; or in so many texts that it is one in whatever form.
 */
async function hasWord(visible: Visible, query: string, terms: readonly string[], languages: readonly string[]): Promise<boolean> {
  if (terms.length === 0) return false;
  const last = wordsOf(query, 'und').at(-1)?.text ?? '';
  const typed = new Set(languages.map((language) => archiveWord(last, language)?.word));
  const rows = await visible
    .words()
    .select(['archive_word.word', 'archive_word.term', 'archive_word.documents'])
    .where('archive_word.term', 'in', [...new Set(terms)])
    .where('archive_word.size', '>', 0)
    .where('archive_word.documents', '>', 0)
    .limit(FORMS)
    .execute();
  const isForm = rows.some(({ word, term }) => typed.has(word) || !typed.has(term));
  return isForm || rows.reduce((sum, { documents }) => sum + documents, 0) >= OFTEN;
}
