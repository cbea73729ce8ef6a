import { v5 as uuid } from 'uuid';

/** A thread's id, known before the thread is stored: a UUID v5 (RFC 9562) of the page key in the site's namespace. */
export function threadId(siteId: string, key: string): string {
  return uuid(key, siteId);
}
