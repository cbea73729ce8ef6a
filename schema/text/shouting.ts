const CASED = /\p{Lu}|\p{Ll}/gu;
const CAPITAL = /\p{Lu}/gu;

/**
 * How much of a text is in capitals: 0 to 1 of its letters that have a case. 0 where there are fewer than `minLetters`
 * of them, since names and abbreviations are no shouting; so always 0 for Arabic.
 */
export function shoutingShare(text: string, minLetters = 12): number {
  const cased = text.match(CASED)?.length ?? 0;
  return cased < minLetters ? 0 : (text.match(CAPITAL)?.length ?? 0) / cased;
}
