const ELLIPSIS = '…';

/** How far past the limit to read: enough to see where the last word began. */
const LOOK_AHEAD = 128;

const words = new Intl.Segmenter('und', { granularity: 'word' });
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

// What may not stand before the ellipsis: spaces, dashes, opening brackets and quotes, separating punctuation.
const LOOSE_END = /[\s\p{Pd}\p{Ps}\p{Pi}.,;:،؛]+$/u;

/**
 * The beginning of a text on one line, white space collapsed: all of it when it has at most `length` UTF-16 units, else
 * cut after a word (a first word that is too long, after a letter) and ended by …, which counts. '' when `length` < 1.
 */
export function excerpt(text: string, length: number): string {
  if (!(length >= 1)) return '';
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const room = Math.floor(length) - ELLIPSIS.length;
  const beginning = line.slice(0, room + LOOK_AHEAD);
  const whole = beginning.slice(0, startOfSegment(words, beginning, room)).replace(LOOSE_END, '');
  return (whole === '' ? beginning.slice(0, startOfSegment(graphemes, beginning, room)) : whole) + ELLIPSIS;
}

function startOfSegment(segmenter: Intl.Segmenter, text: string, position: number): number {
  return segmenter.segment(text).containing(position)?.index ?? position;
}
