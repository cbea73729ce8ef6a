/** A folded Spanish word without the mark of its number and gender: Savoy's light stemmer (UniNE, CLEF 2001). */
export function stemSpanish(word: string): string {
  if (word.length < 5) return word;
  if (/[oae]$/.test(word)) return word.slice(0, -1);
  if (word.endsWith('eses')) return word.slice(0, -2);
  if (word.endsWith('ces')) return `${word.slice(0, -3)}z`;
  return /[oae]s$/.test(word) ? word.slice(0, -2) : word;
}
