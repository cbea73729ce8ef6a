import type { Features } from './features.ts';

/** Share of an article's terms that are numbers from which on it is a table: of reports hardly any has a quarter. */
const NUMBERS = 0.25;

const NUMBER = /^\p{N}/u;

/** Of articles that are kept in memory: each is compared with many. */
const known = new WeakMap<Features, boolean>();

/**
 * Whether an article is a table: the results of a firm, of a round or of a lottery, rates, prices. Its body has the names
 * of its columns, which all tables of the kind have; what it is about says its headline.
 */
export function isTable(features: Features): boolean {
  const told = known.get(features);
  if (told !== undefined) return told;
  let numbers = 0;
  for (const term of features.terms.keys()) if (NUMBER.test(term)) numbers += 1;
  const table = features.names.size > 0 && numbers >= NUMBERS * features.terms.size;
  known.set(features, table);
  return table;
}
