import { stemEnglish } from '../stems/english.ts';
import { COUNTRIES, IRREGULAR_NOUNS, IRREGULAR_VERBS, REGULAR_VERBS, SPELLINGS } from './english-words.ts';
import { familiesIn, familiesOf, type Families } from './families.ts';

const VOWEL_AND_CONSONANT = /(?:^|qu|[^aeiou])[aeiouy][^aeiouwxy]$/;
const ONE_SYLLABLE = /^(?:qu|[^aeiouy])*[aeiouy][^aeiou]$/;
/** Endings of longer verbs, spoken with stress, whose last letter is doubled as well. */
const STRESSED = /(?:mit|quit|cur|fer|[bp]el|nap)$/;

/** American and Oxford spelling write z where British writes s. */
const WRITTEN_WITH_S_OR_Z = /(?<=\p{L}{3})([iy])([sz])(?=(?:e|ed|er|ing|ation)$)/u;

let families: Families | undefined;

/**
 * Other forms of an English term that a search for it means too: resign for resigned, resigning and resignation. Verbs of
 * the news and their nouns, from a list: by rules alone a house would be found by housing, and interest rates by what is
 * rated interesting.
 */
export function englishForms(term: string): readonly string[] {
  families ??= familiesOf(
    [familiesIn(REGULAR_VERBS).map(bent), familiesIn(IRREGULAR_VERBS), familiesIn(IRREGULAR_NOUNS), familiesIn(SPELLINGS), familiesIn(COUNTRIES)],
    (word) => stemEnglish(word.toLowerCase()),
  );
  const written = withSAndZ(term);
  const own = families.get(term) ?? written.flatMap((one) => families?.get(one) ?? []);
  return [...new Set([...own, ...written])].filter((one) => one !== term);
}

/** A family with the forms of its verb, which stands first; in both spellings. */
function bent([verb = '', ...nouns]: readonly string[]): string[] {
  const words = [verb, ...endingsOf(verb), ...nouns];
  return [...words, ...words.flatMap(withSAndZ)];
}

/** What stands for "he does", "he did" and "he is doing", in every way it is written. */
function endingsOf(verb: string): string[] {
  if (verb.endsWith('ee')) return [`${verb}d`, `${verb}ing`];
  if (verb.endsWith('ie')) return [`${verb}d`];
  if (verb.endsWith('e')) return [`${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb}ing`, `${verb.slice(0, -1)}ied`, `${verb.slice(0, -1)}ies`];
  const doubled = verb + verb.slice(-1);
  const isDoubled = VOWEL_AND_CONSONANT.test(verb) && (ONE_SYLLABLE.test(verb) || STRESSED.test(verb));
  // Travelled is doubled on one side of the ocean.
  const stems = isDoubled ? [doubled] : /[^aeiou][aeiou]l$/.test(verb) ? [doubled, verb] : [verb];
  return stems.flatMap((stem) => [`${stem}ed`, `${stem}ing`]);
}

function withSAndZ(word: string): string[] {
  const other = word.replace(WRITTEN_WITH_S_OR_Z, (_, vowel: string, letter: string) => vowel + (letter === 's' ? 'z' : 's'));
  return other === word ? [] : [other];
}
