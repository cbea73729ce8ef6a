import { terms } from './terms.ts';
import { fold } from './fold.ts';

/**
 * What the terms begin with that an unfinished word may become: its own letters, and its stem, since endings are cut
 * from terms. `economi` and `economies` both begin `economy`. Without repeats, the typed letters first; empty for a word without a letter.
 */
export function termPrefixes(word: string, language: string): string[] {
  return [...new Set([fold(word).trim(), ...terms(word, language).slice(-1)])].filter((prefix) => prefix !== '');
}
