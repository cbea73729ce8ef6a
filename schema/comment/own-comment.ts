import { InvalidInput, NotAllowed } from '../gate/refusal.ts';
import type { Store } from '../gate/store.ts';
import { visible, type Visible } from '../gate/visible.ts';
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
 * @throws {InvalidInput} for one that is gone and for somebody else's that is not public, which are not to be told apart;
 * {NotAllowed} for somebody else's that everybody sees.
 */
export async function ownComment(store: Pick<Store, 'reads'>, site: Site, reader: { readonly id: string }, id: string) {
  const comment = await commentAt(visible(store, { site, viewer: 'newsroom' }), id);
  if (!comment || comment.deleted_at !== null) throw goneComment(site);
  if (comment.reader_id === reader.id) return comment;
  await publicComment(visible(store, { site, viewer: 'public' }), site, id);
  throw new NotAllowed(readerWords(site.locale).notOwn);
}

/** A comment that everybody sees. @throws {InvalidInput} for any other. */
export async function publicComment(open: Visible, site: Site, id: string) {
  const comment = await commentAt(open, id);
  if (!comment || comment.deleted_at !== null) throw goneComment(site);
  return comment;
}

function commentAt(gate: Visible, id: string) {
  return gate.comments().select(columns).where('comment.id', '=', id).executeTakeFirst();
}

export function goneComment(site: Site): InvalidInput {
  return new InvalidInput([{ name: 'id', code: 'NOT_FOUND', message: readerWords(site.locale).gone }]);
}
