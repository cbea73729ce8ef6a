import type { TextSearch, Wanted } from '../gate/found-texts.ts';
import type { Visible } from '../gate/visible.ts';
import { isActingWord } from '../text/acting-words.ts';
import { isAskingWord } from '../text/asking-words.ts';
import { isHalfKnown } from './compounds.ts';
import { parseQuery, type QueryPart } from './parse-query.ts';
import { excludedBy, MAX_READINGS, searchOf, wantedBy } from './read-query.ts';
import { articlesWith, wordFrequencies } from './word-weights.query.ts';

/** Words of a query that are looked at; their places are the bits of `kept`. */
export const MOST_WORDS = 24;
/** Words that are looked for, the rarest: of so many there are but few ways to leave some out. */
const MOST_KEPT = 5;
/** An article must have half of what was asked for, or it is about something else; of a long sentence, so many words. */
const ENOUGH = 3;
const MOST_READINGS = 40;

/** Which words of a query are looked for, and how many of those an article may be without. */
export interface Fewer {
  /** A bit for the place of each in the query. */
  readonly kept: number;
  readonly left: number;
}

/** Every word as the languages read it; what is in quotes is insisted on. */
interface Part {
  readonly bit: number;
  readonly text: string;
  readonly isQuoted: boolean;
  readonly wanted: readonly (readonly Wanted[])[];
}

/**
 * What to look for when no article has all that was asked, one after the other: first without the words that make a
 * question of it (`isAskingWord`) and those that the archive does not have, then without those that tell what is done
 * (`isActingWord`), then with one word fewer each time, but never with such words alone: what else opens is no answer to
 * who asks for a museum. Empty where nothing can be left out. It is read from what is known of words, so that no text is read for it.
 */
export async function fewerWords(visible: Visible, query: string, languages: readonly string[]): Promise<Fewer[]> {
  const parts = partsOf(query, languages);
  const words = parts.filter(({ isQuoted }) => !isQuoted);
  const quoted = parts.filter(({ isQuoted }) => isQuoted);
  const isReadAsOne = parseQuery(query).some(isHalfKnown);
  if (words.length === 0 || (parts.length < 2 && !isReadAsOne)) return [];
  const { documents } = await wordFrequencies(visible, words.flatMap(({ wanted }) => wanted.flat()));
  // Of a stop word nothing is looked for: it counts as being everywhere.
  const commonness = (part: Part) => Math.max(0, ...part.wanted.map((reading) => Math.min(...reading.map((one) => commonnessOf(one, documents)))));
  const asked = words.filter((part) => commonness(part) < Infinity && !isAskingWord(part.text, languages));
  const telling = asked.filter((part) => commonness(part) > 0);
  const isSubject = ({ text }: Part) => !isActingWord(text, languages);
  const kept = telling.toSorted((a, b) => commonness(a) - commonness(b) || a.bit - b.bit).slice(0, MOST_KEPT);
  const subjects = kept.filter(isSubject);
  const all = [...quoted, ...kept];
  if (all.length === 0 || (subjects.length + quoted.length === 0 && asked.some(isSubject))) return [];
  const half = (of: number) => Math.max(0, Math.min(ENOUGH, Math.ceil((of + quoted.length) / 2)) - quoted.length);
  const least = half(asked.length);
  const lacking = Array.from({ length: Math.max(0, kept.length - least + 1) }, (_, left) => ({ kept: maskOf(all), left }));
  const [whole, ...fewer] = lacking;
  const bare = subjects.length < kept.length && subjects.length >= half(asked.filter(isSubject).length) ? [{ kept: maskOf([...quoted, ...subjects]), left: 0 }] : [];
  return [...(whole && (all.length < parts.length || isReadAsOne) ? [whole] : []), ...bare.filter((one) => one.kept > 0), ...fewer];
}

/** What such a query looks for: of the words that are kept, in every way, all but `left`. */
export function readFewer(query: string, languages: readonly string[], { kept, left }: Fewer): TextSearch {
  const parts = partsOf(query, languages).filter(({ bit }) => (kept & bit) !== 0);
  const readings = languages.slice(0, MAX_READINGS).flatMap((_, language) => {
    const read = parts.filter(({ wanted }) => (wanted[language]?.length ?? 0) > 0);
    // A cursor that somebody has made up may keep more than there are ways to choose from.
    const optional = read.filter(({ isQuoted }) => !isQuoted).slice(0, MOST_KEPT);
    const subjects = read.filter(({ isQuoted, text }) => isQuoted || !isActingWord(text, languages));
    const isAbout = (some: readonly Part[]) => subjects.length === 0 || subjects.some((part) => part.isQuoted || some.includes(part));
    const chosen = choices(optional, Math.max(0, optional.length - left)).filter(isAbout);
    return chosen.map((some) => read.filter((part) => part.isQuoted || some.includes(part)).flatMap(({ wanted }) => wanted[language] ?? []));
  });
  const search = searchOf(readings, excludedBy(parseQuery(query), languages));
  return left === 0 ? search : { ...search, readings: search.readings.slice(0, MOST_READINGS), isPartial: true };
}

function maskOf(parts: readonly Part[]): number {
  return parts.reduce((bits, { bit }) => bits + bit, 0);
}

function partsOf(query: string, languages: readonly string[]): Part[] {
  const found = parseQuery(query).filter(({ isExcluded }) => !isExcluded);
  return found.slice(0, MOST_WORDS).flatMap((part: QueryPart, place): Part[] => {
    const wanted = languages.slice(0, MAX_READINGS).map((language) => wantedBy(part, language));
    const says = wanted.some((one) => one.length > 0);
    return says ? [{ bit: 2 ** place, text: part.text, isQuoted: part.kind === 'phrase', wanted }] : [];
  });
}

/** Of the beginning of a word nothing is known: it counts as rare. */
function commonnessOf(wanted: Wanted, documents: ReadonlyMap<string, number>): number {
  return 'phrase' in wanted ? articlesWith(wanted, documents) : 1;
}

/** All ways to take so many of a list. */
function choices<T>(list: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return list.flatMap((one, index) => choices(list.slice(index + 1), size - 1).map((rest) => [one, ...rest]));
}
