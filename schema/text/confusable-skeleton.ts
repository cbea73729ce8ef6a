import { fold } from './fold.ts';
import { latinLookAlike, plainArabic } from './look-alikes.ts';

const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
const MARKS = /[\p{Mn}\p{Me}]+/gu;
const NOT_SHOWN_APART = /[\s\p{P}\p{S}\p{C}\p{Z}]+/gu;

/** Signs that are letters in a name made to deceive: between two of them, or beside one. */
const SIGN = /(?<=[\p{L}\p{N}])[|!¡](?=[\p{L}\p{N}])|(?<=\p{L})[@$€]|[@$€](?=\p{L})/gu;
const SIGNS: Record<string, string> = { '|': 'l', '!': 'l', '¡': 'l', '@': 'a', $: 's', '€': 'e' };

/** Letters one of which is read for the other, whatever the case: I and l and 1, O and 0. */
const READ_ALIKE: Record<string, string> = { i: 'l', 1: 'l', 0: 'o', 5: 's', 3: 'e' };
const PAIRS = /rn|vv|cl/g;
const PAIR: Record<string, string> = { rn: 'm', vv: 'w', cl: 'd' };

/**
 * What a name looks like: two names have the same skeleton when a hurried reader could take one for the other. After
 * the skeletons of Unicode's Technical Standard 39, stricter where names are borrowed: case, spaces, punctuation, accents
 * and invisible characters do not tell names apart, nor do Arabic harakat, hamza, ة/ه, ى/ي and regional letters, nor
 * l/I/1, 0/O, rn/m. Only to compare names with names that need protection; never shown. '' when nothing can be seen.
 */
export function confusableSkeleton(name: string): string {
  const seen = name
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(SIGN, (sign) => SIGNS[sign] ?? sign);
  // By their look before they are folded: Ν is taken for n, ν for v.
  const latin = Array.from(seen, (character) => latinLookAlike(character) ?? character).join('');
  const letters = fold(latin).normalize('NFD').replace(MARKS, '').normalize('NFC').replace(NOT_SHOWN_APART, '');
  const plain = Array.from(letters, (letter) => {
    const alike = plainArabic(latinLookAlike(letter) ?? letter);
    return READ_ALIKE[alike] ?? alike;
  }).join('');
  return plain.replace(PAIRS, (pair) => PAIR[pair] ?? pair);
}
