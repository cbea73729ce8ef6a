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
  popular: 'Most popular',
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
