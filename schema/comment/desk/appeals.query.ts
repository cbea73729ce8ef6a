import { inOrder, window, type Window } from '../../gate/keyset.ts';
import type { Store } from '../../gate/store.ts';
import type { Site } from '../../site/site.entity.ts';

const columns = ['id', 'comment_id', 'text', 'created_at', 'decided_at', 'upheld', 'answer'] as const;

export type AppealRow = Awaited<ReturnType<typeof openAppeals>>[number];

/** Objections that nobody has answered yet, the oldest first. */
export async function openAppeals(store: Pick<Store, 'reads'>, site: Pick<Site, 'id'>, part: Window) {
  // It is null for all of them; without its name PostgreSQL would sort what the index holds in order.
  const query = appealsOf(store, site).select(columns).orderBy('decided_at', part.backwards ? 'desc' : 'asc');
  return inOrder(await window(query, { at: 'created_at', id: 'id', newestFirst: false }, part).execute(), part);
}

export function appealsOf({ reads }: Pick<Store, 'reads'>, site: Pick<Site, 'id'>) {
  return reads.selectFrom('comment_appeal').where('site_id', '=', site.id).where('decided_at', 'is', null);
}
