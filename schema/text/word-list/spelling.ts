import { TATWEEL } from './characters.ts';
import type { Glyph } from './glyphs.ts';

/** What people put between the letters or syllables of one word to take it apart. */
const JOINER = /^[-_.·•*~^=\\'’`\u2010-\u2015]{1,2}$/u;
const CONTRACTED = new Set(['s', 't', 'd', 'm', 'll', 're', 've']);
const WIDEST_GAP = 3;

/** Words of one letter that may stand before a word spelled out with the same gaps. */
const LONE_WORDS = new Set(['i', 'a', 'u', 'و']);

/** From here on a word is too long to arise from single letters by chance. */
const UNMISTAKABLE = 5;

const INITIALS = /^(?:\p{Lu}(?:\.\s?\p{Lu})+|\p{Lo}(?:\.\s\p{Lo})+)$/u;

/** Whether the piece that begins at `index` may go on the word of the one before it: h a t e, h.a.t.e, ha-te, كل.ب. */
export function joins(glyphs: readonly Glyph[], index: number): boolean {
  const before = glyphs[index - 1];
  const after = glyphs[index];
  if (!before || !after) return false;
  const gap = after.gap ?? '';
  if (gap === '') return false;
  if (isStretchedOn(gap)) return true;
  if (isSingle(glyphs, before) && isSingle(glyphs, after)) return gap.length <= WIDEST_GAP && !gap.includes('\n');
  if (!JOINER.test(gap)) return false;
  if (gap.startsWith('.')) return !after.isUpper;
  return !/['’`]/u.test(gap) || !CONTRACTED.has(lettersOf(glyphs, after));
}

/** Whether letters [start, end), which lie in more than one piece, are one word spelled out rather than initials, a list of letters or short words. */
export function isSpelledOut(text: string, glyphs: readonly Glyph[], start: number, end: number): boolean {
  const gaps: string[] = [];
  let allSingle = true;
  let length = 0;
  for (let index = start; index < end; index = glyphs[index]?.pieceEnd ?? end) {
    const glyph = glyphs[index];
    if (!glyph) return false;
    if (index > start) gaps.push(glyph.gap ?? '');
    allSingle &&= isSingle(glyphs, glyph);
    length += 1;
  }
  if (!allSingle) return !gaps.some((gap) => /\s/u.test(gap) && !isStretchedOn(gap));
  if (length < 3) return end - start >= 3;
  if (length >= UNMISTAKABLE) return true;
  if (length === 3 && isInitials(text, glyphs, start, end)) return false;
  return isEdge(glyphs, start, gaps[0]) && isEdge(glyphs, end, gaps.at(-1));
}

/** Whether a piece begins with a tatweel, which stands inside words only. */
function isStretchedOn(gap: string): boolean {
  return gap.length <= WIDEST_GAP && gap.endsWith(TATWEEL);
}

/** Between `index` and the letter before it a spelled word may begin or end. */
function isEdge(glyphs: readonly Glyph[], index: number, gap: string | undefined): boolean {
  const before = glyphs[index - 1];
  const after = glyphs[index];
  if (!before || !after || after.gap !== gap) return true;
  return !isSingle(glyphs, before) || !isSingle(glyphs, after) || LONE_WORDS.has(before.letter);
}

function isInitials(text: string, glyphs: readonly Glyph[], start: number, end: number): boolean {
  const from = glyphs[start]?.start ?? 0;
  const to = glyphs[end - 1]?.end ?? 0;
  return text[to] === '.' && INITIALS.test(text.slice(from, to));
}

/** A piece of one letter, repeated or not. */
function isSingle(glyphs: readonly Glyph[], { pieceStart, pieceEnd }: Glyph): boolean {
  return glyphs[pieceStart]?.runEnd === pieceEnd;
}

function lettersOf(glyphs: readonly Glyph[], { pieceStart, pieceEnd }: Glyph): string {
  return glyphs
    .slice(pieceStart, Math.min(pieceEnd, pieceStart + 3))
    .map(({ letter }) => letter)
    .join('');
}
