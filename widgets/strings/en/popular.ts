import type { PopularStrings } from '../popular-strings.ts';
import counting from './comment-count.ts';

export default {
  label: 'Most popular',
  views: 'Most read',
  comments: 'Most discussed',
  both: 'Popular',
  trending: 'Trending',
  empty: 'There are no articles in this list yet.',
  failed: 'The list could not be loaded.',
  retry: 'Try again',
  viewCount: { one: '# view', other: '# views' },
  commentCount: counting.commentCount,
} satisfies PopularStrings;
