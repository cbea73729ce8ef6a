import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: '最新消息',
  empty: '这里还没有文章。',
  failed: '列表加载失败。',
  retry: '重试',
} satisfies ArticleStrings;
