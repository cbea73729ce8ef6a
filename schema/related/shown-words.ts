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
  /** Whether it is a code in brackets, such as that of a share: "Ashby Tyres <ASHB.L>", "Ashby Tyres (LON: ASHB)". */
  readonly isCode: boolean;
}

const CODE = /[<([](?:\p{Lu}{2,8}:[ \u00a0]?)?[\p{Lu}\p{N}]{1,6}(?:\.\p{Lu}{1,3})?[>)\]]/gu;
/** Written with points, of which the last is no full stop: "U.S.", "W.R." */
const POINTED = /^\p{L}(?:\.\p{L})+$/u;
const APOSTROPHE = /['’ʼ]/u;

/** Of candidates that are kept in memory: each is compared with many subjects, and read once. */
const known = new WeakMap<Features, { readonly shown: string; readonly words: readonly ShownWord[] }>();

/** The words of a candidate's shown text (a headline and standfirst) that carry its subject, in order. */
export function shownWords(candidate: Features, shown: string): readonly ShownWord[] {
  const made = known.get(candidate);
  if (made?.shown === shown) return made.words;
  const codes = [...shown.matchAll(CODE)].map(({ index, 0: code }) => ({ from: index, to: index + code.length }));
  const words = wordsOf(shown, candidate.language).flatMap(({ text: written, start: from }) => {
    const text = POINTED.test(written) && shown[from + written.length] === '.' ? `${written}.` : written;
    const read = readWord(text, candidate.language);
    if (read === undefined) return [];
    const { term, bare } = read;
    const cut = text.indexOf(bare);
    const start = from + Math.max(0, cut);
    const end = cut < 0 ? from + text.length : start + bare.length;
    return { text: bare, term, start, end, isCode: codes.some((code) => code.from < start && end < code.to) };
  });
  known.set(candidate, { shown, words });
  return words;
}

interface ReadWord {
  readonly term: string;
  readonly bare: string;
}

/** Words that headlines of a language have had lately: there are few of them, and reading one takes long. */
const MOST_READ = 20_000;
const read = new Map<string, Map<string, ReadWord | undefined>>();

function readWord(text: string, language: string): ReadWord | undefined {
  const ofLanguage = read.get(language) ?? new Map<string, ReadWord | undefined>();
  if (ofLanguage.has(text)) return ofLanguage.get(text);
  const [term] = terms(text, language);
  const word = term === undefined ? undefined : { term, bare: bareWord(text, term, language) };
  if (ofLanguage.size >= MOST_READ) ofLanguage.clear();
  read.set(language, ofLanguage.set(text, word));
  return word;
}

/** "Zafaran’s" is Zafaran, "l’Élysée" Élysée and «وبالبصرة» البصرة: the barest part of a word with the same term. */
function bareWord(text: string, term: string, language: string): string {
  const { apart } = analysisOf(language);
  const parts = [...(apart?.(text) ?? []), ...(APOSTROPHE.test(text) ? text.split(APOSTROPHE) : [])];
  return parts.find((part) => part !== '' && terms(part, language)[0] === term) ?? text;
}
