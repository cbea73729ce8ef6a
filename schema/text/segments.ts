import { LinkifyIt } from 'linkify-it';
import { fold } from './fold.ts';
import { MAX_URL_LENGTH, PAGE_PROTOCOLS, safeUrl } from './safe-url.ts';
import { terms } from './terms.ts';
import { wordsOf } from './words.ts';

export type SegmentKind = 'text' | 'link' | 'mention' | 'mark';

/** A stretch of text to be shown as it is; `href` only for links, always http or https. */
export interface Segment {
  kind: SegmentKind;
  text: string;
  href?: string;
}

// Right-to-left writers put these next to an address to hold it in place; to the linkifier they would be part of it.
const UNSEEN = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const linkifier = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, maxLength: MAX_URL_LENGTH })
  .add('ftp:', null)
  .add('mailto:', null)
  .add('//', null)
  .add('www.', {
    validate(text, position, self) {
      const host = self.re.get_relative_proto_validator();
      host.lastIndex = position;
      return host.exec(text)?.[0].length ?? 0;
    },
    normalize(match) {
      match.url = `https://${match.raw}`;
    },
  });

/** The text with its http, https and www. addresses as links. The segments' texts joined are the text; none is empty. */
export function toSegments(text: string): Segment[] {
  const segments: Segment[] = [];
  let position = 0;
  // One space for one unit, so that offsets stay true.
  for (const match of linkifier.match(text.replace(UNSEEN, ' ')) ?? []) {
    const href = safeUrl(match.url, PAGE_PROTOCOLS);
    if (href === undefined) continue;
    if (match.index > position) segments.push({ kind: 'text', text: text.slice(position, match.index) });
    segments.push({ kind: 'link', text: text.slice(match.index, match.lastIndex), href });
    position = match.lastIndex;
  }
  if (position < text.length) segments.push({ kind: 'text', text: text.slice(position) });
  return segments;
}

/** What to mark in a text, in terms of its language (`terms()`). */
export interface Sought {
  readonly terms?: readonly string[] | undefined;
  /** Terms that stand next to each other, stop words aside; marked as one. */
  readonly phrases?: readonly (readonly string[])[] | undefined;
  /** What the term or the folded word may begin with (`termPrefixes()`). */
  readonly prefixes?: readonly string[] | undefined;
}

/**
 * The text with each word marked whose term is sought. Words are marked whole, harakat and all, and shown as written.
 * The segments' texts joined are the text; none is empty.
 */
export function markSegments(text: string, language: string, sought: Sought): Segment[] {
  const words = [...wordsOf(text, language)].map((word) => ({ ...word, terms: terms(word.text, language) }));
  const single = new Set(sought.terms);
  const marked = words.map(
    (word) =>
      word.terms.some((term) => single.has(term)) ||
      (sought.prefixes ?? []).some((prefix) => fold(word.text).startsWith(prefix) || word.terms[0]?.startsWith(prefix)),
  );
  const segments: Segment[] = [];
  let position = 0;
  words.forEach((word, index) => {
    if (!marked[index]) return;
    if (word.start > position) segments.push({ kind: 'text', text: text.slice(position, word.start) });
    segments.push({ kind: 'mark', text: word.text });
    position = word.start + word.text.length;
  });
  if (position < text.length) segments.push({ kind: 'text', text: text.slice(position) });
  return segments;
}
