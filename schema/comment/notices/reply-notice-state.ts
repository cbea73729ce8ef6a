import type { Store } from '../../gate/store.ts';

/** How it stands with a wish to be told of replies: an address counts once it was confirmed. */
export type ReplyNoticeState = 'unconfirmed' | 'confirmed';

/** That of a comment; null where its writer is told of nothing. */
export async function replyNoticeState({ reads }: Pick<Store, 'reads'>, comment: string): Promise<ReplyNoticeState | null> {
  const row = await reads.selectFrom('reply_subscription').select('confirmed_at').where('comment_id', '=', comment).executeTakeFirst();
  return row ? (row.confirmed_at === null ? 'unconfirmed' : 'confirmed') : null;
}
