import { localized } from '../../site/localized.ts';
import type { Site } from '../../site/site.entity.ts';
import { baseLanguage } from '../../text/language.ts';
import { arabic } from './ar.ts';
import { english } from './en.ts';

export type OfSite = Pick<Site, 'names' | 'locale' | 'languages' | 'timeZone'>;

/** Letters are in the main language of the site they come from; in English where there are no words in it. */
export function writing({ names, locale, languages, timeZone }: OfSite) {
  const isArabic = baseLanguage(locale) === 'ar';
  const language = isArabic ? 'ar' : 'en';
  const formats = isArabic ? locale : 'en';
  const format = new Intl.DateTimeFormat(formats, { dateStyle: 'long', timeStyle: 'short', timeZone });
  return {
    language,
    name: localized(names, language, languages),
    words: isArabic ? arabic : english,
    digits: new Intl.NumberFormat(formats),
    time: (at: Date) => `${format.format(at)} (${timeZone})`,
  };
}

/** A sentence with what its `{…}` stand for; what is not known stays. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
