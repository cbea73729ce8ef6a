import type { ViewConsent } from '@gazette/schema/site/comment-policy.ts';

/** Longest name of a browser that is looked at. */
const LONGEST = 512;

/**
 * Why a view is not counted, by what the request says of itself; undefined where nothing speaks against it. What a browser fetches before anybody looks; who asks not to be tracked, though nothing here
 * tracks; who has not consented, where the site wants that.
 */
export function leftOut(headers: Pick<Headers, 'get'>, policy: ViewConsent, consent: boolean | null | undefined) {
  if (isPrefetch(headers)) return 'prefetch';
  if (headers.get('sec-gpc') === '1' || headers.get('dnt') === '1' || consent === false) return 'refused';
  if (policy === 'none' || (policy === 'consented' && consent !== true)) return 'no consent';
  return undefined;
}

export function browserOf(headers: Pick<Headers, 'get'>): string {
  return headers.get('user-agent')?.slice(0, LONGEST).trim() ?? '';
}

function isPrefetch(headers: Pick<Headers, 'get'>): boolean {
  const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) => headers.get(name) ?? '');
  return purposes.some((purpose) => /\b(prefetch|prerender|preview)\b/i.test(purpose));
}
