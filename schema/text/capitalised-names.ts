import { analysisOf } from './analysis.ts';
import { fold } from './fold.ts';
import { NAME_PARTICLES } from './name-cues.ts';
import { shoutingShare } from './shouting.ts';
import { wordsOf } from './words.ts';

interface Piece {
  readonly folded: string;
  readonly isCapital: boolean;
  /** Nothing but a space or a joining sign stands between it and the word before. */
  readonly isNext: boolean;
  /** A sentence, a line or a quotation begins with it, which has a capital by that alone. */
  readonly begins: boolean;
}

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const SHOUTED = /^[\p{Lu}\p{M}\p{N}]{6,}$/u;
/** Above this share of its letters in capitals a line is shouted, as an agency's headline is; of fewer letters it may be a name. */
const SHOUTED_LINE = { share: 0.8, letters: 8 };
const JOINT = /^(?:[ \u00a0]|-|\u2010|\u2011|&| & |\. )$/u;
const BEGINNING = /[.!?…:\n"“„«»‹‘'|]|^$|–|—| - /u;
/** Behind these a full stop ends no sentence: initials and short titles (J. R. Smith, Mr., St.). */
const ABBREVIATION = /^\p{Lu}\p{L}{0,2}$/u;
/** Of longer words that have a capital: above this share a line is a title, where capitals mean nothing. */
const TITLE_CASE = 0.85;
const LONG = 4;
/** A longer run is a list or a headline. */
const MAX_WORDS = 6;

/**
 * Runs of capitalised words, folded, with the particles inside of them (Bank of England). A word with which a sentence
 * begins counts where it has its capital inside of a sentence too, or where another one follows and it is never
 * written small. Of German, where every noun has a capital, runs of two or more. Nothing of lines in capitals
 * throughout, of weekdays and of months.
 */
export function capitalisedNames(text: string, language: string): string[] {
  if (!/\p{Lu}/u.test(text)) return [];
  const pieces = text.split('\n').flatMap((line) => piecesOf(line, language));
  const small = new Set(pieces.filter((piece) => !piece.isCapital).map((piece) => piece.folded));
  const inside = new Set(pieces.filter((piece) => piece.isCapital && !piece.begins).map((piece) => piece.folded));
  const ignored = calendarWords(language);
  const { stopWords } = analysisOf(language);

  const found: string[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    if (pieces[index]?.isCapital !== true) continue;
    const run = runFrom(pieces, index);
    index += run.length - 1;
    const isFiller = (piece: Piece): boolean => stopWords.has(piece.folded) || (piece.begins && small.has(piece.folded));
    const from = run.findIndex((piece) => !isFiller(piece));
    const first = run[from];
    if (first === undefined) continue;
    const words = run.slice(from, from + MAX_WORDS).map((piece) => piece.folded);
    if (words.every((word) => ignored.has(word) || stopWords.has(word))) continue;
    if (words.length === 1 && (language === 'de' || first.folded.length < 2 || (first.begins && !inside.has(first.folded)))) continue;
    found.push(words.join(' '));
  }
  return found;
}

function piecesOf(line: string, language: string): Piece[] {
  const words = wordsOf(line, language);
  const { bare = withoutPossessive } = analysisOf(language);
  const long = words.filter((word) => word.text.length >= LONG);
  const capitals = long.filter((word) => CAPITAL.test(word.text)).length;
  const isShouted = shoutingShare(line, SHOUTED_LINE.letters) > SHOUTED_LINE.share;
  const isTitle = isShouted || (language !== 'de' && long.length > 2 && capitals > TITLE_CASE * long.length);
  let end = 0;
  let before = '';
  return words.map((word, index): Piece => {
    const gap = line.slice(end, word.start);
    const isAbbreviated = gap === '. ' && ABBREVIATION.test(before);
    const begins = index === 0 || (!isAbbreviated && BEGINNING.test(gap));
    end = word.start + word.text.length;
    before = word.text;
    return {
      folded: bare(fold(word.text).replace('’', "'")),
      // In capitals throughout a sentence begins with a place or a label; inside of it stands an organisation.
      isCapital: !isTitle && CAPITAL.test(word.text) && !(begins && SHOUTED.test(word.text)),
      isNext: JOINT.test(gap) && (gap !== '. ' || isAbbreviated),
      begins,
    };
  });
}

function withoutPossessive(word: string): string {
  return word.replace(/'s$/, '');
}

/** The capitalised words from `start` on, and the particles between them. */
function runFrom(pieces: readonly Piece[], start: number): Piece[] {
  const run: Piece[] = [];
  const waiting: Piece[] = [];
  for (let index = start; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || (index > start && !piece.isNext)) break;
    if (piece.isCapital) run.push(...waiting.splice(0), piece);
    else if (waiting.length < 2 && NAME_PARTICLES.has(piece.folded)) waiting.push(piece);
    else break;
  }
  return run;
}

const calendars = new Map<string, ReadonlySet<string>>();

/** Weekdays and months of a language, folded. */
function calendarWords(language: string): ReadonlySet<string> {
  const locale = Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en';
  const known = calendars.get(locale);
  if (known) return known;
  const words = new Set<string>();
  for (let number = 0; number < 12; number += 1) {
    const day = new Date(Date.UTC(2024, number, 1 + number));
    for (const form of [{ weekday: 'long' }, { month: 'long' }] as const) {
      words.add(fold(new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC', calendar: 'gregory' }).format(day)));
    }
  }
  calendars.set(locale, words);
  return words;
}
