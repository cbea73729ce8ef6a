import { v5 as uuid } from 'uuid';

/** The id of a reader whom the publisher signs in, known before the row is: a UUID v5 of `sub` in the site's namespace. */
export function signedReaderId(siteId: string, subject: string): string {
  return uuid(`reader:${subject}`, siteId);
}
