import { isUuid, parseGlobalId } from '@gazette/schema/graph/global-id.ts';
import { newsroomArticlesByIds } from '@gazette/schema/article/desk/newsroom-articles.query.ts';
import { newsroomOf } from '@gazette/schema/gate/newsroom.ts';
import type { Store } from '@gazette/schema/gate/store.ts';
import { visible, type Visible } from '@gazette/schema/gate/visible.ts';
import { allSections } from '@gazette/schema/section/sections.query.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { StaffIdentity } from '@gazette/schema/staff/staff-identity.ts';
import { articlePage } from '../article/article-page.ts';
import type { SiteAssets } from '../assets/site-assets.ts';
import { articleContent } from '../database/article-content.ts';
import { pageSite, sitePageData } from '../database/database-page-data.ts';
import type { Reading } from '../database/reading.ts';
import { openEdition } from '../edition.ts';
import { document } from '../layout/document.ts';
import { documentReply } from '../reply.ts';

interface Asked {
  readonly store: Store;
  readonly site: Site;
  /** Origin of the site's pages. */
  readonly origin: string;
  readonly now: Date;
  readonly staff: StaffIdentity;
  readonly assets: SiteAssets;
}

/** What the page of a preview may do: look like a page. It runs nothing, sends nothing and stands in our own frames only. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' https: data:",
  "media-src 'self' https:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin allow-popups',
].join('; ');

/**
 * The page of an article as readers will see it, in whatever state it is; around it stands what the public sees now.
 * @param globalId of the article.
 * @returns undefined where there is no such article, or it is a draft of somebody else's and whoever asks may only write.
 */
export async function previewPage({ store, site, origin, now, staff, assets }: Asked, globalId: string): Promise<Response | undefined> {
  const { typename, id = '' } = parseGlobalId(globalId) ?? {};
  if (typename !== 'Article' || !isUuid(id) || !staff.permissions.has('articles:write')) return undefined;
  const newsroom = newsroomOf({ store, site });
  const [row] = await newsroomArticlesByIds(newsroom, [id]);
  if (!row || (!staff.permissions.has('articles:publish') && row.created_by !== staff.id)) return undefined;
  const through = (gate: Visible): Reading => ({ store, visible: gate, site, origin, now, sections: () => allSections(gate) });
  const article = { ...row, published_at: row.published_at ?? row.scheduled_at ?? now };
  const content = await articleContent(through(visible(store, { site, viewer: 'public' })), article, through(newsroom));
  const data = sitePageData(store, site, origin, now);
  const edition = await openEdition(data, pageSite(site, origin), row.language, now, assets.icon);
  const page = { ...articlePage(edition, content), isPreview: true };
  const reply = await documentReply(200, edition.language, document(edition, page, assets));
  reply.headers.set('content-security-policy', policy);
  reply.headers.set('cache-control', 'no-store');
  reply.headers.set('x-robots-tag', 'noindex');
  reply.headers.delete('etag');
  return reply;
}
