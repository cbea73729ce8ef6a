import { visible } from '@gazette/schema/gate/visible.ts';
import { parseGlobalId } from '@gazette/schema/graph/global-id.ts';
import { framedCreative, targetOf } from '@gazette/schema/placement/placements.query.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { jsonAnswer, textAnswer, type Answer } from '../http/answer.ts';
import type { Handler, RequestContext } from '../http/route.ts';
import type { Services } from '../services.ts';
import { servedSite, siteUrl } from '../site-url.ts';
import { frameAnswer } from './frame-answer.ts';

type Parts = Pick<Services, 'config' | 'sites' | 'database' | 'impressions' | 'now'>;

const noStore = { 'cache-control': 'no-store' };

/**
 * What belongs to an advertisement, by its global id, with `?site=KEY` as everywhere:
 *
 * - `GET /placements/ID/frame`: the document in which HTML and tags are shown
 * - `GET /placements/ID/click`: counts a click and leads to the stored target, and to nothing else
 * - `POST /placements/ID/seen`: counts an impression; `{"consent": true}` where the page knows. What `sendBeacon` sends.
 */
export function createPlacementHandler({ config, sites, database, impressions, now }: Parts): Handler {
  return async (request, context) => {
    const { url } = context;
    const [id, act] = placeOf(url.pathname);
    if (!id || !act) return undefined;
    const key = url.searchParams.get('site');
    const found = key === null ? sites.default() : sites.byKey(key);
    if (!found) return jsonAnswer(404, { code: 'UNKNOWN_SITE', message: 'There is no such site.' }, noStore);
    const site = servedSite(found, config);
    const isPost = request.method === 'POST';
    if (act === 'seen' && isPost) return seen(request, context, site, id);
    if (act === 'click' && !isPost) return click(request, context, site, id);
    if (act === 'frame' && !isPost) return frame(context, site, id);
    return undefined;
  };

  async function seen(request: Request, { address }: RequestContext, site: Site, id: string): Promise<Answer> {
    const consent = consentOf(await request.text());
    if (consent === 'broken') {
      return jsonAnswer(400, { code: 'INVALID_INPUT', message: 'Send {"consent": true}, or nothing.' }, noStore);
    }
    impressions.record('impression', site, { headers: request.headers, address }, id, consent);
    return { status: 204, headers: noStore, body: undefined };
  }

  async function click(request: Request, { url, address }: RequestContext, site: Site, id: string): Promise<Answer> {
    // The newsroom's view of it: a page that shows it may have been open since before it ended.
    const target = await targetOf(visible(database, { site, viewer: 'newsroom' }), id, now());
    if (target === undefined) return gone();
    const said = url.searchParams.get('consent');
    const consent = said === null ? undefined : said === 'true';
    if (request.method === 'GET') impressions.record('click', site, { headers: request.headers, address }, id, consent);
    const page = target.startsWith('/') ? siteUrl(site, config) + target : target;
    const headers = { ...noStore, location: new URL(page).href, 'x-robots-tag': 'noindex, nofollow' };
    return { status: 302, headers, body: undefined };
  }

  async function frame({ url }: RequestContext, site: Site, id: string): Promise<Answer> {
    const creative = await framedCreative(visible(database, { site, viewer: 'public' }), id, now());
    if (!creative) return gone();
    const click = new URL(url.pathname.replace(/frame$/, 'click'), url);
    // Nothing else that somebody may have written into the address comes into the document.
    for (const name of ['site', 'consent']) {
      const value = url.searchParams.get(name);
      if (value !== null) click.searchParams.set(name, value);
    }
    return frameAnswer(creative, click);
  }
}

function gone(): Answer {
  return textAnswer(404, 'There is no such advertisement, or it does not run now.', noStore);
}

/** The id of the advertisement, and what is wanted of it. */
function placeOf(path: string): [id?: string | undefined, act?: string | undefined] {
  const [, , given = '', act, ...rest] = path.split('/');
  const parsed = rest.length > 0 ? undefined : parseGlobalId(given);
  return parsed?.typename === 'Creative' ? [parsed.id, act] : [];
}

function consentOf(text: string): boolean | undefined | 'broken' {
  if (text === '') return undefined;
  try {
    const { consent } = (JSON.parse(text.slice(0, 200)) ?? {}) as { consent?: unknown };
    return consent === undefined || consent === null ? undefined : typeof consent === 'boolean' ? consent : 'broken';
  } catch {
    return 'broken';
  }
}
