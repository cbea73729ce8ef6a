import type { Site } from '../site/site.entity.ts';
import type { NewComment } from './add-comment.ts';
import { repetitionKey } from './text-key.ts';

/** The row of a new comment, before anybody has answered, liked or reported it. */
export function commentValues(site: Pick<Site, 'id'>, thread: string, id: string, comment: NewComment) {
  const { parent, explanation = null } = comment;
  return {
    id,
    site_id: site.id,
    thread_id: thread,
    reader_id: comment.reader ?? null,
    parent_id: parent,
    under: parent ?? thread,
    answers_id: comment.answers ?? null,
    depth: comment.depth ?? 0,
    author_name: comment.authorName,
    badges: JSON.stringify(comment.badges ?? []) as never,
    body: comment.body,
    status: comment.status,
    reason: comment.reason ?? null,
    explanation: explanation && (JSON.stringify(explanation) as never),
    created_at: comment.createdAt,
    edited_at: comment.editedAt ?? null,
    deleted_at: comment.deletedAt ?? null,
    reply_count: 0,
    like_count: comment.likeCount ?? 0,
    report_count: 0,
    text_key: comment.deletedAt ? null : repetitionKey(comment.body),
    address_hash: comment.addressHash ?? null,
    client_key: comment.clientKey ?? null,
    source_key: comment.sourceKey ?? null,
  };
}
