import type { ReasonStrings } from '../reason-strings.ts';

export default {
  PICKED: { bare: '编辑推荐', sharing: '编辑推荐' },
  SAME_STORY: { bare: '同一事件', sharing: '同一事件：{text}' },
  SAME_SUBJECT: { bare: '同一主题', sharing: '同一主题：{text}' },
  SAME_TAG: { bare: '同一话题', sharing: '同一话题：{text}' },
  SAME_SECTION: { bare: '同一栏目', sharing: '更多{text}文章' },
} satisfies ReasonStrings;
