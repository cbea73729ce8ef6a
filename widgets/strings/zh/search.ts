import type { SearchStrings } from '../search-strings.ts';

export default {
  search: '搜索',
  box: '搜索新闻',
  suggestions: '搜索建议',
  suggestionCount: { other: '#条建议' },
  article: '文章',
  results: '搜索结果',
  total: { other: '#条结果' },
  moreThan: { other: '超过#条结果' },
  none: '没有找到与“{query}”有关的结果。',
  similar: { other: '另有#篇类似报道' },
  mostOfTheWords: '没有文章包含所有这些词。以下文章包含其中大部分。',
  didYouMean: '您要找的是“{query}”吗？',
  more: '更多结果',
  failed: '搜索失败。',
  retry: '重试',
  section: '栏目',
  everySection: '所有栏目',
  time: '时间',
  times: { ever: '不限时间', day: '最近一天', week: '最近一周', month: '最近一个月', year: '最近一年' },
} satisfies SearchStrings;
