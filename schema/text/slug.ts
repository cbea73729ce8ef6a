import slugifyLetters from '@sindresorhus/slugify';
import { withAsciiDigits, withoutArabicMarks } from './arabic-letters.ts';
import { baseLanguage } from './language.ts';

export const MAX_SLUG_LENGTH = 80;

/** A headline is shorter; of a text that is longer, this much names it. */
const READ_LENGTH = 1000;

/** What a text without a single letter or digit is called. */
const FALLBACK = 'article';

const AND: Record<string, string> = { ar: ' و ', en: ' and ' };

const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
// Greek and Cyrillic read well in Latin letters; the letters of other scripts are kept.
const TRANSLITERATED =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}][\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\u0300-\u036f]*/gu;
const CONTRACTION = /(\p{L})['’](?=[st](?!\p{L}))/giu;
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/**
 * The part of an address that names a headline: its words in lower case, joined by '-'. Arabic and other letters are
 * kept as written, without harakat; Latin ones lose their diacritics as the language does it (ü is ue in German).
 * At most MAX_SLUG_LENGTH UTF-16 units, cut between words where possible. Never empty. Idempotent for one language.
 */
export function slugify(text: string, language: string): string {
  const base = baseLanguage(language);
  const read = text.slice(0, READ_LENGTH).replace(INVISIBLE, '').normalize('NFKC');
  const letters = withAsciiDigits(withoutArabicMarks(read))
    .replace(CONTRACTION, '$1')
    .replaceAll('&', AND[base] ?? ' ')
    .replace(TRANSLITERATED, (run) => slugifyLetters(run, { locale: base, decamelize: false }))
    .toLowerCase()
    .normalize('NFC');
  return cut((letters.match(WORDS) ?? []).join('-')) || FALLBACK;
}

function cut(slug: string): string {
  if (slug.length <= MAX_SLUG_LENGTH) return slug;
  const lastJoint = slug.lastIndexOf('-', MAX_SLUG_LENGTH);
  return lastJoint > 0 ? slug.slice(0, lastJoint) : withoutBrokenEnd(slug.slice(0, MAX_SLUG_LENGTH));
}

// Half a surrogate pair is no letter.
function withoutBrokenEnd(slug: string): string {
  return slug.isWellFormed() ? slug : slug.slice(0, -1);
}
