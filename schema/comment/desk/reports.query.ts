import { inOrder, window, type Window } from '../../gate/keyset.ts';
import type { Store } from '../../gate/store.ts';
import type { Site } from '../../site/site.entity.ts';

const columns = [
  'id',
  'comment_id',
  'reason',
  'note',
  'notice_name',
  'notice_email',
  'created_at',
  'handled_at',
  'outcome',
] as const;

export type ReportRow = Awaited<ReturnType<typeof reportsOf>>[number];

/** The reports about these comments, which the asker may see, those that wait first, then the latest. */
export async function reportsOf({ reads }: Pick<Store, 'reads'>, comments: readonly string[]) {
  return reads
    .selectFrom('comment_report')
    .select(columns)
    .where('comment_id', 'in', [...comments])
    .orderBy(({ eb }) => eb('handled_at', 'is not', null))
    .orderBy('created_at', 'desc')
    .limit(50 * comments.length)
    .execute();
}

/** Notices of illegal content that nobody has decided on yet, the oldest first. */
export async function openNotices(
  store: Pick<Store, 'reads'>,
  site: Pick<Site, 'id'>,
  part: Window,
): Promise<ReportRow[]> {
  // It is null for all of them; without its name PostgreSQL would sort what the index holds in order.
  const query = noticesOf(store, site).select(columns).orderBy('handled_at', part.backwards ? 'desc' : 'asc');
  return inOrder(await window(query, { at: 'created_at', id: 'id', newestFirst: false }, part).execute(), part);
}

export function noticesOf({ reads }: Pick<Store, 'reads'>, site: Pick<Site, 'id'>) {
  return reads
    .selectFrom('comment_report')
    .where('site_id', '=', site.id)
    .where('reason', '=', 'illegal')
    .where('handled_at', 'is', null);
}
