import type { Features } from './features.ts';
import { shownWords, type ShownWord } from './shown-words.ts';

/** Words of a phrase, at the most. */
const LONGEST = 4;

/** What stands between two words of one name: a space or a hyphen, and perhaps what only joins them. */
const JOINT = /^(?:[\s-]|\s(?:al|el|ibn|bin|abu|of|de|del|di|du|la|von|van)[\s-])$/iu;

/**
 * The shared words of a candidate's shown text, in order: those that stand side by side in it together, where they do so in
 * the subject's shown text as well or are names in both.
 */
export function sharedPhrases(
  subject: Features,
  candidate: Features,
  { shown, beside }: { readonly shown: string; readonly beside: string },
  isShared: (term: string) => boolean,
): (readonly ShownWord[])[] {
  const pairs = new Set(neighbouring(shownWords(subject, beside), beside).map(([a, b]) => `${a.term} ${b.term}`));
  const isName = (term: string) => subject.names.has(term) && candidate.names.has(term);
  const words = shownWords(candidate, shown);
  const next = new Map(neighbouring(words, shown));
  const phrases: ShownWord[][] = [];
  let last: ShownWord | undefined;
  for (const word of words) {
    if (!isShared(word.term)) continue;
    const phrase = phrases.at(-1);
    const goesOn = last !== undefined && next.get(last) === word && last.term !== word.term;
    if (goesOn && last && phrase && phrase.length < LONGEST && (pairs.has(`${last.term} ${word.term}`) || (isName(last.term) && isName(word.term)))) phrase.push(word);
    else phrases.push([word]);
    last = word;
  }
  return phrases;
}

/** Words of a text with those that follow them at once. */
function neighbouring(words: readonly ShownWord[], text: string): (readonly [ShownWord, ShownWord])[] {
  return words.flatMap((word, place) => {
    const next = words[place + 1];
    return next && JOINT.test(text.slice(word.end, next.start)) ? [[word, next] as const] : [];
  });
}
