import { inAnyForm, type TextSearch, type Wanted } from '../gate/found-texts.ts';
import { analysisOf } from '../text/analysis.ts';
import { fold } from '../text/fold.ts';
import { isSplitNumber } from '../text/magnitudes.ts';
import type { Sought } from '../text/segments.ts';
import { termPrefixes } from '../text/term-prefixes.ts';
import { terms, termsOrWords } from '../text/terms.ts';
import { wordsOf } from '../text/words.ts';
import { isHalfKnown, isPrefixed, otherWritings } from './compounds.ts';
import { parseQuery, type QueryPart } from './parse-query.ts';

/** Words of a query that are looked for; the rest of a longer one is left out. */
export const MAX_QUERY_WORDS = 12;
/** Languages that read one query. */
export const MAX_READINGS = 8;
/** Other forms of a word that are looked for with it: each is one more list of the index. */
const MAX_FORMS = 8;
/** Shorter beginnings stand in every article; such a word is taken as it is. */
const MIN_BEGINNING = 2;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * What a query looks for. Every language of the site reads it, since nobody says in which one they type: the readings
 * differ where a language has endings or stop words of its own, and an article need only be found by one of them. An
 * article's terms are in its own language, so that a reading finds hardly anything in another. Other ways to write its words
 * are read as well.
 */
export function readQuery(query: string, languages: readonly string[]): TextSearch {
  const parts = parseQuery(query);
  const wanted = parts.filter(({ isExcluded }) => !isExcluded);
  const others = otherWritings(wanted);
  const writings = wanted.some(isHalfKnown) ? others : [wanted, ...others];
  const readings = writings.flatMap((parts) => languages.slice(0, MAX_READINGS).map((language) => readingOf(parts, language)));
  return searchOf(readings, excludedBy(parts, languages));
}

/** What such readings look for, each once; those without a word look for nothing. */
export function searchOf(readings: readonly Wanted[][], without: TextSearch['without']): TextSearch {
  const full = readings.map((reading) => distinct(reading)).filter((reading) => reading.length > 0);
  return { readings: needed(distinct(full)), without };
}

/** What may not be there, as each language reads it. */
export function excludedBy(parts: readonly QueryPart[], languages: readonly string[]): string[][] {
  const without = parts
    .filter(({ isExcluded }) => isExcluded)
    .flatMap(({ text }) => languages.slice(0, MAX_READINGS).map((language) => terms(text, language)))
    .filter((phrase) => phrase.length > 0);
  return distinct(without).slice(0, MAX_QUERY_WORDS);
}

/**
 * A query that is being typed, without the first letter of its last word (or its article and that), which begins too many
 * to be looked for: what stands before it is what is known so far.
 */
export function withoutFragment(query: string, languages: readonly string[]): string {
  const parts = parseQuery(query);
  const last = parts.at(-1);
  if (!last?.isUnfinished || parts.every(({ isExcluded, text }) => isExcluded || text === last.text)) return query;
  const typed = fold(wordsOf(last.text, 'und').at(-1)?.text ?? '');
  if (WITHOUT_SPACES.test(typed)) return query;
  const isFragment = languages.some((language) => {
    const article = analysisOf(language).prefixesOf?.(typed)[0] ?? '';
    return !isLong(typed.slice(article.length));
  });
  return isFragment ? query.slice(0, query.length - last.text.length) : query;
}

/** What is to be marked in what was found. */
export function soughtBy({ readings }: TextSearch): Sought {
  const all = readings.flat();
  const phrases = all.flatMap((one) => ('phrase' in one ? [one.phrase] : []));
  return {
    terms: all.flatMap((one) => ('phrase' in one && one.phrase.length === 1 ? inAnyForm(one) : [])),
    phrases: phrases.filter((phrase) => phrase.length > 1),
    prefixes: all.flatMap((one) => ('beginnings' in one ? one.beginnings : [])),
  };
}

/**
 * Without readings that find nothing which another does not find, where one word stands for several: an unfinished word is
 * the beginning of the same words in most languages, another language knows no forms of a word, and the index reads all of
 * them for each.
 */
function needed(readings: readonly Wanted[][]): Wanted[][] {
  const findsAll = (wide: readonly Wanted[], narrow: readonly Wanted[]) => wide.every((one) => narrow.some((other) => isFoundBy(other, one)));
  return readings.filter(
    (reading, index) =>
      !readings.some(
        (other, place) =>
          place !== index && (isWide(reading) || isWide(other)) && findsAll(other, reading) && (place < index || !findsAll(reading, other)),
      ),
  );
}

/** Whether one word of it stands for several. */
function isWide(reading: readonly Wanted[]): boolean {
  return reading.some((one) => 'beginnings' in one || one.forms !== undefined);
}

function isFoundBy(narrow: Wanted, wide: Wanted): boolean {
  if ('phrase' in wide) {
    if (!('phrase' in narrow)) return false;
    if (narrow.phrase.join(' ') === wide.phrase.join(' ') && !narrow.forms) return true;
    return wide.forms !== undefined && narrow.phrase.length === 1 && inAnyForm(narrow).every((term) => inAnyForm(wide).includes(term));
  }
  const words = 'phrase' in narrow ? (narrow.phrase.length === 1 ? inAnyForm(narrow) : []) : narrow.beginnings;
  return words.length > 0 && words.every((word) => wide.beginnings.some((beginning) => word.startsWith(beginning)));
}

function readingOf(parts: readonly QueryPart[], language: string): Wanted[] {
  const wanted = parts.flatMap((part) => wantedBy(part, language));
  if (wanted.length > 0) return distinct(wanted).slice(0, MAX_QUERY_WORDS);
  // A query of stop words alone ("to be or not to be") is looked up as it stands.
  const words = termsOrWords(parts.map(({ text }) => text).join(' '), language);
  return distinct(words.map((word) => ({ phrase: [word] }))).slice(0, MAX_QUERY_WORDS);
}

/** What a language looks for of one part of a query; nothing for a stop word. */
export function wantedBy({ text, kind, isUnfinished }: QueryPart, language: string): Wanted[] {
  const found = terms(text, language);
  if (kind !== 'words' || (found.length > 1 && (isSplitNumber(text) || isPrefixed(text)))) return found.length > 0 ? [{ phrase: found.slice(0, MAX_QUERY_WORDS) }] : [];
  const wanted = found.map((term) => inItsForms(term, language));
  if (!isUnfinished) return wanted;
  const last = [...wordsOf(text, language)].at(-1)?.text ?? '';
  const isStopWord = terms(last, language).length === 0;
  const beginnings = isStopWord ? [] : termPrefixes(last, language).filter((one) => isLong(one) && !/\s/.test(one));
  return beginnings.length === 0 ? wanted : [...wanted.slice(0, -1), { beginnings }];
}

/** A word that nobody has put into quotes is looked for in other forms too, where the language knows any. */
function inItsForms(term: string, language: string): Wanted {
  const forms = analysisOf(language).formsOf?.(term) ?? [];
  return forms.length === 0 ? { phrase: [term] } : { phrase: [term], forms: forms.slice(0, MAX_FORMS) };
}

/** A single letter of a script without spaces is a word; of another, it begins too many. */
function isLong(beginning: string): boolean {
  return Array.from(fold(beginning)).length >= MIN_BEGINNING;
}

function distinct<T>(list: readonly T[]): T[] {
  const seen = new Set<string>();
  return list.filter((item) => {
    const key = JSON.stringify(item);
    return !seen.has(key) && seen.add(key);
  });
}
