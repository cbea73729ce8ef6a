import { primaryLanguage } from '../context/language.ts';

/** What stands above an advertisement, so that nobody takes it for news. */
const advertisement: Readonly<Record<string, string>> = { ar: 'إعلان', en: 'Advertisement' };

/** The word and its language; English where we lack it. */
export function placementWords(language: string): { language: string; advertisement: string } {
  const known = primaryLanguage(language);
  const word = advertisement[known];
  return word ? { language: known, advertisement: word } : { language: 'en', advertisement: advertisement['en'] ?? '' };
}
