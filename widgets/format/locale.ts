import { isLanguage, primaryLanguage } from '../context/language.ts';

/**
 * The locales that may be written in, between blanks, the most wanted first: the site's own (its month names, digits and
 * calendar), then what is asked for, which comes first only where it names a calendar or digits itself
 * (`ar-u-ca-islamic-umalqura-nu-latn`).
 */
export function locales(siteLocale: string, asked: string): string {
  return asked.includes('-u-') ? `${asked} ${siteLocale}` : `${siteLocale} ${asked || navigator.language}`;
}

/** The locale that numbers and dates of a text are written in: the first that is of its language, else the language itself. */
export function localeFor(language: string, wanted: string): string {
  const isOfIt = (locale: string) => primaryLanguage(locale) === primaryLanguage(language) && isLanguage(locale);
  return wanted.split(' ').find(isOfIt) ?? language;
}
