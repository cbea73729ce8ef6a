import { createHash } from 'node:crypto';

/**
 * A short name for the words of a comment: whoever names it says which words they have read. It is made of the words
 * alone, so that no clock and no count can make two versions look the same.
 */
export function revisionOf({ body }: { readonly body: string }): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 16);
}
