import { primaryLanguage } from '../context/language.ts';

/** Why an article is here, by the server's codes; `{text}` stands for what the two articles share. */
type ReasonWords = Record<string, { bare: string; sharing: string }>;

const arabic: ReasonWords = {
  PICKED: { bare: 'من اختيار المحررين', sharing: 'من اختيار المحررين' },
  SAME_STORY: { bare: 'من القصة نفسها', sharing: 'من القصة نفسها: {text}' },
  SAME_SUBJECT: { bare: 'في الموضوع نفسه', sharing: 'في الموضوع نفسه: {text}' },
  SAME_TAG: { bare: 'تحت الوسم نفسه', sharing: 'تحت الوسم نفسه: {text}' },
  SAME_SECTION: { bare: 'من القسم نفسه', sharing: 'من القسم نفسه: {text}' },
};

const english: ReasonWords = {
  PICKED: { bare: 'Picked by our editors', sharing: 'Picked by our editors' },
  SAME_STORY: { bare: 'Part of the same story', sharing: 'Part of the story: {text}' },
  SAME_SUBJECT: { bare: 'On the same subject', sharing: 'Also about: {text}' },
  SAME_TAG: { bare: 'On the same topic', sharing: 'Same topic: {text}' },
  SAME_SECTION: { bare: 'From the same section', sharing: 'More from {text}' },
};

/**
 * A reason in words a reader understands, in the language of the article it stands under. What a newer server says
 * with a code unknown here is shown as it came.
 */
export function reasonWords({ code, text }: { code: string; text: string }, language: string): string {
  const words = (primaryLanguage(language) === 'ar' ? arabic : english)[code];
  if (!words) return text;
  // What is shared may run in the other direction: isolated, it turns nothing around it.
  return text ? words.sharing.replace('{text}', () => `\u2068${text}\u2069`) : words.bare;
}
