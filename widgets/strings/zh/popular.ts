import type { PopularStrings } from '../popular-strings.ts';
import counting from './comment-count.ts';

export default {
  label: '热门文章',
  views: '阅读最多',
  comments: '评论最多',
  both: '热门',
  trending: '正在热议',
  empty: '这个列表里还没有文章。',
  failed: '列表加载失败。',
  retry: '重试',
  viewCount: { other: '#次阅读' },
  commentCount: counting.commentCount,
} satisfies PopularStrings;
