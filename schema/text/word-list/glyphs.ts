import { charactersOf } from './characters.ts';
import type { Character } from './characters.ts';
import { classOfDigit, classOfLatinInArabic, classOfLetter, classOfSymbol, ONLY_BETWEEN_LETTERS } from './stand-ins.ts';
import type { Script } from './stand-ins.ts';

/** A letter of a text, as it is compared. */
export interface Glyph {
  letter: string;
  /** What it is looked up by: letters that something may be written for share a class. */
  class: string;
  /** Written for a letter of its class without being one: 4 for a, @ for a, I for l. */
  standsIn: boolean;
  isLetter: boolean;
  isArabic: boolean;
  isUpper: boolean;
  /** The Latin letter it looks like, where it is of another script. */
  latin: string | undefined;
  /** Where its cluster stands in the text as displayed, in UTF-16 units. */
  start: number;
  end: number;
  /** What stands between it and the glyph before; undefined inside a piece, '' where only the script changes. */
  gap: string | undefined;
  /** The piece it belongs to, an unbroken stretch of letters: index of its first glyph and of the first one after. */
  pieceStart: number;
  pieceEnd: number;
  /** Index of the first glyph after it that is of another class or piece. */
  runEnd: number;
}

/** 20km, 100t: a number with its unit, not a word with digits for letters. */
const QUANTITY = /^\d{2,}\D*$/;

/**
 * The letters of a text in order, each knowing its piece and its place. Characters that look like Latin letters are
 * read as Latin where a word mixes scripts or consists of nothing else, unless all of it is in `ownScript`, the script
 * the list is written in. Linear in the length of the text.
 */
export function glyphsOf(text: string, ownScript: RegExp): Glyph[] {
  const glyphs = lettersOf(text);
  for (let start = 0; start < glyphs.length;) {
    const end = pieceEndAfter(glyphs, start);
    readPiece(glyphs, start, end, ownScript);
    start = end;
  }
  readLoneDigits(glyphs);
  return glyphs;
}

/** A digit among letters that stand alone is one of the word they spell: s t u p 1 d. */
function readLoneDigits(glyphs: readonly Glyph[]): void {
  for (const [index, glyph] of glyphs.entries()) {
    if (glyph.isLetter || !isAlone(glyph)) continue;
    const neighbour = [glyphs[index - 1], glyphs[index + 1]].find((near) => near?.isLetter === true && isAlone(near));
    if (neighbour) letStandIn(glyph, classOfDigit(glyph.letter, neighbour.isArabic ? 'arabic' : 'latin'));
  }
}

function isAlone({ pieceStart, pieceEnd }: Glyph): boolean {
  return pieceEnd - pieceStart === 1;
}

function letStandIn(glyph: Glyph, letterClass: string | undefined): void {
  if (letterClass === undefined) return;
  glyph.class = letterClass;
  glyph.standsIn = true;
}

function lettersOf(text: string): Glyph[] {
  const characters = charactersOf(text);
  const glyphs: Glyph[] = [];
  let gap = '';
  let broken = true;
  let script: Script | undefined;
  for (const [index, character] of characters.entries()) {
    const before = characters[index - 1];
    const after = characters[index + 1];
    if (!isWritten(characters, index)) {
      gap += character.letter;
      broken = true;
      continue;
    }
    if (broken) script = undefined;
    const stranger = isStranger(character, before, after);
    const own = stranger ? 'arabic' : scriptOf(character);
    const turns = own !== undefined && script !== undefined && own !== script;
    const last = broken ? undefined : glyphs.at(-1);
    glyphs.push(glyphOf(character, before, last, stranger, broken || turns ? gap : undefined));
    script = own ?? script;
    gap = '';
    broken = false;
  }
  return glyphs;
}

function glyphOf(
  character: Character,
  before: Character | undefined,
  last: Glyph | undefined,
  stranger: boolean,
  gap: string | undefined,
): Glyph {
  // A capital after a small letter is out of place, unless it is an I that is to be read as l, or the second of two: shiII.
  const isCapitalI = character.letter === 'i' && character.case === 'upper';
  const followsOne = last?.letter === 'i' && last.isUpper && last.standsIn;
  const capitalForL = isCapitalI && (before?.case === 'lower' || followsOne);
  return {
    letter: character.letter,
    class: stranger ? (classOfLatinInArabic(character.letter) ?? '') : classOfLetter(character.letter),
    standsIn: stranger || capitalForL || character.kind === 'symbol',
    isLetter: character.kind !== 'digit' && character.kind !== 'symbol',
    isArabic: stranger || character.kind === 'arabic',
    isUpper: character.case === 'upper',
    latin: character.latin,
    start: character.start,
    end: character.end,
    gap,
    pieceStart: 0,
    pieceEnd: 0,
    runEnd: 0,
  };
}

/** Whether the character is part of a word rather than something between words. */
function isWritten(characters: readonly Character[], index: number): boolean {
  const character = characters[index];
  const before = characters[index - 1];
  const after = characters[index + 1];
  if (character?.kind !== 'symbol') return character !== undefined && character.kind !== 'separator';
  if (before?.kind === 'arabic' || after?.kind === 'arabic') return false;
  if (!ONLY_BETWEEN_LETTERS.has(character.letter)) return touches(before) || touches(after);
  // Between every two letters it keeps them apart: h|a|t|e.
  const isRepeated = [index - 2, index + 2].some((place) => characters[place]?.letter === character.letter);
  return touches(before) && touches(after) && !isRepeated;
}

function touches(neighbour: Character | undefined): boolean {
  if (neighbour === undefined || neighbour.kind === 'separator') return false;
  return neighbour.kind !== 'symbol' || !ONLY_BETWEEN_LETTERS.has(neighbour.letter);
}

/** A single Latin letter inside an Arabic word: حمlر. */
function isStranger(character: Character, before: Character | undefined, after: Character | undefined): boolean {
  if (character.kind !== 'latin' || classOfLatinInArabic(character.letter) === undefined) return false;
  if (before?.kind !== 'arabic') return false;
  return after === undefined || after.kind === 'arabic' || after.kind === 'separator';
}

function scriptOf(character: Character): Script | undefined {
  if (character.kind === 'arabic') return 'arabic';
  return character.kind === 'latin' || character.kind === 'other' ? 'latin' : undefined;
}

function pieceEndAfter(glyphs: readonly Glyph[], start: number): number {
  let end = start + 1;
  while (end < glyphs.length && glyphs[end]?.gap === undefined) end += 1;
  return end;
}

function readPiece(glyphs: readonly Glyph[], start: number, end: number, ownScript: RegExp): void {
  const piece = glyphs.slice(start, end);
  readLookAlikes(piece, ownScript);
  readStandIns(piece);
  let runEnd = end;
  for (let index = end - 1; index >= start; index -= 1) {
    const glyph = glyphs[index];
    if (!glyph) continue;
    if (glyphs[index + 1]?.class !== glyph.class) runEnd = index + 1;
    glyph.runEnd = Math.min(runEnd, end);
    glyph.pieceStart = start;
    glyph.pieceEnd = end;
  }
}

function readLookAlikes(piece: readonly Glyph[], ownScript: RegExp): void {
  const strange = piece.filter((glyph) => glyph.latin !== undefined);
  if (strange.length === 0) return;
  const isMixed = piece.some((glyph) => /^[a-z]$/.test(glyph.letter));
  const isWhole = piece.every(
    (glyph) => !glyph.isLetter || (glyph.latin !== undefined && !ownScript.test(glyph.letter)),
  );
  if (!isMixed && !isWhole) return;
  for (const glyph of strange) {
    glyph.letter = glyph.latin ?? glyph.letter;
    glyph.class = classOfLetter(glyph.letter);
  }
}

function readStandIns(piece: readonly Glyph[]): void {
  if (!piece.some((glyph) => glyph.isLetter) && piece.some(isDigit)) return;
  const isQuantity = QUANTITY.test(piece.map((glyph) => (glyph.isLetter ? 'x' : glyph.letter)).join(''));
  const script = piece.some((glyph) => glyph.isArabic) ? 'arabic' : 'latin';
  for (const glyph of piece) {
    if (glyph.isLetter) continue;
    letStandIn(glyph, classOfSymbol(glyph.letter) ?? (isQuantity ? undefined : classOfDigit(glyph.letter, script)));
  }
}

function isDigit({ letter }: Glyph): boolean {
  return /^\d$/.test(letter);
}
