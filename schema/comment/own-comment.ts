import { InvalidInput, NotAllowed } from '../gate/refusal.ts';
import type { Visible } from '../gate/visible.ts';
import type { Site } from '../site/site.entity.ts';
import { readerWords } from './reader-messages.ts';

const columns = [
  'comment.id',
  'comment.thread_id',
  'comment.parent_id',
  'comment.reader_id',
  'comment.author_name',
  'comment.body',
  'comment.status',
  'comment.reason',
  'comment.created_at',
  'comment.deleted_at',
  'comment.report_count',
] as const;

/**
 * A comment as its writer may act on it, whatever its status.
 * @param newsroom the gate, opened for the newsroom.
 * @throws {InvalidInput} for one that is gone, {NotAllowed} for somebody else's.
 */
export async function ownComment(newsroom: Visible, site: Site, reader: { readonly id: string }, id: string) {
  const comment = await newsroom.comments().select(columns).where('comment.id', '=', id).executeTakeFirst();
  if (!comment || comment.deleted_at !== null) throw goneComment(site);
  if (comment.reader_id !== reader.id) throw new NotAllowed(readerWords(site.locale).notOwn);
  return comment;
}

/** A comment that everybody sees. @throws {InvalidInput} for any other. */
export async function publicComment(open: Visible, site: Site, id: string) {
  const comment = await open.comments().select(columns).where('comment.id', '=', id).executeTakeFirst();
  if (!comment || comment.deleted_at !== null) throw goneComment(site);
  return comment;
}

export function goneComment(site: Site): InvalidInput {
  return new InvalidInput([{ name: 'id', code: 'NOT_FOUND', message: readerWords(site.locale).gone }]);
}
