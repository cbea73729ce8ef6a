import { InvalidInput, type InvalidField } from '../gate/refusal.ts';
import { cleanLine } from '../text/clean-text.ts';
import { htmlToText } from '../text/html-text.ts';
import { isLanguageTag } from '../text/language.ts';
import { wordCount } from '../text/reading-time.ts';
import { sanitizeArticleHtml } from '../text/sanitize-html.ts';
import type { ArticleDraft } from './article-draft.ts';

/** Longest of each field, in characters: far beyond journalism, well within what a page and an index can carry. */
export const articleLimits = {
  headline: 1_000,
  kicker: 500,
  standfirst: 10_000,
  dateline: 200,
  byline: 1_000,
  body: 4_000_000,
} as const;

type Words = Pick<ArticleDraft, 'headline' | 'body' | 'kicker' | 'standfirst' | 'dateline' | 'byline'>;

/**
 * The words of an article, cleaned and sanitised: the one place where its HTML enters.
 * @throws {InvalidInput} naming every field that is missing or too long.
 */
export function articleContent(draft: Words, language: string, baseUrl?: string) {
  const problems: InvalidField[] = [];
  if (!isLanguageTag(language)) {
    problems.push({ name: 'language', code: 'INVALID', message: `"${language}" is not a language tag.` });
  }
  for (const [name, limit] of Object.entries(articleLimits) as [keyof typeof articleLimits, number][]) {
    const length = draft[name]?.length ?? 0;
    if (length > limit) {
      problems.push({ name, code: 'TOO_LONG', message: `The ${name} has ${length} characters; ${limit} are allowed.` });
    }
  }
  const headline = cleanLine(draft.headline);
  if (headline === '') problems.push({ name: 'headline', code: 'REQUIRED', message: 'An article needs a headline.' });
  if (problems.length > 0) throw new InvalidInput(problems);
  const bodyHtml = sanitizeArticleHtml(draft.body, baseUrl === undefined ? {} : { baseUrl });
  const bodyText = htmlToText(bodyHtml);
  return {
    headline,
    kicker: optionalLine(draft.kicker),
    standfirst: optionalLine(draft.standfirst),
    dateline: optionalLine(draft.dateline),
    byline: optionalLine(draft.byline),
    bodyHtml,
    bodyText,
    wordCount: wordCount(bodyText, language),
  };
}

function optionalLine(text: string | null | undefined): string | null {
  return (text && cleanLine(text)) || null;
}
