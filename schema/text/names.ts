import { capitalisedNames } from './capitalised-names.ts';
import { fold } from './fold.ts';
import { baseLanguage } from './language.ts';
import { titledNames } from './titled-names.ts';
import { wordsOf } from './words.ts';

/** Every pair of quotes in use, one text between them; “ and ” open as well as close, by language. */
const QUOTED =
  /«([^«»\n]+)»|»([^«»\n]+)«|[“„”]([^“”„\n]+)[“”]|"([^"\n]+)"|‹([^‹›\n]+)›|‘([^‘’\n]+)’(?!\p{L})|[「『]([^「」『』\n]+)[」』]/gu;

/** What is quoted at more length is said, not named. */
const MAX_QUOTED_WORDS = 5;
const MAX_QUOTED_LENGTH = 80;

/**
 * What a text seems to name (people, places, organisations, works), folded, each once: what stands in quotes, runs of
 * capitalised words that do not merely begin a sentence, and in Arabic, Persian and Urdu what follows a title.
 */
export function names(text: string, language: string): string[] {
  const base = baseLanguage(language);
  const found = new Set<string>();
  for (const match of text.matchAll(QUOTED)) {
    const quoted = match.slice(1).find((group) => group !== undefined) ?? '';
    if (quoted.length > MAX_QUOTED_LENGTH) continue;
    const words = wordsOf(fold(quoted), language);
    if (words.length > 0 && words.length <= MAX_QUOTED_WORDS) found.add(words.map((word) => word.text).join(' '));
  }
  for (const name of capitalisedNames(text, base)) found.add(name);
  for (const name of titledNames(text, base)) found.add(name);
  return [...found];
}
