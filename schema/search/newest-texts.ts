import type { FoundText, Numbers } from '../gate/found-texts.ts';

/** A look goes back as far as should hold so many times what is wanted. */
const AMPLE = 1.5;
/** How much further a look goes back than the one before, at most; the last takes all that is left. */
const FURTHER = 8;
const LOOKS = 4;

/** How matches lie, as far as is known: so many of them between these numbers. */
export interface Density {
  readonly numbers: Numbers;
  readonly matches: number;
}

/** What a look is for: so many of the newest between these. */
export interface Look {
  readonly numbers: Numbers;
  readonly most: number;
}

/**
 * The newest `most` texts of a range, from a database that reads all of a range before it gives the newest: in looks that
 * each go further back, the first no further than should be enough. Without a density, all at once.
 */
export async function newestTexts(
  read: (look: Look) => Promise<FoundText[]>,
  range: Numbers,
  most: number,
  density: Density | undefined,
): Promise<FoundText[]> {
  if (density === undefined) return range.from > range.to ? [] : read({ numbers: range, most });
  const found: FoundText[] = [];
  let reach = reachFor(most, density);
  let to = Math.min(range.to, density.numbers.to);
  for (let look = 1; to >= range.from && found.length < most; look++) {
    const from = look === LOOKS ? range.from : Math.max(range.from, to - reach);
    const wanted = most - found.length;
    const looked = await read({ numbers: { from, to }, most: wanted });
    found.push(...looked);
    to = from - 1;
    reach = Math.ceil(AMPLE * reach * Math.min(FURTHER, (wanted - looked.length) / Math.max(1, looked.length)));
  }
  return found;
}

/** The newest part of a range, which should hold `most`. */
export function newestPart(range: Numbers, most: number, density: Density): Numbers {
  const to = Math.min(range.to, density.numbers.to);
  return { from: Math.max(range.from, to - reachFor(most, density)), to };
}

function reachFor(most: number, { numbers, matches }: Density): number {
  return Math.ceil((AMPLE * most * (numbers.to - numbers.from + 1)) / Math.max(1, matches));
}
