import type { PluralForms } from './plural.ts';

/** What a list of articles says while it is watched. */
export interface NewArticlesStrings {
  /** On the button that shows them. */
  newArticles: PluralForms;
}
