import { terms } from '../text/terms.ts';
import type { Content } from './features.ts';

/** The least hashes of a text's shingles, and how many shingles it has. */
export interface Signature {
  readonly count: number;
  readonly least: Uint16Array;
}

/** Hash functions of a signature; the standard error of an estimated similarity is at most 1 / (2 √128) = .044. */
export const SIGNATURE_LENGTH = 128;
const ROWS = 4;
/** Bands of a signature: two texts that share no band are hardly ever near-duplicates. */
export const BANDS = SIGNATURE_LENGTH / ROWS;

const SHINGLE = 3;
const MAX_WORDS = 2_000;

const multipliers = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, index) => mix(2 * index + 1) | 1);
const addends = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, index) => mix(2 * index + 2));

/** The MinHash signature (Broder 1997) of an article: over shingles of its body, or of its headline where it has none. */
export function signatureOf({ headline, standfirst, text, language }: Content): Signature {
  const words = terms(text || `${headline} ${standfirst ?? ''}`, language).slice(0, MAX_WORDS);
  const shingles = new Set<number>();
  for (let start = 0; start < Math.max(1, words.length - SHINGLE + 1); start += 1) {
    shingles.add(hash(words.slice(start, start + SHINGLE).join(' ')));
  }
  const least = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let index = 0; index < SIGNATURE_LENGTH; index += 1) {
      const value = mix((Math.imul(multipliers[index] ?? 0, shingle) + (addends[index] ?? 0)) >>> 0);
      if (value < (least[index] ?? 0)) least[index] = value;
    }
  }
  return { count: words.length === 0 ? 0 : shingles.size, least: Uint16Array.from(least, (value) => value & 0xffff) };
}

/** The share of shingles that two texts have in common, estimated: 0…1. */
export function resemblance(a: Signature, b: Signature): number {
  if (a.count === 0 || b.count === 0) return 0;
  let same = 0;
  for (let index = 0; index < SIGNATURE_LENGTH; index += 1) if (a.least[index] === b.least[index]) same += 1;
  return same / SIGNATURE_LENGTH;
}

/** Whether two articles tell the same in the same words: copies of one report, however headed, cut or added to. */
export function isNearDuplicate(a: Signature, b: Signature): boolean {
  return resemblance(a, b) >= 0.8;
}

/** Keys by which near-duplicates are looked up: two of them share at least one, hardly any others do. Whole numbers of 32 bits, signed. */
export function bandsOf({ count, least }: Signature): number[] {
  if (count === 0) return [];
  return Array.from({ length: BANDS }, (_, band) => hash(`${band}:${least.subarray(band * ROWS, (band + 1) * ROWS).join(',')}`) | 0);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return mix(value >>> 0);
}

/** The finalizer of MurmurHash3 (Appleby 2011): every bit of the input changes half of the output's. */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
