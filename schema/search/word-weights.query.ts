import { sql } from 'kysely';
import { inAnyForm, type TextSearch, type Wanted } from '../gate/found-texts.ts';
import type { Visible } from '../gate/visible.ts';

/** Of a word of which nothing is known. */
const USUAL = 100;
const LEAST = 10;

/** In how many articles of the archive words stand, and how many there are. */
export interface WordFrequencies {
  readonly all: number;
  readonly documents: ReadonlyMap<string, number>;
}

export async function wordFrequencies(visible: Visible, wanted: readonly Wanted[]): Promise<WordFrequencies> {
  const terms = wanted.flatMap((one) => ('phrase' in one ? inAnyForm(one) : one.beginnings));
  const rows = await visible
    .words()
    .select(['archive_word.term', sql<number | string>`sum(archive_word.documents)`.as('documents')])
    .where('archive_word.term', 'in', ['', ...new Set(terms)])
    .groupBy('archive_word.term')
    .execute();
  const documents = new Map(rows.map((row) => [row.term, Number(row.documents)]));
  return { all: documents.get('') ?? 0, documents };
}

/**
 * What each word is worth: the rarer in the archive, the more (inverse document frequency, Spärck Jones 1972), as whole
 * numbers, which a cursor carries: counts change while a reader turns pages.
 */
export function wordWeights(wanted: readonly Wanted[], { all, documents }: WordFrequencies): number[] {
  if (all === 0) return wanted.map(() => USUAL);
  const rarityOf = (number: number) => Math.log(1 + all / Math.max(1, number));
  const rarity = (term: string) => rarityOf(documents.get(term) ?? 0);
  const weights = wanted.map((one) => {
    if ('phrase' in one && one.forms) return rarityOf(Math.min(all, articlesWith(one, documents)));
    if ('phrase' in one) return one.phrase.reduce((sum, term) => sum + rarity(term), 0);
    const known = one.beginnings.filter((beginning) => documents.has(beginning));
    return known.length > 0 ? Math.min(...known.map(rarity)) : undefined;
  });
  const told = weights.filter((weight) => weight !== undefined);
  // An unfinished word may become any; it counts as the others do.
  const usual = told.length > 0 ? told.reduce((sum, weight) => sum + weight, 0) / told.length : 1;
  return weights.map((weight) => Math.max(LEAST, Math.round(USUAL * (weight ?? usual))));
}

/** In how many articles such words may stand: of those side by side as many as the rarest, of forms all together. */
export function articlesWith(wanted: Extract<Wanted, { phrase: readonly string[] }>, documents: ReadonlyMap<string, number>): number {
  const each = inAnyForm(wanted).map((term) => documents.get(term) ?? 0);
  return wanted.forms ? each.reduce((sum, number) => sum + number, 0) : Math.min(...each);
}

/** How many articles a query may find: of each reading as many as have its rarest word. Of an unfinished word nothing is known. */
export function mayFind({ readings }: TextSearch, { all, documents }: WordFrequencies): number {
  const rarest = readings.map((reading) =>
    Math.min(all, ...reading.flatMap((one) => ('phrase' in one ? [articlesWith(one, documents)] : []))),
  );
  return Math.min(all, rarest.reduce((sum, most) => sum + most, 0));
}
