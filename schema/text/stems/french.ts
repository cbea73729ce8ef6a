/** Folded, so that é is e. */
const ELISION = /^(?:l|d|c|j|m|n|s|t|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\p{L})/u;

/** A word without the article, pronoun or conjunction that an apostrophe joins to it (l'économie, qu'il). */
export function withoutElision(word: string): string {
  return word.replace(ELISION, '');
}

/** A folded French word without the mark of its number and gender: Savoy's minimal stemmer (JASIS 50, 1999). */
export function stemFrench(word: string): string {
  if (word.length < 6) return word;
  if (word.endsWith('x')) return word.endsWith('aux') ? `${word.slice(0, -2)}l` : word.slice(0, -1);
  let stem = word;
  // e stands twice: for a mute e, and for the é that folding has made one.
  for (const ending of ['s', 'r', 'e', 'e']) if (stem.endsWith(ending)) stem = stem.slice(0, -1);
  return stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}
