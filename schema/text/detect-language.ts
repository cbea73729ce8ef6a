import { francAll } from 'franc';
import { baseLanguage } from './language.ts';

/** Fewer letters fit too many languages. */
const MIN_LETTERS = 20;
/** More tell nothing new. */
const READ_LENGTH = 2_000;
/** How near the second likeliest language may come, where 1 is as likely. */
const MAX_DOUBT = 0.95;

/** A text of so many letters may tell that it is in a language which nobody expects. */
const LONG = 200;

/** Languages that newspapers are written in. The others that franc knows would take short texts from them by chance. */
const OF_NEWS =
  'am ar az be bg bn bs ca cs da de el en es et fa fi fr gu he hi hr hu hy id it ja ka kk km ko lo lt lv mk ml mr ms my nb ne nl pa pl ps pt ro ru sk sl so sq sr sv sw ta te th tr uk ur uz vi zh'.split(
    ' ',
  );

/**
 * The language a text is written in, as ISO 639 has it in the fewest letters (`ar`, `en`, `fa`); undefined when the text
 * is short or fits two languages alike. One of `among`, which are the languages of newspapers unless said otherwise.
 */
export function detectLanguage(text: string, among: readonly string[] = OF_NEWS): string | undefined {
  const read = text.slice(0, READ_LENGTH);
  if ((read.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return undefined;
  const allowed = new Set(among.map(baseLanguage));
  const likely = new Map<string, number>();
  for (const [code, score] of francAll(read)) {
    const language = baseLanguage(Intl.getCanonicalLocales(code)[0] ?? code);
    if (!allowed.has(language) || likely.has(language)) continue;
    likely.set(language, score);
  }
  const [[first, score] = [], [, next] = []] = [...likely];
  return score !== undefined && next !== undefined && next / score > MAX_DOUBT ? undefined : first;
}

/**
 * The language of a text that is expected to be in one of these: another all the same where the text is long enough to
 * say so without doubt. French on an English site is not English, though it is in the same script.
 */
export function detectLanguageAmong(text: string, expected: readonly string[]): string | undefined {
  const isLong = (text.slice(0, READ_LENGTH).match(/\p{L}/gu)?.length ?? 0) >= LONG;
  return (isLong ? detectLanguage(text, [...OF_NEWS, ...expected]) : undefined) ?? detectLanguage(text, expected);
}
