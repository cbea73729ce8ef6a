import { feedFormats, feedPath, ninjsItemPath } from '@gazette/server/feeds/feed-address.ts';
import type { Newsroom } from '../newsroom.ts';
import { idsInText, marksIn } from './marks.ts';
import { idsBeyond, type Row } from './rows.ts';
import { urlsOf } from './tries.ts';
import type { Viewer } from './viewers.ts';

const feeds = [...feedFormats, 'ninjs' as const].flatMap((format) => ['ar', 'en', 'all'].flatMap((language) => [true, false].map((isFull) => feedPath({ languages: [] }, { format }, language, isFull))));

/** Pages that readers and programs may ask for besides those that others link to. */
const paths = ['/', '/en', '/ar', '/console', ...feeds, '/sitemap.xml', '/sitemap-news.xml', '/sitemaps/pages.xml', '/sitemaps/2026-02.xml', '/sitemaps/2026-03.xml', '/robots.txt'];

export interface Visited {
  /** Address → what stood there. */
  readonly pages: ReadonlyMap<string, string>;
  readonly leaks: readonly string[];
}

/** Opens every page of a site that can be named or is linked to, as somebody. */
export async function visitPagesAs(newsroom: Newsroom, rows: readonly Row[], viewer: Viewer): Promise<Visited> {
  const origin = `https://${viewer.site}.test`;
  const { token, reader, headers } = viewer.options;
  const sent = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(reader && { 'x-gazette-reader': reader }),
    ...headers,
  };
  const hiddenIds = idsBeyond(rows, viewer.sees);
  const pages = new Map<string, string>();
  const leaks: string[] = [];
  const waiting = [
    ...paths.map((path) => origin + path),
    ...rows.flatMap(({ table, id }) => (table === 'article' && id ? [origin + ninjsItemPath(id)] : [])),
    ...urlsOf(rows).map((url) => new URL(new URL(url).pathname, origin).href),
  ];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (pages.has(url)) continue;
    const response = await newsroom.app.fetch(new Request(url, { headers: sent, redirect: 'manual' }));
    const text = `${response.status} ${response.headers.get('location') ?? ''} ${await response.text()}`;
    pages.set(url, text);
    // An address may be said again.
    const asked = marksIn(url);
    const seen = [...marksIn(text)].filter((mark) => !viewer.sees.has(mark) && !asked.has(mark));
    const ids = idsInText(text).filter((id) => hiddenIds.has(id));
    leaks.push(...[...seen, ...ids].map((secret) => `${secret} at ${url}`));
    for (const [, link = ''] of text.matchAll(/href="([^"#?]+)"/g)) {
      const next = URL.canParse(link, url) ? new URL(link, url) : undefined;
      if (next?.origin === origin && !next.pathname.includes('.')) waiting.push(next.href);
    }
  }
  return { pages, leaks };
}
