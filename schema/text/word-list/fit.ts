import type { EntryLetter } from './entry-forms.ts';
import type { Glyph } from './glyphs.ts';

/** No written word has a letter three times in a row. */
const SHOUTED = 3;

/** Runs of one class longer than this in an entry are compared letter by letter only. */
const MAX_RUN = 30;

export interface Freedom {
  /** The entry may begin or end inside a run of one letter, as with `*`. */
  atStart: boolean;
  atEnd: boolean;
}

/**
 * Where in `glyphs`, from `start`, a word of an entry may end so that it lies within [start, end) and every run of
 * letters of one class is at least as long as the entry's. A longer run counts as a letter repeated for evasion where
 * it has the same letter three times, or where the word has two of them; a single doubled letter is another word (god, good).
 * The glyphs' runs have the classes of the word's. Visits every glyph at most a fixed number of times.
 */
export function endsOfWord(
  word: readonly EntryLetter[],
  glyphs: readonly Glyph[],
  start: number,
  end: number,
  free: Freedom,
): number[] {
  let stretched = 0;
  let isShouted = false;
  let from = start;
  for (let index = 0; index < word.length;) {
    const next = endOfClass(word, index, word.length);
    const to = endOfClass(glyphs, from, end);
    const needed = next - index;
    const given = to - from;
    if (given < needed) return [];
    const fits = fitsRun(word, index, next, glyphs, from, to);
    const isFirst = index === 0;
    const isLast = next === word.length;
    if (given > needed && !(isFirst && free.atStart) && !isLast) {
      stretched += 1;
      isShouted ||= hasTriple(glyphs, from, to);
    }
    if (!isLast && !fits) return [];
    if (isLast) {
      const isEarlierFine = stretched === 0 || isShouted || stretched > 1;
      const isAllFine = isShouted || stretched > 0 || hasTriple(glyphs, from, to);
      const ends: number[] = [];
      if (fits && (given === needed ? isEarlierFine : isAllFine || free.atEnd || (isFirst && free.atStart)))
        ends.push(to);
      if (given > needed && isEarlierFine && fitsRun(word, index, next, glyphs, from, from + needed))
        ends.push(from + needed);
      return ends;
    }
    index = next;
    from = to;
  }
  return [];
}

function endOfClass(letters: readonly { class: string }[], start: number, limit: number): number {
  let end = start + 1;
  while (end < limit && letters[end]?.class === letters[start]?.class) end += 1;
  return end;
}

/** Whether the letters of one run can be read, in order, as those of the entry, each once or more. */
function fitsRun(
  word: readonly EntryLetter[],
  index: number,
  next: number,
  glyphs: readonly Glyph[],
  from: number,
  to: number,
): boolean {
  const needed = next - index;
  if (needed === to - from || needed > MAX_RUN) {
    if (needed !== to - from) return false;
    for (let offset = 0; offset < needed; offset += 1) {
      if (!isReadAs(glyphs[from + offset], word[index + offset])) return false;
    }
    return true;
  }
  // Bit n is set while the letters so far may be the first n + 1 of the entry's run.
  let reached = 0;
  for (let position = from; position < to; position += 1) {
    let possible = 0;
    for (let offset = 0; offset < needed; offset += 1) {
      if (isReadAs(glyphs[position], word[index + offset])) possible |= 1 << offset;
    }
    reached = (position === from ? 1 : reached | (reached << 1)) & possible;
    if (reached === 0) return false;
  }
  return (reached & (1 << (needed - 1))) !== 0;
}

function isReadAs(glyph: Glyph | undefined, letter: EntryLetter | undefined): boolean {
  if (glyph === undefined || letter === undefined) return false;
  return glyph.letter === letter.letter || (glyph.standsIn && !/\d/.test(letter.letter));
}

function hasTriple(glyphs: readonly Glyph[], from: number, to: number): boolean {
  let same = 0;
  for (let index = from; index < to; index += 1) {
    same = index > from && glyphs[index]?.letter === glyphs[index - 1]?.letter ? same + 1 : 1;
    if (same >= SHOUTED) return true;
  }
  return false;
}
