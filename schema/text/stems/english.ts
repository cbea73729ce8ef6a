const POSSESSIVE = /'s$/;

/** Words that only look like a plural; cut, news would be what is new. */
const SINGULAR = new Set(['news', 'series', 'species', 'lens', 'mars', 'wales', 'physics', 'ethics', 'athletics']);

/**
 * A folded English word in the singular, without its possessive 's: the S-stemmer of Harman ("How effective is
 * suffixing?", JASIS 42, 1991). Beyond its rules, what takes -es to be spoken (boxes, churches, classes) loses both letters.
 */
export function stemEnglish(word: string): string {
  const stem = word.replace(POSSESSIVE, '');
  if (stem.length < 4 || !stem.endsWith('s') || SINGULAR.has(stem)) return stem;
  if (/(?:ss|us|'s)$/.test(stem)) return stem;
  if (/[^ae]ies$/.test(stem)) return stem.length > 4 ? `${stem.slice(0, -3)}y` : stem.slice(0, -1);
  if (/(?:ss|sh|ch|x|zz)es$/.test(stem)) return stem.slice(0, -2);
  return stem.slice(0, -1);
}
