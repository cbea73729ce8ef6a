import type { ThreadHost } from '../participation/thread-host.ts';

/** What a reader has written and not yet posted. */
export interface Draft {
  body: string;
  name: string;
  /** The key it was last sent with, when it was: a retry after a reload still posts once. */
  key?: string | undefined;
  /** Milliseconds since 1970 at which it was last changed. */
  at: number;
}

/** How long a draft is kept: 30 days. */
const lifetime = 30 * 24 * 60 * 60 * 1000;
export const nameKey = 'gazette:name';

/** A draft's place in the reader's browser: one for each thread, and for each comment replied to. */
export function draftKey(endpoint: URL, page: URL, parent: string): string {
  return `gazette:draft:${endpoint.href}|${page.href}|${parent}`;
}

export function readDraft(key: string): Draft | undefined {
  try {
    const draft = JSON.parse(read(key)) as Draft;
    if (typeof draft.body === 'string' && Date.now() - draft.at < lifetime) return draft;
  } catch {
    // Not ours, or from another version: as good as none.
  }
  return undefined;
}

/** Keeps a draft; an empty one is forgotten. */
export function writeDraft(key: string, draft: Draft | undefined): void {
  write(key, draft?.body ? JSON.stringify(draft) : undefined);
}

/** The comment on a page whose reply was begun and not posted; '' when there is none. */
export function draftedReply(endpoint: URL, page: URL): string {
  const place = draftKey(endpoint, page, '');
  try {
    return Object.keys(localStorage).find((key) => key.startsWith(place) && key > place)?.slice(place.length) ?? '';
  } catch {
    return '';
  }
}

export function rememberedName(): string {
  return read(nameKey);
}

/**
 * A reader's token, given out when they first wrote: it alone lets them change what they posted. Kept in the page's own
 * storage and sent as a header, never a cookie. Where the page vouches for its reader itself, its token counts.
 */
export function readerToken({ element, endpoint }: Pick<ThreadHost, 'element' | 'endpoint'>): string {
  return element.readerToken || read(tokenKey(endpoint));
}

export const tokenKey = ({ href }: URL): string => `gazette:reader:${href}`;

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Storage may be forbidden, or full: what is kept then lives as long as the page. */
export function write(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
}
