import type { Numbers } from './found-texts.ts';

/** How many of a number's lowest bits the words of each kind leave off: from an hour of publication to about half a year. */
const KINDS = [32, 35, 38, 41, 44] as const;
const PARTS = 8;
/** A range is told to a part of its width, by the coarsest words of which it takes more than `PARTS` and no more than these. */
const MOST = PARTS * PARTS;

/**
 * Words of PostgreSQL's index for the texts with these numbers, and some beside them, as a segment tree puts a range
 * together (Bentley 1977): its index knows no order, and comes to the newest only by being asked for their time as for a
 * word. `article_filing()`, made by a migration, gives each text its words. None for a range so wide that it takes too many.
 */
export function numberWords({ from, to }: Numbers): readonly string[] {
  const words: string[] = [];
  const finest = KINDS.find((bits) => part(to, bits) - part(from, bits) < MOST);
  if (finest === undefined) return words;
  let [low, high] = [part(from, finest), part(to, finest)];
  for (const bits of KINDS.filter((bits) => bits >= finest)) {
    const parts = bits === KINDS.at(-1) ? Infinity : PARTS;
    while (low <= high && low % parts !== 0) words.push(word(bits, low++));
    while (low <= high && (high + 1) % parts !== 0) words.push(word(bits, high--));
    [low, high] = [low / PARTS, (high + 1) / PARTS - 1];
  }
  return words;
}

function part(number: number, bits: number): number {
  return Math.floor(number / 2 ** bits);
}

function word(bits: number, at: number): string {
  return `${bits}:${at}`;
}
