import { analysisOf } from '../text/analysis.ts';
import { terms } from '../text/terms.ts';
import { wordsOf } from '../text/words.ts';
import type { Features } from './features.ts';

/** A word as a reader is shown it, with its term. */
export interface ShownWord {
  readonly text: string;
  readonly term: string;
  /** Where it stands in the shown text, and where it ends. */
  readonly start: number;
  readonly end: number;
}

const APOSTROPHE = /['’ʼ]/u;

/** Of candidates that are kept in memory: each is compared with many subjects, and read once. */
const known = new WeakMap<Features, { readonly shown: string; readonly words: readonly ShownWord[] }>();

/** The words of a candidate's shown text (a headline and standfirst) that carry its subject, in order. */
export function shownWords(candidate: Features, shown: string): readonly ShownWord[] {
  const made = known.get(candidate);
  if (made?.shown === shown) return made.words;
  const words = wordsOf(shown, candidate.language).flatMap(({ text, start: from }) => {
    const [term] = terms(text, candidate.language);
    if (term === undefined) return [];
    const bare = bareWord(text, term, candidate.language);
    const cut = text.indexOf(bare);
    const start = from + Math.max(0, cut);
    return { text: bare, term, start, end: cut < 0 ? from + text.length : start + bare.length };
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
