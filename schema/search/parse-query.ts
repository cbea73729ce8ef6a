import { withoutControls } from '../text/clean-text.ts';
import { areOneNumber } from '../text/magnitudes.ts';

/** Characters of a query that are read; the rest of a longer one is left out. */
export const MAX_QUERY_LENGTH = 500;

/** A word, what stands in quotes, or words that are one as a number is, as they are written. */
export interface QueryPart {
  readonly text: string;
  readonly kind: 'words' | 'phrase' | 'number';
  /** Articles that have it are not wanted. */
  readonly isExcluded: boolean;
  /** It may be the beginning of a longer word. */
  readonly isUnfinished: boolean;
}

const QUOTES = '"“”„‟«»‹›＂「」『』';
const PART = new RegExp(`([-−–—‐‑]?)(?:[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]|([^\\s${QUOTES}]+)|[${QUOTES}])`, 'gu');
const HAS_WORD = /[\p{L}\p{N}]/u;
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;
const DASH = /^[-−–—‐‑]/u;
const LAST_WORD = /\s+\S*$/u;
const MARKS_OF_DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * Takes a query apart: words, "phrases" in the quotes of any language, and either of them -excluded by a dash before it.
 * The last word is unfinished as long as nothing follows it. Anything is a query; what has no letter or digit in it is
 * no part of one, and a quote that is never closed is not there. A query that is too long is cut at a word.
 */
export function parseQuery(query: string): QueryPart[] {
  const read = withoutControls(cut(query)).replace(MARKS_OF_DIRECTION, '');
  // A box that takes no more has cut what is just as long: nobody knows what would have followed.
  const mayGoOn = query.length < MAX_QUERY_LENGTH && ENDS_IN_WORD.test(read);
  const parts: QueryPart[] = [];
  let end = 0;
  for (const match of read.matchAll(PART)) {
    const [whole, dash = '', phrase, word = ''] = match;
    const text = phrase ?? word.replace(DASH, '');
    if (!HAS_WORD.test(text)) continue;
    // A dash excludes at the beginning of a word; between two ("2024–2026", "well–known") it joins them.
    const before = match.index === 0 ? '' : (read[match.index - 1] ?? '');
    const isExcluded = dash !== '' && !ENDS_IN_WORD.test(before);
    const figure = parts.at(-1);
    const isAfterFigure = figure?.kind === 'words' && phrase === undefined && dash === '' && /^\s+$/.test(read.slice(end, match.index));
    end = match.index + whole.length;
    if (isAfterFigure && areOneNumber(figure.text, text)) {
      parts[parts.length - 1] = { ...figure, text: `${figure.text} ${text}`, kind: 'number', isUnfinished: false };
      continue;
    }
    parts.push({
      text,
      kind: phrase === undefined ? 'words' : 'phrase',
      isExcluded,
      isUnfinished:
        mayGoOn && phrase === undefined && !isExcluded && match.index + whole.length === read.length,
    });
  }
  return parts;
}

/** As much as is read, without the half of a word; of a single word that is too long, its beginning. */
function cut(query: string): string {
  if (query.length <= MAX_QUERY_LENGTH) return query;
  const whole = query.slice(0, MAX_QUERY_LENGTH + 1).replace(LAST_WORD, '');
  return whole.slice(0, MAX_QUERY_LENGTH);
}
