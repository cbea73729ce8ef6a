import { jsonAnswer, type Answer } from '../http/answer.ts';
import type { StaffVisit } from './staff-visit.ts';

/** The answer to a token that is not good: the same for one that is unknown, expired, revoked or of another site. */
export function refusedToken(): Answer {
  const message = 'This token is not good here: it is unknown, has expired, was revoked, or is for another site.';
  return jsonAnswer(
    401,
    { errors: [{ message, extensions: { code: 'BAD_TOKEN' } }] },
    { 'www-authenticate': 'Bearer error="invalid_token"', 'cache-control': 'no-store' },
  );
}

/** Adds to an answer what the visit leaves with the browser, and keeps what is meant for one from everybody else. */
export function letOut(response: Response, visit: StaffVisit): Response {
  for (const cookie of visit.setCookies) response.headers.append('set-cookie', cookie);
  if (visit.isPersonal) response.headers.set('cache-control', 'no-store');
  return response;
}
