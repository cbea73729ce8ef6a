import { terms } from '../text/terms.ts';

/** Hashes of the trigrams of a text, in order, a repeated one repeated. */
export type Trigrams = Uint16Array;

/** Trigrams that are kept. */
export const MAX_TRIGRAMS = 512;

/**
 * The runs of three letters in the words of a text, with a sign for where a word begins and ends (Cavnar & Trenkle 1994),
 * hashed to 16 bits (Weinberger et al. 2009): what is left of a word when it takes another ending, prefix or spelling.
 */
export function trigramsOf(text: string, language: string): Trigrams {
  const hashes: number[] = [];
  for (const word of terms(text, language)) {
    const padded = `_${word}_`;
    for (let start = 0; start + 3 <= padded.length && hashes.length < MAX_TRIGRAMS; start += 1) hashes.push(hash(padded, start));
  }
  return Uint16Array.from(hashes).sort();
}

function hash(text: string, start: number): number {
  let value = 0x811c9dc5;
  for (let index = start; index < start + 3; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value ^ (value >>> 16)) & 0xffff;
}
