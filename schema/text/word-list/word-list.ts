import { baseLanguage } from '../language.ts';
import { formsOfEntry } from './entry-forms.ts';
import type { ListLanguage } from './entry-forms.ts';
import { glyphsOf } from './glyphs.ts';
import { search } from './search.ts';
import type { Effort, Tries } from './search.ts';
import { addForm, newTrie } from './trie.ts';

/** An entry of a word list found in a text. */
export interface WordMatch {
  /** As it was typed into the list. */
  entry: string;
  /** The word with all that is attached to it, in the text as displayed: UTF-16 units, text.slice(start, end). */
  start: number;
  end: number;
  text: string;
}

export interface WordList {
  /** Each entry at each place where it stands, in order of place; entries that overlap are all there. Never throws. */
  find(text: string): WordMatch[];
  /** Whether any entry stands in the text; stops at the first. */
  has(text: string): boolean;
  /** As `find`, with the steps it took: linear in the length of the text, whatever the list. */
  measure(text: string): { matches: WordMatch[]; steps: number };
  /** Entries without a letter or digit, or too long, which can never be found. */
  unusable: readonly string[];
}

const SCRIPTS: Record<string, RegExp> = {
  Arab: /\p{Script=Arabic}/u,
  Armn: /\p{Script=Armenian}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Hebr: /\p{Script=Hebrew}/u,
};
const LATIN = /\p{Script=Latin}/u;

/**
 * A list of banned or suspect words, ready to be looked for in texts of a language (BCP 47).
 *
 * An entry is a word or phrase; `*` at its end (or beginning) lets the word go on (or begin) with any letters, otherwise
 * it is found only as a whole word: with the proclitics, pronouns and plurals of Arabic, the plural, -ed and -ing of
 * English. Both sides are folded (../fold.ts); beyond that these are found: look-alikes of other scripts, digits and
 * symbols for letters, letters repeated, and letters or syllables set apart.
 *
 * Algorithm: both texts become runs of letter classes; the list is a trie over them (Fredkin, "Trie Memory", CACM 1960),
 * walked from each beginning of a word, and what it finds is compared letter by letter. A walk ends where no entry goes
 * on, so that time grows with the text and hardly with the list. (Aho–Corasick would save the second walk from inside
 * a word, of which there is hardly any with whole words, and could not tell letters by their runs.)
 */
export function compileWordList(entries: readonly string[], options: { language: string }): WordList {
  const language = listLanguage(options.language);
  const tries: Tries = { words: newTrie(), parts: newTrie() };
  const unusable: string[] = [];
  for (const entry of new Set(entries)) {
    const forms = formsOfEntry(entry, language);
    if (forms.length === 0) unusable.push(entry);
    for (const form of forms) addForm(form.startsAnywhere ? tries.parts : tries.words, form);
  }
  const matchesIn = (text: string, effort: Effort) => findMatches(text, tries, language, effort);
  return {
    unusable,
    find: (text) => [...matchesIn(text, { steps: 0 })].sort(byPlace),
    has: (text) => matchesIn(text, { steps: 0 }).next().done !== true,
    measure(text) {
      const effort = { steps: 0 };
      const matches = [...matchesIn(text, effort)].sort(byPlace);
      return { matches, steps: effort.steps };
    },
  };
}

function* findMatches(text: string, tries: Tries, language: ListLanguage, effort: Effort): Generator<WordMatch> {
  const glyphs = glyphsOf(text, language.script);
  effort.steps += glyphs.length;
  const known = new Set<string>();
  for (const finding of search(text, glyphs, tries, effort)) {
    const start = glyphs[finding.start]?.start ?? 0;
    const end = glyphs[finding.end - 1]?.end ?? 0;
    const { entry } = finding.form;
    // The first to end here has begun first: the word with its proclitic, not the word within.
    const key = `${String(end)} ${entry}`;
    if (known.has(key)) continue;
    known.add(key);
    yield { entry, start, end, text: text.slice(start, end) };
  }
}

function byPlace(one: WordMatch, other: WordMatch): number {
  return one.start - other.start || other.end - one.end;
}

/** Arabic and English are each other's guests: a list in either inflects words of both. Persian or French lists inflect neither. */
function listLanguage(tag: string): ListLanguage {
  const base = baseLanguage(tag);
  const script = new Intl.Locale(base).maximize().script ?? '';
  return {
    inflectsArabic: base === 'ar' || script !== 'Arab',
    inflectsEnglish: base === 'en' || script !== 'Latn',
    script: SCRIPTS[script] ?? LATIN,
  };
}
