import type { PluralForms } from './plural.ts';

/** Every sentence the search says. `{query}` stands for what was looked for. */
export interface SearchStrings {
  /** Names the box, and is the word on its button. */
  search: string;
  box: string;
  suggestions: string;
  suggestionCount: PluralForms;
  /** Marks a suggestion that leads to an article. */
  article: string;
  results: string;
  total: PluralForms;
  /** Where they were not all counted. */
  moreThan: PluralForms;
  none: string;
  /** Copies folded under a result. */
  similar: PluralForms;
  /** Above results where no article has all words. */
  mostOfTheWords: string;
  didYouMean: string;
  more: string;
  failed: string;
  retry: string;
  section: string;
  everySection: string;
  time: string;
  times: Record<'ever' | 'day' | 'week' | 'month' | 'year', string>;
}
