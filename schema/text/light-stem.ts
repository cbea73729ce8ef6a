/** The article with what may be written before it; longer ones first. */
const PREFIXES = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل'];

const MIN_LETTERS_LEFT = 3;

/**
 * A folded Arabic word without its article (ال وال بال كال فال لل), where at least three letters remain; other words as
 * they are. Only the first half of light stemming as in Larkey's "light10" (SIGIR 2002): suffixes stay, since news is
 * full of names and a wrong cut costs more than a missed one.
 */
export function lightStem(foldedWord: string): string {
  const prefix = PREFIXES.find((candidate) => foldedWord.startsWith(candidate));
  if (prefix === undefined || foldedWord.length - prefix.length < MIN_LETTERS_LEFT) return foldedWord;
  return foldedWord.slice(prefix.length);
}
