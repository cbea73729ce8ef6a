import { PROCLITICS } from './arabic-affixes.ts';
import type { Proclitic } from './arabic-affixes.ts';
import type { EntryForm } from './entry-forms.ts';
import { endsOfWord } from './fit.ts';
import type { Glyph } from './glyphs.ts';
import { isSpelledOut, joins } from './spelling.ts';
import { BETWEEN_WORDS } from './trie.ts';
import type { TrieNode } from './trie.ts';
import { isWordOfItsOwn, MAX_OWN_WORD } from './own-words.ts';

/** Where an entry was found: glyphs [start, end). */
export interface Finding {
  form: EntryForm;
  start: number;
  end: number;
}

export interface Tries {
  /** Entries that begin where a word does. */
  words: TrieNode;
  /** Entries with `*` before them. */
  parts: TrieNode;
}

export interface Effort {
  /** Edges of the tries tried and letters compared. */
  steps: number;
}

/** Runs of letters one search may go through; a word of this many is not a word. Keeps hostile texts linear. */
const MAX_RUNS = 128;

/** From here on a word is recognised beside digits: casino777, 5كلاب. */
const MIN_LETTERS_BESIDE_DIGITS = 4;

const LONGEST_ENDING = 5;

/** What parts two clauses: the words around it are no phrase. A dot or a stroke without a space keeps nothing apart. */
const SENTENCE_END = /[.?!؟;:؛,،]\s|\n\s*\n/u;

interface Start {
  /** Where the reported word begins, and where the entry does, a proclitic later. */
  word: number;
  entry: number;
  proclitic: Proclitic | undefined;
  besideDigit: boolean;
}

/** All findings in the order in which they begin, some perhaps twice. */
export function* search(text: string, glyphs: readonly Glyph[], tries: Tries, effort: Effort): Generator<Finding> {
  for (let index = 0; index < glyphs.length; index += 1) {
    const glyph = glyphs[index];
    if (!glyph) continue;
    for (const start of startsAt(glyphs, index, glyph, effort)) {
      yield* walk(text, glyphs, tries.words, start, [[start.entry, start.entry]], effort);
    }
    if (tries.parts.children.size > 0 && (index === glyph.pieceStart || glyphs[index - 1]?.runEnd === index)) {
      const start = { word: glyph.pieceStart, entry: index, proclitic: undefined, besideDigit: false };
      yield* walk(text, glyphs, tries.parts, start, [[index, index]], effort);
    }
  }
}

function* startsAt(glyphs: readonly Glyph[], index: number, glyph: Glyph, effort: Effort): Generator<Start> {
  const isPieceStart = index === glyph.pieceStart;
  const before = isPieceStart ? undefined : glyphs[index - 1];
  if (!isPieceStart && (before?.isLetter !== false || !glyph.isLetter)) return;
  const besideDigit = before !== undefined && /\d/.test(before.letter);
  yield { word: index, entry: index, proclitic: undefined, besideDigit };
  if (!glyph.isArabic) return;
  for (const proclitic of PROCLITICS) {
    effort.steps += 1;
    const entry = endOfProclitic(glyphs, index, proclitic.letters);
    if (entry !== undefined) yield { word: index, entry, proclitic, besideDigit };
  }
}

function endOfProclitic(glyphs: readonly Glyph[], index: number, letters: string): number | undefined {
  let position = index;
  for (const letter of letters) {
    const glyph = glyphs[position];
    if (glyph?.letter !== letter) return undefined;
    if (position > index && glyph.gap !== undefined && !joins(glyphs, position)) return undefined;
    position = glyph.runEnd - position > 2 ? glyph.runEnd : position + 1;
  }
  const next = glyphs[position];
  return next && (next.gap === undefined || joins(glyphs, position)) ? position : undefined;
}

type Range = readonly [start: number, end: number];

function* walk(
  text: string,
  glyphs: readonly Glyph[],
  root: TrieNode,
  start: Start,
  words: readonly Range[],
  effort: Effort,
): Generator<Finding> {
  const earlier = words.slice(0, -1);
  const first = words.at(-1)?.[0] ?? 0;
  let node = root;
  let position = first;
  for (let runs = 0; runs < MAX_RUNS; runs += 1) {
    effort.steps += 1;
    const glyph = glyphs[position];
    if (!glyph) return;
    // After a gap a run may go on.
    const next = glyph.class === node.class && position > first ? node : node.children.get(glyph.class);
    if (!next) return;
    node = next;
    position = glyph.runEnd;
    const ranges: Range[] = [...earlier, [first, position]];
    for (const form of node.forms) {
      effort.steps += position - first;
      const finding = findingOf(text, glyphs, form, start, ranges);
      if (finding) yield finding;
    }
    if (position === glyphs.length) return;
    if (position < glyph.pieceEnd) continue;
    const phrase = node.children.get(BETWEEN_WORDS);
    if (phrase && !SENTENCE_END.test(glyphs[position]?.gap ?? '')) {
      for (const begin of nextWordBegins(glyphs, position, start.proclitic)) {
        yield* walk(text, glyphs, phrase, start, [...ranges, [begin, begin]], effort);
      }
    }
    if (!joins(glyphs, position)) return;
  }
}

/** The next word of a phrase; without its article too where the first word has one, since adjectives follow their noun. */
function nextWordBegins(glyphs: readonly Glyph[], position: number, proclitic: Proclitic | undefined): number[] {
  const hasArticle =
    proclitic?.hasArticle === true && glyphs[position]?.letter === 'ا' && glyphs[position + 1]?.letter === 'ل';
  return hasArticle ? [position, position + 2] : [position];
}

function findingOf(
  text: string,
  glyphs: readonly Glyph[],
  form: EntryForm,
  start: Start,
  words: readonly Range[],
): Finding | undefined {
  if (start.besideDigit && form.length < MIN_LETTERS_BESIDE_DIGITS) return undefined;
  if (start.proclitic && !mayFollow(start.proclitic, form)) return undefined;
  const lastWord = form.words.length - 1;
  for (const [index, word] of form.words.entries()) {
    const [from, to] = words[index] ?? [0, 0];
    const isLast = index === lastWord;
    const free = { atStart: form.startsAnywhere && index === 0, atEnd: form.endsAnywhere && isLast };
    const ends = endsOfWord(word, glyphs, from, to, free);
    if (!isLast) {
      if (!ends.includes(to)) return undefined;
      continue;
    }
    for (const entryEnd of ends) {
      const end = endOfForm(glyphs, form, entryEnd, start.proclitic?.hasArticle === true);
      if (end === undefined || isAnotherWord(glyphs, form, start, entryEnd, end)) continue;
      return areWhole(text, glyphs, start, words, entryEnd) ? { form, start: start.word, end } : undefined;
    }
  }
  return undefined;
}

function mayFollow(proclitic: Proclitic, form: EntryForm): boolean {
  if (!form.takesProclitics || form.length < proclitic.minLetters) return false;
  const beginning = form.words[0]?.[0]?.letter ?? '';
  return proclitic.beginnings === undefined || proclitic.beginnings.includes(beginning);
}

/** Where the word ends of which the entry is found to end at `entryEnd`; undefined when it is another word. */
function endOfForm(
  glyphs: readonly Glyph[],
  form: EntryForm,
  entryEnd: number,
  hasArticle: boolean,
): number | undefined {
  const pieceEnd = glyphs[entryEnd - 1]?.pieceEnd ?? entryEnd;
  if (form.endsAnywhere) return pieceEnd;
  let ending = '';
  let position = entryEnd;
  while (position < pieceEnd) {
    const glyph = glyphs[position];
    if (!glyph?.isLetter) break;
    ending += glyph.letter;
    if (ending.length > LONGEST_ENDING) return undefined;
    position = glyph.runEnd - position > 2 ? glyph.runEnd : position + 1;
  }
  if (position < pieceEnd && /\d/.test(glyphs[position]?.letter ?? '') && form.length < MIN_LETTERS_BESIDE_DIGITS)
    return undefined;
  return (hasArticle ? form.endings.afterArticle : form.endings.plain).has(ending) ? position : undefined;
}

/** Whether the entry with what is attached to it makes a word that has nothing to do with it; never so for `*`. */
function isAnotherWord(
  glyphs: readonly Glyph[],
  form: EntryForm,
  start: Start,
  entryEnd: number,
  end: number,
): boolean {
  if (!form.takesProclitics || form.endsAnywhere) return false;
  const isBare = entryEnd === end && (start.proclitic === undefined || start.proclitic.hasArticle);
  if (isBare || end - start.word > MAX_OWN_WORD) return false;
  const word = glyphs.slice(start.word, end);
  return isWordOfItsOwn(word.map(({ letter }) => letter).join(''));
}

/** Each word lies in one piece, or is spelled out over several. */
function areWhole(
  text: string,
  glyphs: readonly Glyph[],
  start: Start,
  words: readonly Range[],
  entryEnd: number,
): boolean {
  return words.every(([from, to], index) => {
    const begin = index === 0 ? start.word : from;
    const end = index === words.length - 1 ? entryEnd : to;
    const isOnePiece = (glyphs[begin]?.pieceEnd ?? 0) >= end;
    return isOnePiece || isSpelledOut(text, glyphs, begin, end);
  });
}
