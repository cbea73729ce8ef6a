import { wordTrigrams } from '../text/word-trigrams.ts';

/** Hashes of the trigrams of a text, in order, a repeated one repeated. */
export type Trigrams = Uint16Array;

/** Trigrams that are kept: those of about seventy words. */
export const MAX_TRIGRAMS = 512;

/**
 * The runs of three letters in the words of a text (Cavnar & Trenkle 1994), hashed to 16 bits (Weinberger et al. 2009):
 * what is left of a word when it takes another ending, prefix or spelling.
 */
export function trigramsOf(text: string, language: string): Trigrams {
  const hashes = [...wordTrigrams(text, language)].flatMap(([trigram, count]) => Array<number>(count).fill(hash(trigram)));
  return Uint16Array.from(hashes.slice(0, MAX_TRIGRAMS)).sort();
}

/** The cosine of two texts' trigrams, each counting alike: how common one is tells little. */
export function trigramCosine(a: Trigrams, b: Trigrams): number {
  let dot = 0;
  let [left, right] = [0, 0];
  while (left < a.length && right < b.length) {
    const [x = 0, y = 0] = [a[left], b[right]];
    if (x !== y) {
      if (x < y) left += 1;
      else right += 1;
      continue;
    }
    const [one, other] = [run(a, left), run(b, right)];
    dot += one * other;
    left += one;
    right += other;
  }
  return dot === 0 ? 0 : dot / (norm(a) * norm(b));
}

function norm(trigrams: Trigrams): number {
  let sum = 0;
  for (let start = 0; start < trigrams.length; ) {
    const length = run(trigrams, start);
    sum += length * length;
    start += length;
  }
  return Math.sqrt(sum);
}

/** How many equal ones stand from a place on. */
function run(trigrams: Trigrams, start: number): number {
  let end = start + 1;
  while (end < trigrams.length && trigrams[end] === trigrams[start]) end += 1;
  return end - start;
}

function hash(trigram: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < trigram.length; index += 1) value = Math.imul(value ^ trigram.charCodeAt(index), 0x01000193);
  return (value ^ (value >>> 16)) & 0xffff;
}
