import type { WholePagesQuery } from './whole-pages.graphql';

type Kept = WholePagesQuery['newsroomPages'][number];

/** A page as it is worked on; without an id it is one that nobody has saved yet. */
export interface PageDraft extends Pick<Kept, 'title' | 'slug' | 'language' | 'status'> {
  readonly id: string | undefined;
  readonly version: number;
  /** Place in the footer, as it is written into its field; '' for none. */
  readonly position: string;
  readonly body: string;
  /** Whether somebody has written in the text since. */
  readonly isWritten: boolean;
  readonly url: string;
}

export function emptyPage(language: string): PageDraft {
  return { id: undefined, version: 0, title: '', slug: '', language, status: 'DRAFT', position: '', body: '', isWritten: false, url: '' };
}

/** What is kept, to work on. */
export function draftOf({ body, position, ...page }: Kept): PageDraft {
  return { ...page, position: position === null ? '' : String(position), body: body.html, isWritten: false };
}

/** What is sent to be saved; the text only where somebody has written in it. */
export function changeOf({ id, version, title, slug, language, status, position, body, isWritten }: PageDraft) {
  const place = position.trim() === '' ? null : Math.trunc(Number(position));
  return {
    ...(id !== undefined && { id, version }),
    input: { title, language, status, position: place, ...(slug.trim() && { slug: slug.trim() }), ...(isWritten && { body }) },
  };
}
