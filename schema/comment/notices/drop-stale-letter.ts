import type { Store } from '../../gate/store.ts';
import { visible } from '../../gate/visible.ts';
import type { Site } from '../../site/site.entity.ts';
import { isSeen } from './due-notices.ts';

/**
 * Looks at a letter once more before it is sent: it may have waited for a mail server while a reply was rejected or taken
 * back, its page withdrawn, or the letters ended. One that is not right any more is thrown away, and what is left of it
 * comes with another.
 * @param key of the letter (`mail.key`).
 * @returns whether it was thrown away.
 */
export async function dropStaleLetter(store: Store, site: Site, key: string, now: Date): Promise<boolean> {
  const told = await store.reads
    .selectFrom('reply_notice')
    .innerJoin('reply_subscription', 'reply_subscription.id', 'reply_notice.subscription_id')
    .select(['reply_notice.subscription_id', 'reply_notice.reply_id', 'reply_subscription.comment_id'])
    .where('reply_notice.letter', '=', key)
    .where('reply_subscription.confirmed_at', 'is not', null)
    .where('reply_subscription.expires_at', '>', now)
    .execute();
  const [one] = told;
  if (one && (await areSeen(store, site, one.comment_id, told.map(({ reply_id: reply }) => reply)))) return false;
  await store.write(site, now, async ({ sql }) => {
    await sql.deleteFrom('mail').where('key', '=', key).where('sent_at', 'is', null).execute();
    await sql.updateTable('reply_notice').set({ letter: null }).where('letter', '=', key).execute();
    if (one) await sql.updateTable('reply_subscription').set({ next_letter_at: now }).where('id', '=', one.subscription_id).execute();
  });
  return true;
}

async function areSeen(store: Store, site: Site, comment: string, replies: readonly string[]): Promise<boolean> {
  const gate = visible(store, { site, viewer: 'public' });
  if (!(await isSeen(gate, comment))) return false;
  const seen = await gate.commentsOfOne().select('comment.id').where('comment.id', 'in', replies).where('comment.deleted_at', 'is', null).execute();
  return seen.length === replies.length;
}
