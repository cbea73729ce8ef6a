import { InvalidInput, type InvalidField } from '../gate/refusal.ts';
import { cleanLine, cleanText } from '../text/clean-text.ts';
import { baseLanguage } from '../text/language.ts';
import type { CommentLimits } from './comment-limits.ts';

/** What a reader is told about the two fields of the form, in the site's language. */
const messages = {
  ar: {
    body: 'من فضلك ادخل تعليقك',
    name: 'من فضلك ادخل اسمك هنا',
    tooLong: (limit: string) => `النص أطول من المسموح به: ${limit} حرف على الأكثر`,
    locale: 'ar',
  },
  en: {
    body: 'Please enter your comment',
    name: 'Please enter your name here',
    tooLong: (limit: string) => `This is too long: ${limit} characters at most`,
    locale: 'en',
  },
} as const;

/**
 * A reader's name and words, cleaned of what cannot be seen.
 * @param others what is wrong with other fields of the form, to be said at once.
 * @throws {InvalidInput} naming each field that is empty once cleaned, or too long.
 */
export function commentWords(
  input: { name: string; body: string },
  language: string,
  limits: CommentLimits,
  others: Iterable<InvalidField> = [],
): { name: string; body: string } {
  const say = baseLanguage(language) === 'ar' ? messages.ar : messages.en;
  const fields: InvalidField[] = [];
  const check = (name: 'name' | 'body', raw: string, limit: number, clean: (text: string) => string): string => {
    // Counting a hundred thousand graphemes costs more than refusing them by their plain length.
    const text = raw.length > limit * 8 ? raw : clean(raw);
    if (text === '') fields.push({ name, code: 'REQUIRED', message: say[name] });
    else if (text.length > limit && graphemes(text, limit * 8) > limit) {
      const shown = new Intl.NumberFormat(say.locale).format(limit);
      fields.push({ name, code: 'TOO_LONG', message: say.tooLong(shown) });
    }
    return text;
  };
  const body = check('body', input.body, limits.bodyLength, cleanText);
  const name = check('name', input.name, limits.nameLength, cleanLine);
  fields.push(...others);
  if (fields.length > 0) throw new InvalidInput(fields);
  return { name, body };
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function graphemes(text: string, enough: number): number {
  if (text.length > enough) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
  return count;
}
