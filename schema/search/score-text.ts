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
const ALL_IN_HEADLINE = 1.25;
const TOGETHER_IN_HEADLINE = 1.15;
const TOGETHER_IN_BODY = 1.06;
/** Part of the score that fades with age. */
const FADING = 0.3;
/** Terms of a body that are looked at. */
const READ_TERMS = 5_000;

export interface ScoredText {
  readonly head: string;
  readonly terms: string;
  readonly sort_at: Date;
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
  return (text) => {
    const parts = partsOf(text);
    const relevance = Math.max(0, ...readings.map((reading) => relevanceOf(parts, reading)));
    return Math.max(1, Math.round(10_000 * relevance * (1 - FADING + FADING * freshness(text.sort_at, now))));
  };
}

interface Weighed {
  readonly wanted: Wanted;
  readonly weight: number;
}

type Terms = readonly string[];

function partsOf({ head, terms }: ScoredText): Terms[] {
  const headFields: string[][] = [[], [], []];
  let field = 0;
  for (const term of head.split(' ')) {
    if (term === FIELD_END) field += 1;
    else if (term !== '') headFields[field]?.push(term);
  }
  const standing = headFields.reduce((sum, { length }) => sum + length, 0);
  return [...headFields, terms.split(' ', standing + READ_TERMS).slice(standing)];
}

function relevanceOf(parts: readonly Terms[], reading: readonly Weighed[]): number {
  let sum = 0;
  let most = 0;
  let isWhollyInHeadline = true;
  for (const { wanted, weight } of reading) {
    let occurrences = 0;
    for (const [index, { weight: counts, length, slope }] of fields.entries()) {
      const terms = parts[index] ?? [];
      const times = timesIn(terms, wanted);
      if (index === 0 && times === 0) isWhollyInHeadline = false;
      occurrences += (counts * times) / (1 - slope + (slope * terms.length) / length);
    }
    // Not all of what this language reads is there: another language's reading has found the article.
    if (occurrences === 0) return 0;
    sum += (weight * occurrences) / (HALF + occurrences);
    most += weight;
  }
  if (most === 0) return 0;
  const [headline = [], , , body = []] = parts;
  const isTogether = (terms: Terms) => reading.length > 1 && standTogether(terms, reading);
  return (
    (sum / most) *
    (isWhollyInHeadline ? ALL_IN_HEADLINE : 1) *
    (isTogether(headline) ? TOGETHER_IN_HEADLINE : isTogether(body) ? TOGETHER_IN_BODY : 1)
  );
}

function timesIn(terms: Terms, wanted: Wanted): number {
  let times = 0;
  for (let index = 0; index < terms.length; index++) times += matchAt(terms, index, wanted).counts;
  return times;
}

/** Whether what is wanted stands somewhere side by side, in the order of the query. */
function standTogether(terms: Terms, reading: readonly Weighed[]): boolean {
  return terms.some((_, start) => {
    let index = start;
    return reading.every(({ wanted }) => {
      const { counts, length } = matchAt(terms, index, wanted);
      index += length;
      return counts > 0;
    });
  });
}

function matchAt(terms: Terms, index: number, wanted: Wanted): { counts: number; length: number } {
  const term = terms[index];
  if (term === undefined) return { counts: 0, length: 1 };
  if ('phrase' in wanted) {
    const { length } = wanted.phrase;
    return { counts: wanted.phrase.every((part, offset) => terms[index + offset] === part) ? 1 : 0, length };
  }
  if (wanted.beginnings.includes(term)) return { counts: 1, length: 1 };
  return { counts: wanted.beginnings.some((beginning) => term.startsWith(beginning)) ? BEGINNING : 0, length: 1 };
}
