/** Words of one family: forms of one word, and words that are made from it. */
export type Families = ReadonlyMap<string, readonly string[]>;

/**
 * Families by the term of each of their words. A table has a family between two commas, its words between spaces, the
 * commonest first; who stands in several belongs to all of them.
 */
export function familiesOf(tables: readonly (readonly (readonly string[])[])[], term: (word: string) => string): Families {
  const families = new Map<string, Set<string>>();
  for (const words of tables.flat()) {
    const family = [...new Set(words.map(term))];
    for (const one of family) {
      const known = families.get(one) ?? new Set();
      for (const other of family) if (other !== one) known.add(other);
      families.set(one, known);
    }
  }
  return new Map([...families].filter(([, others]) => others.size > 0).map(([one, others]) => [one, [...others]]));
}

/** The families that are written in a table. */
export function familiesIn(table: string): string[][] {
  return table.split(',').map((family) => family.trim().split(/\s+/));
}
