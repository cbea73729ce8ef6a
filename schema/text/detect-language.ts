import { francAll } from 'franc';
import { baseLanguage } from './language.ts';

/** Fewer letters fit too many languages. */
const MIN_LETTERS = 20;
/** More tell nothing new. */
const READ_LENGTH = 2_000;
/** How near the second likeliest language may come, where 1 is as likely. */
const MAX_DOUBT = 0.95;

/**
 * The language a text is written in, as ISO 639 has it in the fewest letters (`ar`, `en`, `fa`); undefined when the text
 * is short or fits two languages alike. With `among`, one of these or undefined.
 */
export function detectLanguage(text: string, among?: readonly string[]): string | undefined {
  const read = text.slice(0, READ_LENGTH);
  if ((read.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return undefined;
  const allowed = among && new Set(among.map(baseLanguage));
  const likely = new Map<string, number>();
  for (const [code, score] of francAll(read)) {
    const language = baseLanguage(Intl.getCanonicalLocales(code)[0] ?? code);
    if (language === 'und' || (allowed && !allowed.has(language)) || likely.has(language)) continue;
    likely.set(language, score);
  }
  const [[first, score] = [], [, next] = []] = [...likely];
  return score !== undefined && next !== undefined && next / score > MAX_DOUBT ? undefined : first;
}
