import { isLanguageTag } from './language.ts';

/** Words in a row with the comma of their language: `،` where it is written in Arabic letters, `、` in Chinese and Japanese. */
export function joinWords(words: readonly string[], language: string): string {
  return words.join(separatorOf(language));
}

function separatorOf(language: string): string {
  const script = isLanguageTag(language) ? new Intl.Locale(language).maximize().script : undefined;
  if (script === 'Arab') return '، ';
  return script !== undefined && ['Hans', 'Hant', 'Jpan'].includes(script) ? '、' : ', ';
}
