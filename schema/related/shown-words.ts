import { analysisOf } from '../text/analysis.ts';
import { terms } from '../text/terms.ts';
import { wordsOf } from '../text/words.ts';
import type { Features } from './features.ts';

/** A word as a reader is shown it, with its term. */
export interface ShownWord {
  readonly text: string;
  readonly term: string;
}

const APOSTROPHE = /['’ʼ]/u;

/** Of candidates that are kept in memory: each is compared with many subjects, and read once. */
const known = new WeakMap<Features, { readonly shown: string; readonly words: readonly ShownWord[] }>();

/** The words of a candidate's shown text (a headline and standfirst) that carry its subject, in order. */
export function shownWords(candidate: Features, shown: string): readonly ShownWord[] {
  const made = known.get(candidate);
  if (made?.shown === shown) return made.words;
  const words = wordsOf(shown, candidate.language).flatMap(({ text }) => {
    const [term] = terms(text, candidate.language);
    return term === undefined ? [] : { text: bareWord(text, term, candidate.language), term };
  });
  known.set(candidate, { shown, words });
  return words;
}

/** "Zafaran’s" is Zafaran, "l’Élysée" Élysée and «وبالبصرة» البصرة: the barest part of a word with the same term. */
function bareWord(text: string, term: string, language: string): string {
  const { apart } = analysisOf(language);
  const parts = [...(apart?.(text) ?? []), ...(APOSTROPHE.test(text) ? text.split(APOSTROPHE) : [])];
  return parts.find((part) => part !== '' && terms(part, language)[0] === term) ?? text;
}
