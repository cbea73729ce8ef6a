import { fromResponse, textAnswer } from '../http/answer.ts';
import type { Handler, Route } from '../http/route.ts';
import { siteAssets } from '../pages/assets/site-assets.ts';
import { previewPage } from '../pages/preview/preview-page.ts';
import type { Services } from '../services.ts';
import { letOut } from '../session/let-out.ts';
import { Sessions } from '../session/sessions.ts';
import { servedSite, siteUrl } from '../site-url.ts';

const prefix = '/console/preview/';
const noStore = { 'cache-control': 'no-store' };

/** `/console/preview/ID?site=KEY`: an article as readers will see it, for staff who may write; by their session. */
export function previewRoute(services: Pick<Services, 'config' | 'database' | 'now' | 'sites'>): Route {
  const { config, database: store, now, sites } = services;
  const sessions = new Sessions(services);
  const assets = siteAssets();
  const handle: Handler = async (request, context) => {
    const { pathname, searchParams } = context.url;
    const key = searchParams.get('site');
    const found = key === null ? sites.default() : sites.byKey(key);
    if (!found) return textAnswer(404, 'There is no such site.', noStore);
    const site = servedSite(found, config);
    const visit = await sessions.visit(request, context, site, { addressHash: null, isUse: true });
    if (!visit.staff) return textAnswer(403, 'Sign in to the console first.', noStore);
    const asked = { store, site, origin: siteUrl(site, config), now: now(), staff: visit.staff, assets };
    const page = await previewPage(asked, pathname.slice(prefix.length));
    return page ? fromResponse(letOut(page, visit)) : textAnswer(404, 'There is no such article, or it is not yours.', noStore);
  };
  return { name: 'preview', path: `${prefix}*`, methods: ['GET'], anyOrigin: false, handle };
}
