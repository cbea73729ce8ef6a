import { MAX_PAGE_URL_LENGTH } from '@gazette/schema/text/web-address.ts';
import { z } from 'zod';
import { jsonAnswer, type Answer } from '../http/answer.ts';
import type { Handler } from '../http/route.ts';
import type { Services } from '../services.ts';
import { servedSite } from '../site-url.ts';

/** Longest body that is read, in characters: an address and a word of consent. */
const LONGEST = 4_096;

const beacon = z.object({
  url: z
    .string()
    .max(MAX_PAGE_URL_LENGTH)
    .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text)),
  consent: z.boolean().nullish(),
});

const taken: Answer = { status: 204, headers: { 'cache-control': 'no-store' }, body: undefined };

/**
 * `POST /views?site=KEY` with `{"url": "…"}` as text/plain: what `navigator.sendBeacon` sends, which needs no preflight and
 * survives the page. The answer says nothing but that it was understood.
 */
export function createBeaconHandler({ config, sites, views }: Pick<Services, 'config' | 'sites' | 'views'>): Handler {
  return async (request, { url, address }) => {
    const key = url.searchParams.get('site');
    const found = key === null ? sites.default() : sites.byKey(key);
    if (!found) return refusal('UNKNOWN_SITE', 'There is no such site.');
    const site = servedSite(found, config);
    const page = beacon.safeParse(parsed(await request.text())).data;
    if (!page) {
      return refusal('INVALID_INPUT', 'Send {"url": "https://…"}, the address of the page that was looked at.');
    }
    views.record(site, { headers: request.headers, address }, page);
    return taken;
  };
}

function parsed(text: string): unknown {
  if (text.length > LONGEST) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(code: string, message: string): Answer {
  return jsonAnswer(400, { code, message }, { 'cache-control': 'no-store' });
}
