import type { Features } from './features.ts';
import { shownWords, type ShownWord } from './shown-words.ts';

/** Words of a phrase, at the most. */
const LONGEST = 4;

/** What stands between two words of one name: a space or a hyphen, and perhaps what only joins them. */
const JOINT = /^(?:[\s-]|\s(?:al|el|ibn|bin|abu|of|de|del|di|du|la|von|van)[\s-])$/iu;
/** Behind these a full stop ends no sentence: initials and short titles (J. Smith, St. Ives). */
const ABBREVIATED = /^\p{Lu}\p{L}{0,2}$/u;

/**
 * The shared words of a candidate's shown text, in order: those that stand side by side in it together, where they do so in
 * the subject's shown text as well or are names in both. A word that says nothing by itself stands in it as a part of such
 * a name ("First Mutual").
 */
export function sharedPhrases(
  subject: Features,
  candidate: Features,
  { shown, beside }: { readonly shown: string; readonly beside: string },
  isShared: (term: string) => boolean,
): (readonly ShownWord[])[] {
  const { pairs } = orderOf(subject, beside);
  const isName = ({ term }: ShownWord) => subject.names.has(term) && candidate.names.has(term);
  const { words, next } = orderOf(candidate, shown);
  const goOn = (word: ShownWord, after: ShownWord) =>
    next.get(word) === after && word.term !== after.term && (pairs.has(`${word.term} ${after.term}`) || (isName(word) && isName(after)));
  const phrases: ShownWord[][] = [];
  for (const word of words) {
    if (!isShared(word.term) && !isName(word)) continue;
    const phrase = phrases.at(-1);
    const last = phrase?.at(-1);
    if (phrase && last && phrase.length < LONGEST && goOn(last, word)) phrase.push(word);
    else phrases.push([word]);
  }
  return phrases.filter((phrase) => phrase.some(({ term }) => isShared(term)));
}

/** The terms of each name in an article's shown text: words that name something, side by side. */
export function nameRuns(features: Features, shown: string): readonly (readonly string[])[] {
  return orderOf(features, shown).names;
}

/** The words of a shown text, and what stands beside what. */
interface WordOrder {
  readonly shown: string;
  readonly words: readonly ShownWord[];
  readonly next: ReadonlyMap<ShownWord, ShownWord>;
  /** The terms of such two words. */
  readonly pairs: ReadonlySet<string>;
  readonly names: readonly (readonly string[])[];
}

/** Of articles that are kept in memory: each is compared with many. */
const known = new WeakMap<Features, WordOrder>();

function orderOf(features: Features, shown: string): WordOrder {
  const made = known.get(features);
  if (made?.shown === shown) return made;
  const words = shownWords(features, shown);
  const beside = neighbouring(words, shown);
  const next = new Map(beside);
  const order = { shown, words, next, pairs: new Set(beside.map(([a, b]) => `${a.term} ${b.term}`)), names: runsOf(features, words, next) };
  known.set(features, order);
  return order;
}

function runsOf(features: Features, words: readonly ShownWord[], next: ReadonlyMap<ShownWord, ShownWord>): string[][] {
  const runs: string[][] = [];
  let last: ShownWord | undefined;
  for (const word of words) {
    if (!features.names.has(word.term)) continue;
    if (last && next.get(last) === word) runs.at(-1)?.push(word.term);
    else runs.push([word.term]);
    last = word;
  }
  return runs;
}

/** Words of a text with those that follow them at once. */
function neighbouring(words: readonly ShownWord[], text: string): (readonly [ShownWord, ShownWord])[] {
  return words.flatMap((word, place) => {
    const next = words[place + 1];
    const gap = next && text.slice(word.end, next.start);
    return next && gap && (JOINT.test(gap) || (gap === '. ' && ABBREVIATED.test(word.text))) ? [[word, next] as const] : [];
  });
}
