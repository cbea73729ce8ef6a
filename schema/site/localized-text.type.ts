import { InvalidInput, type InvalidField } from '../gate/refusal.ts';
import { builder } from '../graph/builder.ts';
import { cleanLine } from '../text/clean-text.ts';
import { isLanguageTag } from '../text/language.ts';
import type { LocalizedText } from './site.entity.ts';

interface OneLanguage {
  readonly language: string;
  readonly text: string;
}

export const LocalizedTextRef = builder.objectRef<OneLanguage>('LocalizedText').implement({
  description: 'A text in one of its languages.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'Language tag.' }),
    text: t.exposeString('text', { description: 'The text.' }),
  }),
});

export const LocalizedTextInput = builder.inputType('LocalizedTextInput', {
  description: 'A text in one of its languages.',
  fields: (t) => ({
    language: t.string({ required: true, description: 'Language tag.' }),
    text: t.string({ required: true, description: 'The text; empty for none.' }),
  }),
});

/** A text in all its languages, in the order of their tags. */
export function inLanguages(text: LocalizedText): OneLanguage[] {
  return Object.entries(text)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, one]) => ({ language, text: one }));
}

const LONGEST = 10_000;

/**
 * What was given, by language, as one line each unless `isLong`, without the empty ones unless `keepsEmpty`; nothing
 * where nothing was given.
 * @throws {InvalidInput} for a language that is none, a text that is too long and one that is missing.
 */
export function fromLanguages(
  name: string,
  given: readonly OneLanguage[] | null | undefined,
  { isLong = false, isRequired = false, keepsEmpty = false }: { isLong?: boolean; isRequired?: boolean; keepsEmpty?: boolean } = {},
): LocalizedText | undefined {
  if (!given) return undefined;
  const problems: InvalidField[] = [];
  const texts: [string, string][] = [];
  for (const { language, text } of given) {
    if (!isLanguageTag(language)) problems.push({ name, code: 'INVALID', message: `"${language.slice(0, 50)}" is not a language tag.` });
    if (text.length > LONGEST) problems.push({ name, code: 'TOO_LONG', message: `A text has at most ${LONGEST} characters.` });
    const cleaned = isLong ? text.trim() : cleanLine(text);
    if (cleaned !== '' || keepsEmpty) texts.push([language, cleaned]);
  }
  if (isRequired && texts.length === 0) problems.push({ name, code: 'REQUIRED', message: 'A name in at least one language is needed.' });
  if (problems.length > 0) throw new InvalidInput(problems);
  return Object.fromEntries(texts);
}
