import { fold } from './fold.ts';
import { terms } from './terms.ts';
import { wordsOf } from './words.ts';

/** What to mark in a text, in terms of its language (`terms()`). */
export interface Sought {
  readonly terms?: readonly string[] | undefined;
  /** Terms that stand next to each other, stop words aside; marked as one, with what stands between them. */
  readonly phrases?: readonly (readonly string[])[] | undefined;
  /** What the term or the folded word may begin with (`termPrefixes()`). */
  readonly prefixes?: readonly string[] | undefined;
}

/** A stretch of a text, in UTF-16 units. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** The last point of "U.S." is no end of a sentence to who reads it marked. */
const ACRONYM = /^\p{L}(?:\.\p{L})+$/u;

/** Where in a text stands what is sought: whole words and phrases in order, none overlapping another. */
export function soughtRuns(text: string, language: string, sought: Sought): Run[] {
  const single = new Set(sought.terms);
  const phrases = (sought.phrases ?? []).filter((phrase) => phrase.length > 0);
  const prefixes = (sought.prefixes ?? []).filter((prefix) => prefix !== '');
  if (single.size + phrases.length + prefixes.length === 0) return [];

  const runs: Run[] = [];
  /** Every term of the text, with where its word stands. */
  const placed: (Run & { term: string })[] = [];
  for (const word of wordsOf(text, language)) {
    const end = word.start + word.text.length;
    const run = { start: word.start, end: ACRONYM.test(word.text) && text[end] === '.' ? end + 1 : end };
    const found = terms(word.text, language);
    const spellings = [...found, fold(word.text)];
    // A stop word (في) is in no index, and so not what the beginning of a word (الفي) has found.
    const isBegun = found.length > 0 && spellings.some((each) => prefixes.some((prefix) => each.startsWith(prefix)));
    const isSought = isBegun || spellings.some((each) => single.has(each));
    if (isSought) runs.push(run);
    for (const term of found) placed.push({ ...run, term });
  }
  for (const phrase of phrases) {
    for (let from = 0; from + phrase.length <= placed.length; from += 1) {
      if (phrase.some((term, index) => placed[from + index]?.term !== term)) continue;
      const [first, last] = [placed[from], placed[from + phrase.length - 1]];
      if (first && last) runs.push({ start: first.start, end: last.end });
    }
  }
  return withoutOverlap(runs);
}

function withoutOverlap(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && run.start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, run.end) };
    else merged.push(run);
  }
  return merged;
}
