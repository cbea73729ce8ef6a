import type { PluralForms } from './plural.ts';

/** How many comments there are, in words: all that the smallest widget says. */
export interface CommentCountStrings {
  commentCount: PluralForms;
}
