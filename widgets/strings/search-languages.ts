import { primaryLanguage } from '../context/language.ts';
import { arabic } from './ar/search.ts';
import { english } from './en/search.ts';
import type { SearchStrings } from './search-strings.ts';

/** The strings for a language; English where we lack it. */
export function searchStrings(language: string): SearchStrings {
  return primaryLanguage(language) === 'ar' ? arabic : english;
}
