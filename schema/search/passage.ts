import { excerpt } from '../text/excerpt.ts';
import { fold } from '../text/fold.ts';
import type { Sought } from '../text/segments.ts';
import { terms } from '../text/terms.ts';
import { wordsOf } from '../text/words.ts';

/** Characters of a body in which a passage is looked for. */
export const READ_LENGTH = 20_000;
/** Longest passage, in characters. */
export const PASSAGE_LENGTH = 240;
/** What is shown before the first word found, at most. */
const LEAD = 70;
/** Words whose analysis is remembered. */
const REMEMBERED = 20_000;

const SENTENCE_END = /[.!?؟…。]\s+|\n+/gu;

interface Place {
  readonly start: number;
  readonly what: string;
}

const remembered = new Map<string, { found: readonly string[]; folded: string }>();

/**
 * The passage of a text in which most of what is sought stands together, the first of several alike: it begins with a
 * sentence where one begins near, else after a word. Undefined when nothing of it is there.
 */
export function passage(text: string, language: string, sought: Sought): string | undefined {
  const places = placesOf(text.slice(0, READ_LENGTH), language, sought);
  if (places.length === 0) return undefined;
  let best = 0;
  let most = 0;
  for (const [index, { start }] of places.entries()) {
    const near = new Set(places.slice(index).filter((place) => place.start < start + PASSAGE_LENGTH - LEAD).map(({ what }) => what));
    if (near.size > most) [best, most] = [index, near.size];
  }
  const start = beginning(text, places[best]?.start ?? 0);
  const cut = start > 0 ? '…' : '';
  return cut + excerpt(text.slice(start, start + 2 * PASSAGE_LENGTH), PASSAGE_LENGTH - cut.length);
}

/** Where what is sought stands, and what of it: at most as many places as are worth comparing. */
function placesOf(text: string, language: string, sought: Sought): Place[] {
  const single = new Set(sought.terms);
  const phrases = (sought.phrases ?? []).filter((phrase) => phrase.length > 0);
  const prefixes = sought.prefixes ?? [];
  const places: Place[] = [];
  /** The last terms of the text, as many as the longest phrase has. */
  const passed: Place[] = [];
  const longest = Math.max(0, ...phrases.map(({ length }) => length));
  for (const { text: word, start } of wordsOf(text, language)) {
    const { found, folded } = analysed(word, language);
    const spellings = [...found, folded];
    const whole = spellings.find((each) => single.has(each));
    const what = whole ?? (found.length > 0 ? prefixes.find((prefix) => spellings.some((each) => each.startsWith(prefix))) : undefined);
    if (what !== undefined) places.push({ start, what });
    if (longest > 0) {
      for (const term of found) {
        passed.push({ start, what: term });
        if (passed.length > longest) passed.shift();
        for (const phrase of phrases) {
          const here = passed.slice(-phrase.length);
          const isHere = here.length === phrase.length && phrase.every((one, index) => here[index]?.what === one);
          if (isHere) places.push({ start: here[0]?.start ?? start, what: phrase.join(' ') });
        }
      }
    }
    if (places.length >= 100) break;
  }
  return places;
}

function analysed(word: string, language: string) {
  const key = `${language} ${word}`;
  const known = remembered.get(key);
  if (known) return known;
  const found = { found: terms(word, language), folded: fold(word) };
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(key, found);
  return found;
}

function beginning(text: string, hit: number): number {
  if (hit <= LEAD) return 0;
  const before = text.slice(hit - LEAD, hit);
  const sentence = [...before.matchAll(SENTENCE_END)].at(-1);
  if (sentence) return hit - LEAD + sentence.index + sentence[0].length;
  const word = /\s+/u.exec(before);
  return word ? hit - LEAD + word.index + word[0].length : hit;
}
