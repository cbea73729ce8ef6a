import type { Store } from '../../gate/store.ts';
import { visible } from '../../gate/visible.ts';
import type { Site } from '../../site/site.entity.ts';

/**
 * Notes, of replies that have become public, who is to be told of them: whoever wrote what they answer and wishes so, but
 * not of their own. Noting again changes nothing.
 * @param comments ids of what has become public, replies or not.
 */
export async function noteReplies(store: Store, site: Site, comments: readonly string[], now: Date): Promise<void> {
  if (comments.length === 0) return;
  await store.write(site, now, async ({ sql }) => {
    const replies = await visible({ reads: sql }, { site, viewer: 'public' })
      .commentsOfOne()
      .select(['comment.id', 'comment.parent_id', 'comment.answers_id', 'comment.reader_id'])
      .where('comment.id', 'in', comments)
      .where('comment.parent_id', 'is not', null)
      .where('comment.deleted_at', 'is', null)
      .execute();
    // Beyond the site's depth a reply stands beside what it answers.
    const answered = replies.map((reply) => ({ ...reply, answered: reply.answers_id ?? reply.parent_id ?? '' }));
    if (answered.length === 0) return;
    const subscriptions = await sql
      .selectFrom('reply_subscription')
      .select(['id', 'comment_id', 'reader_id'])
      .where('site_id', '=', site.id)
      .where('comment_id', 'in', answered.map((reply) => reply.answered))
      .where('expires_at', '>', now)
      .execute();
    const notices = subscriptions.flatMap((subscription) =>
      answered
        .filter((reply) => reply.answered === subscription.comment_id && reply.reader_id !== subscription.reader_id)
        .map(({ id }) => ({ subscription_id: subscription.id, reply_id: id, created_at: now, letter: null })),
    );
    if (notices.length === 0) return;
    await sql
      .insertInto('reply_notice')
      .values(notices)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}
