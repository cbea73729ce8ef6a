import type { FoundText, Numbers } from '../gate/found-texts.ts';

/** A look goes back as far as should hold so many times what is wanted. */
const AMPLE = 2;
/** How much further each look goes back than the one before; the last takes all that is left. */
const FURTHER = 8;
const LOOKS = 4;

/** How the numbers of what matches lie, as far as is known: so many of them between these. */
export interface Density {
  readonly numbers: Numbers;
  readonly matches: number;
}

/**
 * The newest `most` texts of a range, from a database that reads all of a range before it gives the newest: in looks that
 * each go further back, the first no further than should be enough. Without a density, all at once.
 */
export async function newestTexts(
  read: (numbers: Numbers, most: number) => Promise<FoundText[]>,
  range: Numbers,
  most: number,
  density: Density | undefined,
): Promise<FoundText[]> {
  if (density === undefined) return range.from > range.to ? [] : read(range, most);
  const found: FoundText[] = [];
  const { numbers, matches } = density;
  let depth = Math.ceil(((numbers.to - numbers.from + 1) / Math.max(1, matches)) * most * AMPLE);
  let to = Math.min(range.to, numbers.to);
  // What is newer than all that is known of is looked through with the first.
  for (let look = 1; to >= range.from && found.length < most; look++) {
    const from = look === LOOKS ? range.from : Math.max(range.from, to - depth);
    found.push(...(await read({ from, to: look === 1 ? range.to : to }, most - found.length)));
    to = from - 1;
    depth *= FURTHER;
  }
  return found;
}
