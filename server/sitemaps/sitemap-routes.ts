import { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import { bytesAnswer, textAnswer, type Answer } from '../http/answer.ts';
import type { Handler, Route } from '../http/route.ts';
import { openReading, type Reading } from '../pages/database/reading.ts';
import type { Services } from '../services.ts';
import { siteUrl } from '../site-url.ts';
import { fileOf, indexOf, newsOf } from './read-sitemap.ts';
import { decodePlace } from './sitemap-files.ts';

type Parts = Pick<Services, 'database' | 'sites' | 'config' | 'now'>;

/** Where what follows begins in what is cut into several files. */
export const sitemapParameters = ['after'] as const;

/** What search engines look for: `/sitemap.xml` with all that it names, `/sitemap-news.xml`, and `/robots.txt`, which names both. */
export function sitemapRoutes(parts: Parts): Route[] {
  const route = (path: string, handle: Handler): Route => ({ name: 'sitemaps', path, methods: ['GET'], anyOrigin: false, handle });
  return [
    route('/sitemap.xml', (_request, { url }) => answered(parts, url, (reading) => indexOf(reading))),
    route('/sitemap-news.xml', (_request, { url }) => answered(parts, url, newsOf)),
    route('/sitemaps/*', (_request, { url }) => answered(parts, url, (reading, after) => fileOf(reading, nameIn(url), after))),
    { name: 'robots', path: '/robots.txt', methods: ['GET'], anyOrigin: false, handle: (_request, { url }) => robots(parts, url) },
  ];
}

function nameIn({ pathname }: URL): string {
  return /^\/sitemaps\/([\w-]+)\.xml$/.exec(pathname)?.[1] ?? '';
}

async function answered(
  { database, sites, config, now }: Parts,
  { host, searchParams }: URL,
  read: (reading: Reading, after: ReturnType<typeof decodePlace>) => Promise<string | undefined>,
): Promise<Answer | undefined> {
  const site = sites.byHost(host);
  const place = searchParams.get('after');
  const after = place === null ? undefined : decodePlace(place);
  if (!site || (place !== null && after === undefined)) return undefined;
  const marks = new AnswerMarks(site);
  const text = await read(openReading({ store: database, site, origin: siteUrl(site, config), now: now(), marks }), after);
  if (text === undefined) return undefined;
  marks.whole();
  return { ...bytesAnswer(200, 'application/xml; charset=utf-8', Buffer.from(text), {}), marks };
}

/** Everything may be read but the desk, which is nobody's to find. */
async function robots({ sites, config }: Parts, url: URL): Promise<Answer | undefined> {
  const site = sites.byHost(url.host);
  if (!site) return undefined;
  const origin = siteUrl(site, config);
  const lines = ['User-agent: *', 'Disallow: /console', '', `Sitemap: ${origin}/sitemap.xml`, `Sitemap: ${origin}/sitemap-news.xml`];
  return textAnswer(200, lines.join('\n'), { 'cache-control': 'public, max-age=3600' });
}
