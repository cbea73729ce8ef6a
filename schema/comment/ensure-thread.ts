import type { Unit } from '../gate/store.ts';
import { threadId } from './thread-id.ts';
import { Thread } from './thread.entity.ts';

/** The stored thread of a page, made now if this is its first comment; two first comments at once make one. */
export async function ensureThread(unit: Unit, page: { key: string; url: string }): Promise<Thread> {
  await unit.sql
    .insertInto('thread')
    .values({
      id: threadId(unit.site.id, page.key),
      site_id: unit.site.id,
      page_key: page.key,
      url: page.url,
      state: 'open',
      comment_count: 0,
      created_at: unit.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return unit.em.findOneOrFail(Thread, { pageKey: page.key });
}
