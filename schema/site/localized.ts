import { baseLanguage } from '../text/language.ts';
import type { LocalizedText } from './site.entity.ts';

/** The text in the language asked for, else in the first of `fallbacks` that has it, else in any. Empty when there is none. */
export function localized(text: LocalizedText, language: string, fallbacks: readonly string[] = []): string {
  for (const wanted of [language, ...fallbacks]) {
    const found = text[wanted] ?? text[baseLanguage(wanted)];
    if (found) return found;
  }
  return Object.values(text)[0] ?? '';
}
