import { visible } from '@gazette/schema/gate/visible.ts';
import { parseGlobalId } from '@gazette/schema/graph/global-id.ts';
import { framedCreative } from '@gazette/schema/placement/placements.query.ts';
import { textAnswer } from '../http/answer.ts';
import type { Handler, Route } from '../http/route.ts';
import { frameAnswer } from '../placement/frame-answer.ts';
import type { Services } from '../services.ts';
import { Sessions } from '../session/sessions.ts';
import { servedSite } from '../site-url.ts';

const prefix = '/console/advertisements/';
const noStore = { 'cache-control': 'no-store' };

/**
 * `/console/advertisements/ID?site=KEY`: the frame of an advertisement as readers will have it, whether it runs or not, for
 * staff who may settle what the site shows; by their session. Nothing is counted, and a click leads nowhere.
 */
export function advertisementRoute(services: Pick<Services, 'config' | 'database' | 'now' | 'sites'>): Route {
  const { config, database, now, sites } = services;
  const sessions = new Sessions(services);
  const handle: Handler = async (request, context) => {
    const { pathname, searchParams } = context.url;
    const key = searchParams.get('site');
    const found = key === null ? sites.default() : sites.byKey(key);
    if (!found) return textAnswer(404, 'There is no such site.', noStore);
    const site = servedSite(found, config);
    const { staff } = await sessions.visit(request, context, site, { addressHash: null, isUse: false });
    if (!staff?.permissions.has('site:configure')) return textAnswer(403, 'Sign in to the console first.', noStore);
    const named = parseGlobalId(pathname.slice(prefix.length));
    const newsroom = visible(database, { site, viewer: 'newsroom' });
    const creative = named?.typename === 'Creative' ? await framedCreative(newsroom, named.id, now()) : undefined;
    if (!creative) return textAnswer(404, 'There is no such advertisement, or it is a picture.', noStore);
    const answer = frameAnswer(creative, null);
    return { ...answer, headers: { ...answer.headers, ...noStore, 'x-frame-options': 'SAMEORIGIN' } };
  };
  return { name: 'advertisement preview', path: `${prefix}*`, methods: ['GET'], anyOrigin: false, handle };
}
