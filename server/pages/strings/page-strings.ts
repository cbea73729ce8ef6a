import type { SearchSpan } from '../page-data.ts';
import { arabicStrings } from './ar.ts';
import { englishStrings } from './en.ts';

/** What the pages say themselves, in one language; counts come in the plural forms of that language. */
export interface PageStrings {
  /** The line that leads to a translation in this language. */
  readonly readInThisLanguage: string;
  readonly skipToContent: string;
  readonly home: string;
  readonly sections: string;
  readonly languages: string;
  readonly breadcrumb: string;
  readonly frontTitle: string;
  readonly frontDescription: (site: string) => string;
  readonly sectionDescription: (section: string, site: string) => string;
  readonly latest: string;
  readonly popular: string;
  readonly latestComments: string;
  readonly related: string;
  readonly reply: string;
  readonly replyNeedsScript: string;
  readonly comments: (count: number, digits: Intl.NumberFormat) => string;
  readonly readingTime: (minutes: number, digits: Intl.NumberFormat) => string;
  readonly published: string;
  readonly updated: string;
  /** On the button of a video or a post of another site. */
  readonly playFrom: (host: string) => string;
  readonly corrections: string;
  readonly tags: string;
  readonly translations: string;
  readonly search: string;
  /** What the button of the form does. */
  readonly searchButton: string;
  readonly searchLabel: string;
  readonly searchTitle: (query: string) => string;
  readonly searchDescription: (site: string) => string;
  readonly searchIntroduction: string;
  readonly results: (count: number, digits: Intl.NumberFormat) => string;
  readonly moreResultsThan: (count: number, digits: Intl.NumberFormat) => string;
  readonly nothingFound: string;
  /** Beside a result whose copies are folded away. */
  readonly moreLikeIt: (count: number, digits: Intl.NumberFormat) => string;
  /** Above results that have not all words of the query. */
  readonly mostOfTheWords: string;
  readonly didYouMean: string;
  readonly inSection: string;
  readonly allSections: string;
  readonly since: string;
  readonly anyTime: string;
  readonly spans: Readonly<Record<SearchSpan, string>>;
  readonly nextResults: string;
  readonly firstResults: string;
  readonly resultPages: string;
  readonly newer: string;
  readonly older: string;
  readonly pages: string;
  readonly nothingYet: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly withdrawnTitle: string;
  readonly withdrawnText: string;
  readonly backHome: string;
  readonly contact: string;
  readonly madeWith: string;
}

const dictionaries: Readonly<Record<string, PageStrings>> = { ar: arabicStrings, en: englishStrings };

/** Content may be in any language; a page in one that has no strings of its own is framed in English. */
export function stringsFor(language: string): PageStrings {
  return dictionaries[new Intl.Locale(language).language] ?? englishStrings;
}
