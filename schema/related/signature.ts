import { headlineTerms } from '../text/desk-words.ts';
import { terms } from '../text/terms.ts';
import type { Content } from './content.ts';

/** The least hashes of a text's shingles, and how many shingles it has. */
export interface Signature {
  readonly count: number;
  readonly least: Uint16Array;
}

/** Hash functions of a signature; the standard error of an estimated resemblance is at most 1 / (2 √126) = .045. */
const ROWS = 3;
const BANDS = 42;
export const SIGNATURE_LENGTH = ROWS * BANDS;

/** Terms in a shingle: two without stop words are about four words as written. */
const SHINGLE = 2;
/** Fewer terms have too few shingles to go by; their terms are taken one by one. */
const SHORT = 12;
/** Terms of a body that are looked at. */
const MAX_WORDS = 2_000;
/** Longest body that is looked at, in characters. */
const MAX_TEXT = 20_000;

const multipliers = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, index) => mix(2 * index + 1) | 1);
const addends = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, index) => mix(2 * index + 2));

/**
 * The MinHash signature (Broder 1997) of an article: over the shingles of its body, since copies are headed anew; over its
 * headline and standfirst where it has no body to speak of. The hashes are kept to 16 bits (Li & König 2010).
 */
export function signatureOf({ headline, standfirst, text, language }: Content): Signature {
  const body = terms(text?.slice(0, MAX_TEXT) ?? '', language).slice(0, MAX_WORDS);
  const words = body.length < SHORT ? [...headlineTerms(headline, language), ...terms(standfirst ?? '', language), ...body] : body;
  const size = words.length < SHORT ? 1 : SHINGLE;
  const shingles = new Set<number>();
  for (let start = 0; start + size <= words.length; start += 1) shingles.add(hash(words.slice(start, start + size).join(' ')));
  const least = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let index = 0; index < SIGNATURE_LENGTH; index += 1) {
      const value = mix((Math.imul(multipliers[index] ?? 0, shingle) + (addends[index] ?? 0)) >>> 0);
      if (value < (least[index] ?? 0)) least[index] = value;
    }
  }
  return { count: shingles.size, least: Uint16Array.from(least, (value) => value & 0xffff) };
}

/** Whether it is of single terms, those of a headline. */
export function isShort({ count }: Signature): boolean {
  return count < SHORT - 1;
}

/** The share of shingles that two texts have in common, of all that either has, estimated: 0…1. */
export function resemblance(a: Signature, b: Signature): number {
  if (a.count === 0 || b.count === 0) return 0;
  let same = 0;
  for (let index = 0; index < SIGNATURE_LENGTH; index += 1) if (a.least[index] === b.least[index]) same += 1;
  return same / SIGNATURE_LENGTH;
}

/** The share of the shorter text's shingles that the longer one has, estimated from their resemblance: 0…1. */
export function containment(a: Signature, b: Signature): number {
  const alike = resemblance(a, b);
  if (alike === 0) return 0;
  return Math.min(1, (alike * (a.count + b.count)) / ((1 + alike) * Math.min(a.count, b.count)));
}

/**
 * Keys by which copies are looked up (locality-sensitive hashing, Indyk & Motwani 1998): texts of a resemblance of .5 share
 * one with a probability of 99.6 %, of .1 with 4 %. Whole numbers of 32 bits, signed.
 */
export function bandsOf({ count, least }: Signature): number[] {
  if (count === 0) return [];
  return Array.from({ length: BANDS }, (_, band) => hash(`${band}:${least.subarray(band * ROWS, (band + 1) * ROWS).join(',')}`) | 0);
}

/** FNV-1a (Fowler, Noll & Vo), mixed. */
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
