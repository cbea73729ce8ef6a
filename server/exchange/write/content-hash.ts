import { createHash } from 'node:crypto';
import type { ArticleRecord } from '../records.ts';

/**
 * A short name for what a source says of an article. Comments are not part of it, they have keys of their own; nor is
 * the state of the thread, which belongs to the moderators here once it is imported.
 */
export function contentHash(record: ArticleRecord, circumstances: object): string {
  const said = { ...record, comments: undefined, thread: undefined };
  return createHash('sha256')
    .update(JSON.stringify([said, circumstances]))
    .digest('base64url')
    .slice(0, 22);
}
