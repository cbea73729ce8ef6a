import type { PageStrings } from './page-strings.ts';

export const englishStrings: PageStrings = {
  readInThisLanguage: 'Read in English',
  skipToContent: 'Skip to content',
  home: 'Home',
  sections: 'Sections',
  languages: 'Languages',
  breadcrumb: 'Breadcrumb',
  frontTitle: 'Front page',
  frontDescription: (site) => `The latest news and reports from ${site}.`,
  sectionDescription: (section, site) => `${section}: news and reports from ${site}.`,
  latest: 'Latest',
  related: 'Related articles',
  reply: 'Leave a reply',
  replyNeedsScript: 'Writing a reply needs JavaScript to be switched on in your browser.',
  comments: (count, digits) => {
    if (count === 0) return 'No comments';
    return count === 1 ? '1 comment' : `${digits.format(count)} comments`;
  },
  readingTime: (minutes, digits) => `${digits.format(minutes)} min read`,
  published: 'Published',
  updated: 'Updated',
  corrections: 'Correction',
  tags: 'Tags',
  translations: 'In other languages',
  search: 'Search',
  searchLabel: 'Search the news',
  searchTitle: (query) => `Search results for “${query}”`,
  searchDescription: (site) => `Search the news of ${site}.`,
  searchIntroduction:
    'Type one word or more. Put a phrase in quotation marks to find it as it stands, and - before a word to leave it out.',
  results: (count, digits) => {
    if (count === 0) return 'No results';
    return count === 1 ? '1 result' : `${digits.format(count)} results`;
  },
  moreResultsThan: (count, digits) => `More than ${digits.format(count)} results`,
  nothingFound: 'Nothing was found. Try fewer or broader words, or another section or time.',
  didYouMean: 'Did you mean:',
  inSection: 'Section',
  allSections: 'All sections',
  since: 'Time',
  anyTime: 'Any time',
  spans: { day: 'Past day', week: 'Past week', month: 'Past month', year: 'Past year' },
  nextResults: 'More results',
  firstResults: 'First results',
  resultPages: 'Pages of results',
  newer: 'Newer',
  older: 'Older',
  pages: 'Pages of this section',
  nothingYet: 'Nothing has been published here yet.',
  notFoundTitle: 'Page not found',
  notFoundText: 'There is nothing at this address. The link may have changed, or been mistyped.',
  withdrawnTitle: 'This article was withdrawn',
  withdrawnText: 'The editors have withdrawn this article, and it can no longer be read.',
  backHome: 'Back to the front page',
  contact: 'Contact us about content',
  madeWith: 'Published with Gazette.',
};
