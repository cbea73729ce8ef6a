/** The plural ها with what may follow it, as folding leaves it. */
const PLURAL = /(?<=.{3})(?:هايي|هاي|ها)$/u;

/** A folded Persian word in the singular: the first step of Dolamic and Savoy's light stemmer (JASIST 60, 2009). */
export function stemPersian(word: string): string {
  return word.replace(PLURAL, '');
}
