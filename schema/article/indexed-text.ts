import { terms } from '../text/terms.ts';
import { archiveWords, type ArchiveWordForm } from './archive-words.ts';
import type { Article } from './article.entity.ts';
import { indexedTerms } from './indexed-terms.ts';

/** Stands between two fields of the head. No term: terms are letters and digits. */
export const FIELD_END = '|';

export interface IndexedText {
  /** Terms of the headline; of kicker and standfirst; of dateline and tags. */
  readonly head: string;
  /** Terms of the head and the body, without the ends of fields. */
  readonly terms: string;
  readonly words: readonly ArchiveWordForm[];
}

type Words = Pick<Article, 'headline' | 'kicker' | 'standfirst' | 'dateline' | 'bodyText' | 'language'>;

/** What the full-text index knows of an article. */
export function indexedText(article: Words, tagNames: readonly string[]): IndexedText {
  const { headline, kicker, standfirst, dateline, bodyText, language } = article;
  const fields = [[headline], [kicker, standfirst], [dateline, ...tagNames]];
  const texts = [...fields.flat(), bodyText];
  return {
    head: fields
      .map((field) => field.flatMap((text) => (text ? terms(text, language) : [])).join(' '))
      .map((field, index) => (index === 0 ? field : `${FIELD_END} ${field}`.trim()))
      .join(' ')
      .trim(),
    terms: indexedTerms(texts, language).join(' '),
    words: archiveWords(texts, language),
  };
}
