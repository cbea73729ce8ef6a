import { LinkifyIt } from 'linkify-it';
import { MAX_URL_LENGTH, PAGE_PROTOCOLS, safeUrl } from './safe-url.ts';
import { soughtRuns, type Sought } from './sought-runs.ts';

export type { Sought };

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

/**
 * The text with each word marked whose term, or whose fold, is sought. Words are marked whole, harakat and all, and
 * shown as written. The segments' texts joined are the text; none is empty.
 */
export function markSegments(text: string, language: string, sought: Sought): Segment[] {
  const segments: Segment[] = [];
  let position = 0;
  for (const { start, end } of soughtRuns(text, language, sought)) {
    if (start > position) segments.push({ kind: 'text', text: text.slice(position, start) });
    segments.push({ kind: 'mark', text: text.slice(start, end) });
    position = end;
  }
  if (position < text.length) segments.push({ kind: 'text', text: text.slice(position) });
  return segments;
}
