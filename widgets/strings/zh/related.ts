import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: '相关文章',
  empty: '还没有相关文章。',
  failed: '列表加载失败。',
  retry: '重试',
} satisfies ArticleStrings;
