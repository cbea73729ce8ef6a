import type { NestedCommentInput } from '../records.ts';
import { nobody, remarkText } from '../remark-text.ts';
import { childText, childrenNamed, type XmlElement } from '../xml/xml-element.ts';

/** What an export says of a post. `deleted` keeps no words: whoever took them away wanted so. */
export type PostState = 'approved' | 'pending' | 'rejected' | 'deleted';

export interface Post {
  readonly key: string;
  /** What the publisher's own system calls it; some references name that. */
  readonly remote: string | undefined;
  readonly parent: string | undefined;
  readonly state: PostState;
  readonly comment: NestedCommentInput;
}

/** A thread or post as an element or a reference names it: Disqus' own number, else the publisher's. */
export function keyOf(element: XmlElement, id: string): string | undefined {
  const number = element.attributes['dsq:id']?.trim();
  return number ? `d:${number}` : id === '' ? undefined : `i:${id}`;
}

/**
 * A post, without its thread. Of the writer only the name is read; e-mail and network address are not even kept in
 * passing.
 */
export function postOfElement(element: XmlElement): Post | undefined {
  const remote = childText(element, 'id');
  const key = keyOf(element, remote);
  if (key === undefined) return undefined;
  const [parent] = childrenNamed(element, 'parent');
  const [author] = childrenNamed(element, 'author');
  const state = stateOf(element);
  const createdAt = dateOf(childText(element, 'createdAt'));
  const message = childText(element, 'message');
  const written = {
    author: { name: (author && childText(author, 'name')) || nobody(/\p{Script=Arabic}/u.test(message) ? 'ar' : undefined) },
    body: remarkText(message, withoutRedirect).replaceAll(MENTION, '@$1'),
  };
  const id = `disqus:${key.replace(/^d:/, '')}`;
  const comment =
    state === 'deleted'
      ? { id, createdAt, deletedAt: createdAt, status: 'withheld' as const, reason: 'taken-back' }
      : { id, createdAt, status: state, ...written };
  return { key, remote: remote || undefined, parent: parent && keyOf(parent, parent.text.trim()), state, comment };
}

function stateOf(element: XmlElement): PostState {
  const says = (name: string) => childText(element, name).toLowerCase();
  if (says('isDeleted') === 'true') return 'deleted';
  if (says('isSpam') === 'true') return 'rejected';
  return says('isApproved') === 'false' ? 'pending' : 'approved';
}

/** ISO text in UTC, whether the zone is said or not; as it is where it is no date, to be told as wrong. */
export function dateOf(text: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?)(Z|[+-]\d{2}:?\d{2})?$/i.exec(text);
  if (!match) return text;
  const date = new Date(`${match[1]}T${match[2]}${(match[3] ?? 'Z').toUpperCase()}`);
  return Number.isNaN(date.getTime()) ? text : date.toISOString();
}

/** `@somebody:disqus` in a text is a link there. */
const MENTION = /@([\w-]{1,64}):disqus\b/g;

/** Disqus counts clicks by a redirect; what is linked is in it, with a mark of theirs behind. */
function withoutRedirect(href: string): string {
  const address = href.replaceAll('&amp;', '&');
  if (!/^https?:\/\/disq\.us\/url\?/i.test(address) || !URL.canParse(address)) return href;
  const target = new URL(address).searchParams.get('url')?.replace(/:[\w-]{20,64}$/, '');
  return target !== undefined && /^https?:\/\//i.test(target) ? target.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : href;
}
