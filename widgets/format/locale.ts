import { isLanguage, primaryLanguage } from '../context/language.ts';

/**
 * The locale that numbers and dates of a text are written in: the site's own (its month names, digits and
 * calendar) where it speaks the text's language, else the language itself.
 */
export function localeFor(language: string, siteLocale: string): string {
  const same = primaryLanguage(siteLocale) === primaryLanguage(language);
  return same && isLanguage(siteLocale) ? siteLocale : language;
}
