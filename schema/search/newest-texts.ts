import type { FoundText, Numbers } from '../gate/found-texts.ts';

/** A look goes back as far as should hold so many times what is wanted; a first one that is to tell how far that is, less. */
const AMPLE = 1.5;
const AMPLE_GUESS = 1.25;
/** How much further a look goes back than the one before, at most; the last takes all that is left. */
const FURTHER = 8;
/** Reading a text costs as much as so many places of the index (as measured), and looking for something in it as many again. */
const READING = 25;
const LOOKS = 4;

/** How texts and matches lie, as far as is known: so many of them between these numbers. */
export interface Density {
  readonly numbers: Numbers;
  readonly texts: number;
  readonly matches: number;
  /** Places in the index that it would go through to find any. */
  readonly places: number;
  /** For how many things a text is looked through. */
  readonly sought: number;
  /** Whether more is asked than is known of: `matches` may be far too many, and the first look is to tell. */
  readonly isGuess: boolean;
}

/** What a look is for: so many of the newest between these, by reading the texts or by the index. */
export interface Look {
  readonly numbers: Numbers;
  readonly most: number;
  readonly isReading: boolean;
}

/**
 * The newest `most` texts of a range, from a database that reads all of a range before it gives the newest: in looks that
 * each go further back, the first no further than should be enough. A look at fewer texts than the index has places reads
 * them; the index would be as dear as the archive is large. Without a density, all at once.
 */
export async function newestTexts(
  read: (look: Look) => Promise<FoundText[]>,
  range: Numbers,
  most: number,
  density: Density | undefined,
): Promise<FoundText[]> {
  if (density === undefined) return range.from > range.to ? [] : read({ numbers: range, most, isReading: false });
  const found: FoundText[] = [];
  let depth = depthFor(most, density);
  let to = Math.min(range.to, density.numbers.to);
  for (let look = 1; to >= range.from && found.length < most; look++) {
    const isReading = isSooner(depth, density);
    const reach = depth * (isReading && look === 1 && density.isGuess ? AMPLE_GUESS : AMPLE);
    const from = look === LOOKS ? range.from : Math.max(range.from, to - Math.ceil(reach));
    // What is newer than all that is known of is looked through with the first.
    const numbers = { from, to: look === 1 ? range.to : to };
    const looked = await read({ numbers, most: most - found.length, isReading });
    const wanted = most - found.length;
    found.push(...looked);
    to = from - 1;
    depth = reach * Math.min(FURTHER, (wanted - looked.length) / Math.max(1, looked.length));
  }
  return found;
}

/** The newest of a range that should hold `most`, where reading them costs less than the index; undefined where it does not. */
export function newestPart(range: Numbers, most: number, density: Density | undefined): Look | undefined {
  if (density === undefined) return undefined;
  const depth = depthFor(most, density);
  const from = Math.max(range.from, Math.min(range.to, density.numbers.to) - Math.ceil(depth * AMPLE));
  return isSooner(depth, density) ? { numbers: { from, to: range.to }, most, isReading: true } : undefined;
}

function depthFor(most: number, { numbers, matches }: Density): number {
  return (width(numbers) / Math.max(1, matches)) * most;
}

function isSooner(depth: number, { numbers, texts, places, sought }: Density): boolean {
  return (texts / width(numbers)) * depth * READING * (1 + sought) < places;
}

function width({ from, to }: Numbers): number {
  return to - from + 1;
}
