import { inOrder, window, type Window } from '../../gate/keyset.ts';
import type { Store } from '../../gate/store.ts';
import type { Site } from '../../site/site.entity.ts';

const columns = ['id', 'comment_id', 'text', 'created_at', 'decided_at', 'upheld', 'answer'] as const;

export type AppealRow = Awaited<ReturnType<typeof openAppeals>>[number];

/** Objections that nobody has answered yet, the oldest first. */
export async function openAppeals({ reads }: Pick<Store, 'reads'>, site: Pick<Site, 'id'>, part: Window) {
  const query = reads
    .selectFrom('comment_appeal')
    .select(columns)
    .where('site_id', '=', site.id)
    .where('decided_at', 'is', null);
  return inOrder(await window(query, { at: 'created_at', id: 'id', newestFirst: false }, part).execute(), part);
}

export type ReportRow = Awaited<ReturnType<typeof reportsOf>>[number];

/** The reports about these comments, which the asker may see, those that wait first, then the latest. */
export async function reportsOf({ reads }: Pick<Store, 'reads'>, comments: readonly string[]) {
  return reads
    .selectFrom('comment_report')
    .select(['comment_id', 'reason', 'note', 'notice_name', 'notice_email', 'created_at', 'handled_at', 'outcome'])
    .where('comment_id', 'in', [...comments])
    .orderBy(({ eb }) => eb('handled_at', 'is not', null))
    .orderBy('created_at', 'desc')
    .limit(50 * comments.length)
    .execute();
}
