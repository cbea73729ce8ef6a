/**
 * A folded German word without the ending of its case and number: Savoy's minimal stemmer (UniNE, CLEF 2001), but
 * that -sse only loses its e, as Straße and Straßen are one. ß is ss.
 */
export function stemGerman(word: string): string {
  const spelled = word.replaceAll('ß', 'ss');
  if (spelled.length < 5) return spelled;
  if (spelled.length > 6 && spelled.endsWith('nen')) return spelled.slice(0, -3);
  if (spelled.length > 5 && /(?:en|(?<!s)se|es|er)$/.test(spelled)) return spelled.slice(0, -2);
  return /[nesr]$/.test(spelled) ? spelled.slice(0, -1) : spelled;
}
