import type { Store } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import type { Site } from '../site/site.entity.ts';

/**
 * All that is stored about one reader (GDPR, Articles 15 and 20), as plain values for JSON.
 * @returns undefined for nobody of this site.
 */
export async function exportReader(store: Store, site: Site, reader: string, now: Date) {
  const { reads } = store;
  const row = await reads
    .selectFrom('reader')
    .selectAll()
    .where('id', '=', reader)
    .where('site_id', '=', site.id)
    .executeTakeFirst();
  if (!row) return undefined;
  const comments = await visible(store, { site, viewer: 'newsroom' })
    .comments()
    .select(['comment.id', 'thread.url', 'comment.parent_id', 'comment.author_name', 'comment.badges', 'comment.body'])
    .select(['comment.status', 'comment.reason', 'comment.created_at', 'comment.edited_at', 'comment.deleted_at'])
    .select(['comment.like_count', 'comment.address_hash'])
    .where('comment.reader_id', '=', reader)
    .orderBy('comment.created_at')
    .orderBy('comment.id')
    .execute();
  const likes = await reads
    .selectFrom('comment_reaction')
    .select(['comment_id as comment', 'created_at as createdAt'])
    .where('reader_id', '=', reader)
    .orderBy('created_at')
    .execute();
  const reports = await reads
    .selectFrom('comment_report')
    .select(['comment_id as comment', 'reason', 'note', 'notice_name as name', 'notice_email as email', 'outcome'])
    .select(['created_at as createdAt', 'handled_at as handledAt'])
    .where('reader_id', '=', reader)
    .orderBy('created_at')
    .execute();
  const appeals = await reads
    .selectFrom('comment_appeal')
    .select(['comment_id as comment', 'text', 'answer', 'upheld', 'created_at as createdAt', 'decided_at as decidedAt'])
    .where('reader_id', '=', reader)
    .orderBy('created_at')
    .execute();
  const replyNotices = await reads
    .selectFrom('reply_subscription')
    .select(['comment_id as comment', 'address', 'language', 'created_at as createdAt', 'confirmed_at as confirmedAt', 'expires_at as expiresAt'])
    .where('reader_id', '=', reader)
    .orderBy('created_at')
    .execute();
  const bans = await reads
    .selectFrom('ban')
    .select(['reason', 'until', 'created_at as createdAt', 'lifted_at as liftedAt', 'address_hash as addressHash'])
    .where('reader_id', '=', reader)
    .orderBy('created_at')
    .execute();
  return {
    exportedAt: now,
    site: site.key,
    reader: {
      id: row.id,
      kind: row.kind,
      externalId: row.external_id,
      name: row.name,
      badges: row.badges,
      approvedCount: row.approved_count,
      rejectedCount: row.rejected_count,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      erasedAt: row.erased_at,
    },
    comments: comments.map((comment) => ({
      id: comment.id,
      page: comment.url,
      answers: comment.parent_id,
      name: comment.author_name,
      badges: comment.badges,
      body: comment.body,
      status: comment.status,
      reason: comment.reason,
      createdAt: comment.created_at,
      editedAt: comment.edited_at,
      deletedAt: comment.deleted_at,
      likeCount: comment.like_count,
      addressHash: comment.address_hash,
    })),
    likes,
    reports,
    appeals,
    replyNotices,
    bans,
  };
}
