import { primaryLanguage } from '../context/language.ts';
import { arabic } from './ar/articles.ts';
import type { ArticleStrings } from './article-strings.ts';
import { english } from './en/articles.ts';

/** The strings for a language; English where we lack it. */
export function articleStrings(language: string): ArticleStrings {
  return primaryLanguage(language) === 'ar' ? arabic : english;
}
