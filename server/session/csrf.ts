import { createHmac, timingSafeEqual } from 'node:crypto';

/** A page of another origin can neither read the token that goes here nor send the header. */
export const CSRF_HEADER = 'x-gazette-csrf';

/** The token that belongs to a session: made from the session's own word, so that nothing more is stored. */
export function csrfTokenOf(sessionWord: string): string {
  return createHmac('sha256', sessionWord).update('gazette csrf').digest('base64url');
}

export function isCsrfToken(sessionWord: string, given: string | null): boolean {
  const expected = Buffer.from(csrfTokenOf(sessionWord));
  const got = Buffer.from(given ?? '');
  return got.length === expected.length && timingSafeEqual(got, expected);
}
