import type { ArticleRow } from '../article/articles.query.ts';
import { excerpt } from '../text/excerpt.ts';
import { markSegments, type Segment, type Sought } from '../text/segments.ts';
import { passage } from './passage.ts';

/** Longest headline and standfirst of a highlight, in characters. */
const HIGHLIGHT_LENGTH = 300;

export interface Highlight {
  readonly field: 'headline' | 'standfirst' | 'body';
  readonly segments: Segment[];
}

/** Where what is sought stands in an article; fields without it are left out. `body` is its beginning. */
export function highlights(
  { headline, standfirst, language }: Pick<ArticleRow, 'headline' | 'standfirst' | 'language'>,
  body: string,
  sought: Sought,
): Highlight[] {
  const texts = [
    { field: 'headline', text: excerpt(headline, HIGHLIGHT_LENGTH) },
    { field: 'standfirst', text: excerpt(standfirst ?? '', HIGHLIGHT_LENGTH) },
    { field: 'body', text: passage(body, language, sought) ?? '' },
  ] as const;
  return texts
    .map(({ field, text }) => ({ field, segments: markSegments(text, language, sought) }))
    .filter(({ segments }) => segments.some(({ kind }) => kind === 'mark'));
}
