import { NotAllowed } from '../gate/refusal.ts';
import type { Store } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import { ensureReader } from '../reader/ensure-reader.ts';
import { isBanned } from '../reader/is-banned.ts';
import { readerMessages } from '../reader/refusals.ts';
import type { ReaderIdentity } from '../reader/reader-identity.ts';
import type { Reader } from '../reader/reader.entity.ts';
import type { Site } from '../site/site.entity.ts';
import { publicComment } from './own-comment.ts';
import { readerWords } from './reader-messages.ts';

interface Asker {
  readonly site: Site;
  /** Null for a newcomer, who becomes a reader by this. */
  readonly reader: ReaderIdentity | null;
  readonly now: Date;
}

/**
 * Likes a public comment, or takes the like back; twice is once.
 * @returns the reader made for a newcomer, who must be handed a token.
 * @throws {Refusal} for a comment that is not public, or one's own.
 */
export async function reactToComment(store: Store, id: string, like: boolean, { site, reader, now }: Asker): Promise<Reader | null> {
  const comment = await publicComment(visible(store, { site, viewer: 'public' }), site, id);
  if (reader && comment.reader_id === reader.id) throw new NotAllowed(readerWords(site.locale).ownLike);
  if (!like && !reader) return null;
  if (reader && (await isBanned({ sql: store.reads, site, now }, { readerId: reader.id, addressHash: null }))) {
    throw new NotAllowed(readerMessages(site.locale).banned);
  }
  return store.write(site, now, async (unit) => {
    const known = await ensureReader(unit, reader, reader?.name ?? '');
    const key = { comment_id: comment.id, reader_id: known.reader.id };
    const changed = like
      ? await unit.sql
          .insertInto('comment_reaction')
          .values({ ...key, created_at: now })
          .onConflict((conflict) => conflict.doNothing())
          .returning('comment_id')
          .executeTakeFirst()
      : await unit.sql
          .deleteFrom('comment_reaction')
          .where('comment_id', '=', key.comment_id)
          .where('reader_id', '=', key.reader_id)
          .returning('comment_id')
          .executeTakeFirst();
    if (changed) {
      unit.touched.add(`thread:${comment.thread_id}`);
      await unit.sql
        .updateTable('comment')
        .set((eb) => ({ like_count: eb('like_count', '+', like ? 1 : -1) }))
        .where('id', '=', comment.id)
        .execute();
    }
    return known.isNew ? known.reader : null;
  });
}
