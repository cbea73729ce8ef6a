import { primaryLanguage } from '../context/language.ts';
import type { PluralForms } from './plural.ts';

/** Every sentence the popular articles say. */
export interface PopularWords {
  language: string;
  popular: string;
  views: string;
  comments: string;
  both: string;
  trending: string;
  empty: string;
  viewCount: PluralForms;
  commentCount: PluralForms;
}

const arabic: PopularWords = {
  language: 'ar',
  popular: 'الأكثر شهرة',
  views: 'الأكثر قراءة',
  comments: 'الأكثر تعليقًا',
  both: 'الأكثر رواجًا',
  trending: 'الأكثر تداولًا',
  empty: 'لا توجد مقالات في هذه القائمة بعد.',
  viewCount: {
    zero: 'لا قراءات',
    one: 'قراءة واحدة',
    two: 'قراءتان',
    few: '# قراءات',
    many: '# قراءةً',
    other: '# قراءة',
  },
  commentCount: {
    zero: 'لا تعليقات',
    one: 'تعليق واحد',
    two: 'تعليقان',
    few: '# تعليقات',
    many: '# تعليقًا',
    other: '# تعليق',
  },
};

const english: PopularWords = {
  language: 'en',
  popular: 'Most popular',
  views: 'Most read',
  comments: 'Most discussed',
  both: 'Popular',
  trending: 'Trending',
  empty: 'There are no articles in this list yet.',
  viewCount: { one: '# view', other: '# views' },
  commentCount: { one: '# comment', other: '# comments' },
};

/** The words for a language; English where we lack it. */
export function popularWords(language: string): PopularWords {
  return primaryLanguage(language) === 'ar' ? arabic : english;
}
