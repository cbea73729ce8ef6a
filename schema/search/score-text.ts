import { FIELD_END } from '../article/indexed-text.ts';
import { freshness } from '../article/freshness.ts';
import type { TextSearch, Wanted } from '../gate/found-texts.ts';

/**
 * What an occurrence counts in each field, how long the field usually is, and how much a longer one takes from that:
 * BM25F (Robertson, Zaragoza & Taylor 2004) with lengths fixed beforehand, so that a score depends on the article and
 * the query alone and is the same on every page of a ranking.
 */
const fields = [
  { weight: 10, length: 8, slope: 0.35 },
  { weight: 4, length: 20, slope: 0.4 },
  { weight: 3, length: 6, slope: 0.3 },
  { weight: 1, length: 250, slope: 0.5 },
] as const;
/** Weighted occurrences that make half of the most a word can count. */
const HALF = 4;
/** What the beginning of a word counts against the whole word. */
const BEGINNING = 0.7;
/** And what another form of it counts. */
const OTHER_FORM = 0.8;
const ALL_IN_HEADLINE = 1.25;
const TOGETHER_IN_HEADLINE = 1.15;
const TOGETHER_IN_BODY = 1.06;
/** Part of the score that fades with age. */
const FADING = 0.3;
/** Letters of a body that are looked at. */
const READ_LETTERS = 30_000;
/** Letters of a term on the average, with the space behind it: to count the words of a body costs more than to find some in it. */
const TERM_LETTERS = 6;

export interface ScoredText {
  readonly head: string;
  readonly terms: string;
  readonly at: Date;
}

/** The words of a query in one order: what weights are given and kept by. */
export function wantedWords({ readings }: TextSearch): Wanted[] {
  return [...new Map(readings.flat().map((wanted) => [JSON.stringify(wanted), wanted])).values()];
}

/**
 * Tells how well a text answers a query: a whole number of at least 1, so that both databases and every machine order
 * alike. `weights` has what each of `wantedWords` is worth.
 */
export function scorer(search: TextSearch, weights: readonly number[], now: Date): (text: ScoredText) => number {
  const places = new Map(wantedWords(search).map((wanted, index) => [JSON.stringify(wanted), weights[index] ?? 1]));
  const readings = search.readings.map((reading) =>
    reading.map((wanted): Weighed => ({ wanted, weight: places.get(JSON.stringify(wanted)) ?? 1 })),
  );
  const worth = readings.map((reading) => reading.reduce((sum, { weight }) => sum + weight, 0));
  const most = Math.max(...worth);
  return (text) => {
    const parts = partsOf(text);
    const relevance = Math.max(0, ...readings.map((reading, index) => relevanceOf(parts, reading, search.isPartial ? most : (worth[index] ?? 0))));
    return Math.max(1, Math.round(10_000 * relevance * (1 - FADING + FADING * freshness(text.at, now))));
  };
}

interface Weighed {
  readonly wanted: Wanted;
  readonly weight: number;
}

/** The terms of a field with a space before and after each; how many they are. Never taken apart: most say nothing. */
interface Field {
  readonly text: string;
  readonly size: number;
}

function partsOf({ head, terms }: ScoredText): Field[] {
  const heads = head.split(FIELD_END).map((field) => fieldOf(field.trim()));
  const standing = heads.reduce((sum, { text }) => sum + text.length - 1, 0);
  const [headline = EMPTY, standfirst = EMPTY, tags = EMPTY] = heads;
  return [headline, standfirst, tags, bodyOf(terms.slice(standing, standing + READ_LETTERS))];
}

const EMPTY: Field = { text: ' ', size: 0 };

function fieldOf(terms: string): Field {
  if (terms === '') return EMPTY;
  const text = ` ${terms} `;
  return { text, size: countOf(text, ' ') - 1 };
}

function bodyOf(terms: string): Field {
  return terms === '' ? EMPTY : { text: ` ${terms} `, size: Math.ceil(terms.length / TERM_LETTERS) };
}

/** @param most what the words of a reading that has all of them are worth. */
function relevanceOf(parts: readonly Field[], reading: readonly Weighed[], most: number): number {
  let sum = 0;
  let isWhollyInHeadline = true;
  for (const { wanted, weight } of reading) {
    let occurrences = 0;
    for (const [index, { weight: counts, length, slope }] of fields.entries()) {
      const { text, size } = parts[index] ?? EMPTY;
      const times = timesIn(text, wanted);
      if (index === 0 && times === 0) isWhollyInHeadline = false;
      occurrences += (counts * times) / (1 - slope + (slope * size) / length);
    }
    // Not all of what this language reads is there: another language's reading has found the article.
    if (occurrences === 0) return 0;
    sum += (weight * occurrences) / (HALF + occurrences);
  }
  if (most === 0) return 0;
  const [headline = EMPTY, , , body = EMPTY] = parts;
  const isTogether = ({ text }: Field) => reading.length > 1 && standTogether(text, reading);
  return (
    (sum / most) *
    (isWhollyInHeadline ? ALL_IN_HEADLINE : 1) *
    (isTogether(headline) ? TOGETHER_IN_HEADLINE : isTogether(body) ? TOGETHER_IN_BODY : 1)
  );
}

/** Whether the head of a text has all of the query. */
export function isFoundIn(head: string, { readings }: TextSearch): boolean {
  const { text } = fieldOf(head);
  return readings.some((reading) => reading.every((wanted) => timesIn(text, wanted) > 0));
}

function timesIn(text: string, wanted: Wanted): number {
  if ('phrase' in wanted) {
    const others = spacedForms(wanted).reduce((sum, form) => sum + countOf(text, form), 0);
    return countOf(text, spaced(wanted.phrase)) + OTHER_FORM * others;
  }
  let times = 0;
  for (const at of placesIn(text, wanted)) times += endAt(text, at, wanted)?.counts ?? 0;
  return times;
}

/** Whether what is wanted stands somewhere side by side, in the order of the query. */
function standTogether(text: string, reading: readonly Weighed[]): boolean {
  const [first] = reading;
  if (first === undefined) return false;
  for (const start of placesIn(text, first.wanted)) {
    let at: number | undefined = start;
    for (const { wanted } of reading) at = at === undefined ? undefined : endAt(text, at, wanted)?.end;
    if (at !== undefined) return true;
  }
  return false;
}

/** How often one thing stands in a text; each may begin where another ends. */
function countOf(text: string, one: string): number {
  let count = 0;
  for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) count += 1;
  return count;
}

type Phrase = Extract<Wanted, { phrase: readonly string[] }>;

const spacedPhrases = new WeakMap<readonly string[], string>();
const formsSpaced = new WeakMap<Phrase, readonly string[]>();

/** With a space before and after each term; made once for all texts that it is looked for in. */
function spaced(phrase: readonly string[]): string {
  const known = spacedPhrases.get(phrase);
  if (known !== undefined) return known;
  const made = ` ${phrase.join(' ')} `;
  spacedPhrases.set(phrase, made);
  return made;
}

function spacedForms(wanted: Phrase): readonly string[] {
  if (!wanted.forms) return NONE;
  const known = formsSpaced.get(wanted);
  if (known) return known;
  const made = wanted.forms.map((form) => ` ${form} `);
  formsSpaced.set(wanted, made);
  return made;
}

const NONE: readonly string[] = [];

/** Where in a field what is wanted begins, told by the space before it; each place once. */
function placesIn(text: string, wanted: Wanted): number[] {
  const sought = 'phrase' in wanted ? [spaced(wanted.phrase), ...spacedForms(wanted)] : wanted.beginnings.map((beginning) => ` ${beginning}`);
  const places: number[] = [];
  for (const one of sought) for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) places.push(at);
  return sought.length > 1 ? [...new Set(places)] : places;
}

/** What counts from here on, and the space behind it. */
function endAt(text: string, at: number, wanted: Wanted): { counts: number; end: number } | undefined {
  if ('phrase' in wanted) {
    const phrase = spaced(wanted.phrase);
    if (text.startsWith(phrase, at)) return { counts: 1, end: at + phrase.length - 1 };
    const form = spacedForms(wanted).find((one) => text.startsWith(one, at));
    return form === undefined ? undefined : { counts: OTHER_FORM, end: at + form.length - 1 };
  }
  const end = text.indexOf(' ', at + 1);
  if (end < 0) return undefined;
  const term = text.slice(at + 1, end);
  if (wanted.beginnings.includes(term)) return { counts: 1, end };
  return wanted.beginnings.some((beginning) => term.startsWith(beginning)) ? { counts: BEGINNING, end } : undefined;
}
