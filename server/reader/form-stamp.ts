import { createHmac, timingSafeEqual } from 'node:crypto';

/** Oldest stamp that says anything, in seconds: a day. */
const OLDEST = 86_400;

/** When a reader opened the form, signed, so that the sender cannot make it earlier. */
export function makeStamp(secret: Buffer, siteId: string, now: Date): string {
  const at = now.getTime().toString(36);
  return `${at}.${signature(secret, siteId, at)}`;
}

/** Seconds since the stamp was made; undefined for one that this site did not make of late. */
export function stampAge(secret: Buffer, siteId: string, stamp: string, now: Date): number | undefined {
  const [at = '', given = ''] = stamp.slice(0, 100).split('.');
  const expected = Buffer.from(signature(secret, siteId, at));
  const actual = Buffer.from(given);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined;
  const age = (now.getTime() - Number.parseInt(at, 36)) / 1000;
  return age >= 0 && age <= OLDEST ? age : undefined;
}

function signature(secret: Buffer, siteId: string, at: string): string {
  return createHmac('sha256', secret).update(`${siteId} ${at}`).digest('base64url');
}
