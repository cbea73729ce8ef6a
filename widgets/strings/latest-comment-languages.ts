import { primaryLanguage } from '../context/language.ts';
import { arabic } from './ar/latest-comments.ts';
import { english } from './en/latest-comments.ts';
import type { LatestCommentStrings } from './latest-comment-strings.ts';

/** The strings for a language; English where we lack it. */
export function latestCommentStrings(language: string): LatestCommentStrings {
  return primaryLanguage(language) === 'ar' ? arabic : english;
}
