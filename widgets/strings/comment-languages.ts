import { primaryLanguage } from '../context/language.ts';
import { arabic } from './ar/comments.ts';
import type { CommentStrings } from './comment-strings.ts';
import { english } from './en/comments.ts';

/** The strings for a language; English where we lack it. */
export function commentStrings(language: string): CommentStrings {
  return primaryLanguage(language) === 'ar' ? arabic : english;
}
