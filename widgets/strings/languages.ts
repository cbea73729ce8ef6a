import { primaryLanguage } from '../context/language.ts';

/** The languages that widgets speak: a folder here for each. One text, since it travels with every script. */
export const languages = 'ar de en es fa fr he id pt tr ur zh';

/** The language of these that is spoken where another may be asked for: English where we lack it. */
export function spoken(language: string): string {
  // Pages of old programs still call Hebrew `iw` and Indonesian `in`.
  const code = new Intl.Locale(primaryLanguage(language) || 'en').language;
  return languages.includes(code) ? code : 'en';
}

/** The direction that one of ours is written in. */
export function directionIn(language: string): 'ltr' | 'rtl' {
  return /ar|fa|he|ur/.test(language) ? 'rtl' : 'ltr';
}
