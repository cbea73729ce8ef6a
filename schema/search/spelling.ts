import { archiveWord } from '../article/archive-words.ts';
import type { TextSearch } from '../gate/found-texts.ts';
import type { Visible } from '../gate/visible.ts';
import { wordsOf } from '../text/words.ts';
import { MAX_QUERY_LENGTH } from './parse-query.ts';
import { MAX_QUERY_WORDS } from './read-query.ts';
import { readSubmitted } from './read-submitted.query.ts';
import { countResults, type SearchFilter } from './search-articles.ts';
import { similarWords } from './similar-words.query.ts';

/** A query that finds more needs no better spelling. */
const FEW = 5;
/** Words of a query that are looked up among their likes; with more wrong ones nobody knows what was meant. */
const MOST_MISSPELT = 3;
/** Fewer letters make a word of which another is always near: of two such in a query neither is a better spelling. */
const SHORT = 5;
/** How much commoner a word must be to be meant instead of one that is there too. */
const MUCH_COMMONER = 20;

/** What Arabic writes as one with the next word: and, so, in, as, to. */
const PREFIX = /^[وفبكل]/u;

interface Meant {
  readonly text: string;
  readonly isShort: boolean;
}

interface Misspelt {
  readonly query: string;
  readonly languages: readonly string[];
  readonly search: TextSearch;
  readonly filter: SearchFilter;
  readonly asOf: Date;
  /** How many articles the query finds as it is. */
  readonly found: number;
}

/**
 * The query with those of its words replaced that the archive does not have, or hardly, by the nearest that it has;
 * undefined unless that finds more. What the filters leave out of the results does not count.
 */
export async function betterSpelling(
  { query, languages, search, filter, asOf, found }: Misspelt,
  archive: Parameters<typeof countResults>[0],
): Promise<string | undefined> {
  if (search.readings.length === 0 || found >= FEW || query.length > MAX_QUERY_LENGTH) return undefined;
  let better = '';
  let position = 0;
  let words = 0;
  let misspelt = 0;
  let misspeltShort = 0;
  for (const { text, start } of wordsOf(query, 'und')) {
    if (++words > MAX_QUERY_WORDS) break;
    const isExcluded = /[-−–—]["“«]?$/u.test(query.slice(0, start));
    const meant = isExcluded ? undefined : await wordMeant(archive.visible, text, languages, found > 0 && start + text.length === query.length);
    if (meant === undefined) continue;
    if (++misspelt > MOST_MISSPELT) return undefined;
    if (meant.isShort && ++misspeltShort > 1) return undefined;
    better += query.slice(position, start) + meant.text;
    position = start + text.length;
  }
  if (position === 0) return undefined;
  better += query.slice(position);
  const { count } = await countResults(archive, await readSubmitted(archive.visible, better, languages), filter, asOf);
  return count > found ? better : undefined;
}

/** @param isBeginning whether it is the unfinished last word of a query that finds something: the beginning of a longer one. */
async function wordMeant(visible: Visible, text: string, languages: readonly string[], isBeginning: boolean): Promise<Meant | undefined> {
  const forms = languages.map((language) => archiveWord(text, language));
  // A stop word of one of the languages is no misspelling.
  const [form] = forms;
  if (form === undefined || forms.includes(undefined)) return undefined;
  const terms = [...new Set(forms.flatMap((one) => (one ? [one.term] : [])))];
  const words = [...new Set(forms.flatMap((one) => (one ? [one.word] : [])))];
  const known = await visible
    .words()
    .select('archive_word.documents')
    .where(({ or, eb }) => or([eb('archive_word.term', 'in', terms), eb('archive_word.word', 'in', words)]))
    .where('archive_word.size', '>', 0)
    .execute();
  const documents = Math.max(0, ...known.map((row) => row.documents));
  if (documents >= FEW || (documents === 0 && isBeginning)) return undefined;
  for (const candidate of new Set(forms)) {
    if (candidate === undefined) continue;
    const [nearest] = (await similarWords(visible, candidate.word, languages)).filter(
      (one) => !isPrefixed(one.word, candidate.word) && (documents === 0 || (one.distance === 1 && one.documents >= documents * MUCH_COMMONER)),
    );
    if (nearest) return { text: candidate.article + nearest.spelling, isShort: Array.from(candidate.word).length < SHORT };
  }
  return undefined;
}

/** Whether a word is the other with no more than "and", "so" or the like before it: it is no other word. */
function isPrefixed(word: string, other: string): boolean {
  return PREFIX.test(word) && word.replace(PREFIX, '') === other;
}
