import type { SearchStrings } from '../search-strings.ts';

export default {
  search: 'Search',
  box: 'Search the news',
  suggestions: 'Suggestions',
  suggestionCount: { one: '# suggestion', other: '# suggestions' },
  article: 'Article',
  results: 'Search results',
  total: { one: '# result', other: '# results' },
  moreThan: { one: 'More than # result', other: 'More than # results' },
  none: 'No results for “{query}”.',
  similar: { one: 'and # more like it', other: 'and # more like it' },
  mostOfTheWords: 'No article has all of these words. These have most of them.',
  didYouMean: 'Did you mean {query}?',
  more: 'More results',
  failed: 'The search did not work.',
  retry: 'Try again',
  section: 'Section',
  everySection: 'All sections',
  time: 'Time',
  times: { ever: 'Any time', day: 'Past day', week: 'Past week', month: 'Past month', year: 'Past year' },
} satisfies SearchStrings;
