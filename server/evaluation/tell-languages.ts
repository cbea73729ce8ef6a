import { detectLanguage } from '@gazette/schema/text/detect-language.ts';
import { baseLanguage } from '@gazette/schema/text/language.ts';
import { isInScriptOf } from '@gazette/schema/text/script.ts';

/** A text of so many characters tells its language by itself. A headline is often taken for a neighbouring language's. */
const TELLING = 400;
/** Share of the texts that must seem to be in a language before short ones are taken to be. */
const SHARE = 0.2;
const UNKNOWN = 'und';

/**
 * The languages of texts that do not say: of a long one by itself, of a short one as a text among those that the others
 * are in, so that a headline is not left alone in a language that the archive does not have.
 * @param others languages of the texts beside them that do say.
 */
export function tellLanguages(texts: readonly string[], others: readonly string[] = []): string[] {
  const alone = texts.map((text) => detectLanguage(text));
  const counts = new Map<string, number>();
  for (const language of [...alone, ...others.map(baseLanguage)]) if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  const common = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([language]) => language);
  // Of each script by itself: ten articles in Arabic among a thousand in English are no mistake.
  const usual = (text: string) => {
    const ofScript = common.filter((language) => isInScriptOf(text, language));
    const total = ofScript.reduce((sum, language) => sum + (counts.get(language) ?? 0), 0);
    return ofScript.filter((language) => (counts.get(language) ?? 0) >= SHARE * total);
  };
  return texts.map((text, place) => {
    const told = alone[place];
    if (told !== undefined && text.length >= TELLING) return told;
    const among = usual(text);
    return detectLanguage(text, among) ?? among[0] ?? told ?? UNKNOWN;
  });
}
