import { isLanguageTag } from './language.ts';

const LETTER = /\p{L}/gu;

/** Where a language is written in several scripts at once, or in a variety of one: its scripts as Unicode names them. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Aran: ['Arab'],
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/** Whether more than half of a text's letters are of the script that a language is written in. */
export function isInScriptOf(text: string, language: string): boolean {
  const letters = text.match(LETTER)?.length ?? 0;
  const script = isLanguageTag(language) ? new Intl.Locale(language).maximize().script : undefined;
  const pattern = script === undefined ? undefined : patternOf(script);
  return pattern !== undefined && (text.match(pattern)?.length ?? 0) * 2 > letters;
}

/** Those of `languages` that a short text, such as a query, may be in by its script; all of them where none fits. */
export function likelyLanguages(text: string, languages: readonly string[]): readonly string[] {
  const fitting = languages.filter((language) => isInScriptOf(text, language));
  return fitting.length > 0 ? fitting : languages;
}

function patternOf(script: string): RegExp | undefined {
  try {
    return new RegExp(`[${(SCRIPTS[script] ?? [script]).map((name) => `\\p{Script=${name}}`).join('')}]`, 'gu');
  } catch {
    // A script that Unicode knows and this engine does not.
    return undefined;
  }
}
