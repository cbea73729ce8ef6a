import { MAX_PAGE_URL_LENGTH } from '@gazette/schema/text/web-address.ts';
import type { SeenPage } from '@gazette/schema/popularity/view-desk.ts';
import { jsonAnswer, type Answer } from '../http/answer.ts';
import type { ReadyTaker } from '../http/ready.ts';
import type { Services } from '../services.ts';
import { servedSite } from '../site-url.ts';

/** Longest body that is read, in characters: an address and a word of consent. */
const LONGEST = 4_096;

const taken: Answer = { status: 204, headers: { 'cache-control': 'no-store' }, body: undefined };

/**
 * `POST /views?site=KEY` with `{"url": "…"}` as text/plain: what `navigator.sendBeacon` sends, which needs no preflight and
 * survives the page. The answer says nothing but that it was understood.
 */
export function createBeaconTaker({ config, sites, views }: Pick<Services, 'config' | 'sites' | 'views'>): ReadyTaker {
  return {
    route: 'views',
    path: '/views',
    anyOrigin: true,
    most: LONGEST,
    take({ query, header }, body, address) {
      const key = query === '' ? null : new URLSearchParams(query).get('site');
      const found = key === null ? sites.default() : sites.byKey(key);
      if (!found) return refusal('UNKNOWN_SITE', 'There is no such site.');
      const page = seenPage(body);
      if (!page) return refusal('INVALID_INPUT', 'Send {"url": "https://…"}, the address of the page that was looked at.');
      views.record(servedSite(found, config), { headers: { get: (name) => header(name) ?? null }, address }, page);
      return taken;
    },
  };
}

/** Read by hand: it comes as often as pages are opened, and a schema costs ten times as much. */
function seenPage(text: string): SeenPage | undefined {
  if (text.length > LONGEST) return undefined;
  const read = parsed(text);
  if (typeof read !== 'object' || read === null || !('url' in read)) return undefined;
  const { url } = read;
  const consent = 'consent' in read ? read.consent : undefined;
  if (typeof url !== 'string' || url.length > MAX_PAGE_URL_LENGTH) return undefined;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  if (consent !== undefined && consent !== null && typeof consent !== 'boolean') return undefined;
  return { url, consent };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(code: string, message: string): Answer {
  return jsonAnswer(400, { code, message }, { 'cache-control': 'no-store' });
}
