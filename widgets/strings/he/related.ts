import type { ArticleStrings } from '../article-strings.ts';

export default {
  label: 'כתבות קשורות',
  empty: 'אין עדיין כתבות קשורות.',
  failed: 'לא ניתן היה לטעון את הרשימה.',
  retry: 'ניסיון נוסף',
} satisfies ArticleStrings;
