import type { Unit } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';

/** Keyed hash of the block from which a reader wrote last, as long as it is kept. */
export async function lastAddressHash({ sql, site }: Pick<Unit, 'sql' | 'site'>, readerId: string): Promise<string | null> {
  const row = await visible({ reads: sql }, { site, viewer: 'newsroom' })
    .comments()
    .select('comment.address_hash')
    .where('comment.reader_id', '=', readerId)
    .orderBy('comment.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.address_hash ?? null;
}
