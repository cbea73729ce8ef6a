import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'חדשות אחרונות',
  empty: 'אין כאן עדיין כתבות.',
  failed: 'לא ניתן היה לטעון את הרשימה.',
  retry: 'ניסיון נוסף',
} satisfies ArticleStrings;
