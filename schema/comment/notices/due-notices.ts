import type { Store, Unit } from '../../gate/store.ts';
import { visible, type Visible } from '../../gate/visible.ts';
import type { Site } from '../../site/site.entity.ts';

type Reads = Pick<Store, 'reads'>;

/** A comment whose writer is to be told of replies now. */
export interface DueSubscription {
  readonly id: string;
  readonly comment: string;
}

/** Replies of one letter at most. */
const MOST = 100;

/** Whether anybody waits to be told of anything, on any site. */
export async function anyNoticeWaits({ reads }: Reads): Promise<boolean> {
  return (await reads.selectFrom('reply_notice').select('reply_id').where('letter', 'is', null).limit(1).executeTakeFirst()) !== undefined;
}

/** Whose letters are due: a reply is public and waits, the address is confirmed, and the last letter is long enough ago. */
export async function dueSubscriptions(store: Reads, site: Site, now: Date, limit: number): Promise<DueSubscription[]> {
  const rows = await waiting(visible(store, { site, viewer: 'public' }))
    .select(['reply_subscription.id', 'reply_subscription.comment_id'])
    .where('reply_subscription.confirmed_at', 'is not', null)
    .where('reply_subscription.expires_at', '>', now)
    .where('reply_subscription.next_letter_at', '<=', now)
    .distinct()
    .orderBy('reply_subscription.id')
    .limit(limit)
    .execute();
  return rows.map(({ id, comment_id: comment }) => ({ id, comment }));
}

/** The replies that a subscription waits for, the oldest first, with where they are read. */
export async function waitingReplies({ sql, site }: Pick<Unit, 'sql' | 'site'>, subscription: string) {
  return waiting(visible({ reads: sql }, { site, viewer: 'public' }))
    .select(['comment.id', 'comment.author_name', 'comment.body', 'thread.url', 'article.id as article_id'])
    .where('reply_notice.subscription_id', '=', subscription)
    .orderBy('comment.created_at')
    .orderBy('comment.id')
    .limit(MOST)
    .execute();
}

/** Whether everybody still sees a comment and its words. */
export async function isSeen(gate: Visible, comment: string): Promise<boolean> {
  const row = await gate.commentsOfOne().select('comment.id').where('comment.id', '=', comment).where('comment.deleted_at', 'is', null).executeTakeFirst();
  return row !== undefined;
}

function waiting(gate: Visible) {
  return gate
    .commentsOfOne()
    .innerJoin('reply_notice', 'reply_notice.reply_id', 'comment.id')
    .innerJoin('reply_subscription', 'reply_subscription.id', 'reply_notice.subscription_id')
    .where('reply_notice.letter', 'is', null)
    .where('comment.deleted_at', 'is', null);
}
