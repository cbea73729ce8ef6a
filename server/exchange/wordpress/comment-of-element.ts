import { htmlToText } from '@gazette/schema/text/html-text.ts';
import type { NestedCommentInput } from '../records.ts';
import { nobody, remarkText } from '../remark-text.ts';
import { childText, type XmlElement } from '../xml/xml-element.ts';
import { autoParagraphs } from './auto-paragraphs.ts';
import { firstDate } from './dates.ts';

/** `wp:comment_approved`: what the bin and the spam folder held was refused by someone and stays refused. */
const STATUS: Record<string, NestedCommentInput['status']> = {
  '1': 'approved',
  approve: 'approved',
  '0': 'pending',
  hold: 'pending',
  spam: 'rejected',
  trash: 'rejected',
  'post-trashed': 'rejected',
};

/**
 * A comment, a pingback or a trackback: the latter two were shown among the comments, under the name of the page that
 * linked. Of the writer only the name is read; addresses, e-mail and network alike, are not even kept in passing.
 */
export function commentOfElement(element: XmlElement, language: string | undefined): NestedCommentInput {
  const parent = childText(element, 'wp:comment_parent');
  return {
    id: childText(element, 'wp:comment_id'),
    parent: parent === '0' ? undefined : parent,
    author: { name: htmlToText(childText(element, 'wp:comment_author')).trim() || nobody(language) },
    body: remarkText(autoParagraphs(childText(element, 'wp:comment_content'))),
    status: STATUS[childText(element, 'wp:comment_approved')] ?? 'pending',
    createdAt: firstDate(childText(element, 'wp:comment_date_gmt'), childText(element, 'wp:comment_date')) ?? '',
  };
}
