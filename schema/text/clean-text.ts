/** Marks allowed in a row on one letter. Vocalised Arabic needs four, Vietnamese and Hebrew fewer. */
export const MAX_COMBINING_MARKS = 8;

const LONE_SURROGATES = /\p{Surrogate}+/gu;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const CONTROLS = /[[\p{Cc}\ufeff]--[\t\n]]+/gv;
// Embeddings, overrides and isolates reach past their own text and could reorder what stands next to it.
const BIDI_SCOPES = /[\u202a-\u202e\u2066-\u2069]+/gu;
// In a name, a mark that cannot be seen only serves to look like somebody else.
const UNSEEN_IN_A_LINE = /[\p{Bidi_Control}\u200b\u2060]+/gu;
// Joiners count as marks, else one between every two marks would let a tower grow for ever.
const MARK_TOWERS = new RegExp(`([\\p{M}\\u200c\\u200d]{${MAX_COMBINING_MARKS}})[\\p{M}\\u200c\\u200d]+`, 'gu');
const VISIBLE = /[^\s\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Text without control characters: those of C0 (but for tab and newline) and C1, the byte order mark, lone surrogates. */
export function withoutControls(text: string): string {
  return text.replace(LONE_SURROGATES, '').replace(CONTROLS, '');
}

/**
 * Text of several lines as readers and editors may send it: NFC, newlines only as \n, no control characters, no lone
 * surrogates, no bidi controls that reorder neighbouring text (the marks LRM, RLM and ALM stay, as do ZWJ and ZWNJ,
 * which Persian and emoji need), at most MAX_COMBINING_MARKS marks in a row, no space at the end of a line, at most
 * one blank line in a row, none around. Text in which nothing can be seen becomes ''. Idempotent.
 */
export function cleanText(text: string): string {
  const lines = withoutControls(text.replace(LINE_ENDS, '\n')).replace(BIDI_SCOPES, '');
  const cleaned = withoutTowers(lines)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
  return VISIBLE.test(cleaned) ? cleaned : '';
}

/**
 * Text of one line (a name, a headline): as cleanText, with every run of white space one space, none around, and no
 * bidi control or zero-width space at all. Text in which nothing can be seen becomes ''. Idempotent.
 */
export function cleanLine(text: string): string {
  const line = withoutControls(text.replace(LINE_ENDS, '\n')).replace(UNSEEN_IN_A_LINE, '');
  const cleaned = withoutTowers(line).replace(/\s+/g, ' ').trim();
  return VISIBLE.test(cleaned) ? cleaned : '';
}

function withoutTowers(text: string): string {
  return text.normalize('NFC').replace(MARK_TOWERS, '$1');
}
