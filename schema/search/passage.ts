import { excerpt } from '../text/excerpt.ts';
import { fold } from '../text/fold.ts';
import type { Sought } from '../text/segments.ts';
import { terms } from '../text/terms.ts';

/** Characters of a body in which a passage is looked for. */
export const READ_LENGTH = 20_000;
/** Longest passage, in characters. */
export const PASSAGE_LENGTH = 240;
/** What is shown before the first word found, at most. */
const LEAD = 70;
/** Words whose analysis is remembered. */
const REMEMBERED = 20_000;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;
const SENTENCE_END = /[.!?؟…。]\s+|\n+/gu;

const remembered = new Map<string, { term: string | undefined; folded: string }>();

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
function placesOf(text: string, language: string, sought: Sought): { start: number; what: string }[] {
  const single = new Set([...(sought.terms ?? []), ...(sought.phrases ?? []).flat()]);
  const prefixes = sought.prefixes ?? [];
  const places: { start: number; what: string }[] = [];
  for (const match of text.matchAll(WORD)) {
    const { term, folded } = analysed(match[0], language);
    const isSingle = term !== undefined && single.has(term);
    const prefix = isSingle ? undefined : prefixes.find((one) => folded.startsWith(one) || term?.startsWith(one));
    if (isSingle || prefix !== undefined) places.push({ start: match.index, what: isSingle ? term : (prefix ?? '') });
    if (places.length === 100) break;
  }
  return places;
}

function analysed(word: string, language: string) {
  const key = `${language} ${word}`;
  const known = remembered.get(key);
  if (known) return known;
  const found = { term: terms(word, language)[0], folded: fold(word) };
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
