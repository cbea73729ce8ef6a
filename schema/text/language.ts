export type Direction = 'ltr' | 'rtl';

/** Scripts in living use that are written from right to left (ISO 15924). */
const RTL_SCRIPTS = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** RFC 5646 recommends room for 35 characters; with a `-u-` extension for digits and calendar a tag needs a few more. */
const MAX_LENGTH = 64;

/** Whether `tag` is a well-formed BCP 47 tag that begins with a language of ISO 639, such as `ar`, `en-GB` or `ar-EG-u-nu-latn`. */
export function isLanguageTag(tag: string): boolean {
  if (tag.length > MAX_LENGTH || !/^[a-z]{2,3}(?:-|$)/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The language without region, script or extensions, in lower case (`ar-EG` → `ar`); 'und' when the tag is not well-formed. */
export function baseLanguage(tag: string): string {
  const known = baseLanguages.get(tag);
  if (known !== undefined) return known;
  // Node leaves the language of the tag `und` itself undefined, whatever its types say.
  const base = (isLanguageTag(tag) ? new Intl.Locale(tag).language : undefined) ?? 'und';
  if (tag.length <= MAX_LENGTH && baseLanguages.size < REMEMBERED) baseLanguages.set(tag, base);
  return base;
}

/** An archive has few languages, and each is asked for with every word of it. */
const baseLanguages = new Map<string, string>();
const REMEMBERED = 500;

/** The direction a language is written in, by its script: 'rtl' for `ar`, `fa` and `az-Arab`, 'ltr' for `ar-Latn` and for unknown tags. */
export function directionOf(language: string): Direction {
  if (!isLanguageTag(language)) return 'ltr';
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr';
}
