import { SHORT, type TextSearch } from '../gate/found-texts.ts';
import type { Dialect } from '../gate/store.ts';
import type { Visible } from '../gate/visible.ts';
import { wantedWords } from './score-text.ts';
import type { WordFrequencies } from './word-weights.query.ts';

/** No more texts than these, or than this part of the archive, PostgreSQL gathers as fast as it finds the newest of many. */
const FEW = 5_000;
const SMALL_PART = 1 / 20;
/** Words that are looked at: so many of them are many texts. */
const MOST_WORDS = 2_000;

/**
 * The search, with those of its longer beginnings told that stand in many texts: of a beginning that the index does not
 * know as a word PostgreSQL gathers all texts before it gives the newest. For other databases it is what it was.
 */
export async function tellCommon(visible: Visible, dialect: Dialect, search: TextSearch, { all }: WordFrequencies): Promise<TextSearch> {
  const most = Math.max(FEW, all * SMALL_PART);
  const beginnings = wantedWords(search).flatMap((one) => ('beginnings' in one ? one.beginnings : []));
  const long = [...new Set(beginnings)].filter((beginning) => Array.from(beginning).length > SHORT.to);
  if (dialect === 'sqlite' || all <= most || long.length === 0) return search;
  const rows = await visible
    .words()
    .select(['archive_word.term', 'archive_word.documents'])
    .where(({ or, and, eb }) =>
      or(long.map((one) => and([eb('archive_word.term', '>=', one), eb('archive_word.term', '<', `${one}\u{10ffff}`)]))),
    )
    .limit(MOST_WORDS)
    .execute();
  const textsOf = (beginning: string) => rows.reduce((sum, { term, documents }) => (term.startsWith(beginning) ? sum + documents : sum), 0);
  return { ...search, common: long.filter((beginning) => textsOf(beginning) > most) };
}
