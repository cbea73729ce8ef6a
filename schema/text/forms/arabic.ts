import { fold } from '../fold.ts';
import { stemArabic } from '../stems/arabic.ts';
import { ACTS, BROKEN_PLURALS, SPELLINGS } from './arabic-words.ts';
import { familiesIn, familiesOf, type Families } from './families.ts';

/** A shorter one with an alif more is another word; after some letters it is no ending of the accusative, or the stem has cut it. */
const HAS_ACCUSATIVE = /^\p{Script=Arabic}{2,}(?![اويءه])\p{Script=Arabic}$/u;
/** These end in an alif of their own, and without it are other words. */
const NO_ACCUSATIVE = new Set(['دينا', 'كوبا', 'نورا', 'سارا', 'مثلا', 'روما', 'بابا']);

let families: Families | undefined;

/**
 * Other forms of an Arabic term that a search for it means too: the accusative with its alif («قرارا»), and what is bent
 * inside, of which a list tells: broken plurals («وزراء») and what verbs and the names of their acts have in common.
 */
export function arabicForms(term: string): readonly string[] {
  families ??= familiesOf([familiesIn(BROKEN_PLURALS).map(declined), familiesIn(ACTS).map(conjugated), familiesIn(SPELLINGS)], termOf);
  const [plain, ended] = [withoutAlif(term), withAlif(term)];
  const own = families.get(term) ?? (plain === undefined ? undefined : families.get(plain)) ?? [];
  return [...new Set([plain, ended, ...own])].filter((one) => one !== undefined && one !== term) as string[];
}

function termOf(word: string): string {
  return stemArabic(fold(word));
}

function declined(nouns: readonly string[]): string[] {
  return [...nouns, ...nouns.flatMap((noun) => withAlif(termOf(noun)) ?? [])];
}

/** She did and she does, besides. */
function conjugated(words: readonly string[]): string[] {
  return [...words, ...words.flatMap((word, place) => (word.startsWith('ي') ? `ت${word.slice(1)}` : place === 0 ? `${word}ت` : []))];
}

function withAlif(term: string): string | undefined {
  const ended = `${term}ا`;
  return HAS_ACCUSATIVE.test(term) && !NO_ACCUSATIVE.has(ended) ? ended : undefined;
}

function withoutAlif(term: string): string | undefined {
  const plain = term.slice(0, -1);
  return term.endsWith('ا') && withAlif(plain) === term ? plain : undefined;
}
