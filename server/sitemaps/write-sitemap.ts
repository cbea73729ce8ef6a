import { baseLanguage } from '@gazette/schema/text/language.ts';
import { writeXml, xml, xmlText, type XmlPart } from '../feeds/xml/write-xml.ts';
import type { SitemapEntry } from './sitemap-entries.ts';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** @param main the language whose version is for readers of none of the others. */
export function urlSet(entries: readonly SitemapEntry[], main: string): string {
  const urls = entries.map(({ url, updatedAt, versions }) =>
    xml('url', {}, xmlText('loc', url), xmlText('lastmod', updatedAt?.toISOString()), ...alternates(versions, main)),
  );
  return writeXml(xml('urlset', { xmlns: SITEMAP, 'xmlns:xhtml': XHTML }, ...urls));
}

/** @param publication the newspaper's name in a language. */
export function newsUrlSet(entries: readonly SitemapEntry[], main: string, publication: (language: string) => string): string {
  const urls = entries.map(({ url, versions, news }) =>
    xml(
      'url',
      {},
      xmlText('loc', url),
      news &&
        xml(
          'news:news',
          {},
          xml('news:publication', {}, xmlText('news:name', publication(news.language)), xmlText('news:language', newsLanguage(news.language))),
          xmlText('news:publication_date', news.publishedAt.toISOString()),
          xmlText('news:title', news.headline),
        ),
      ...alternates(versions, main),
    ),
  );
  return writeXml(xml('urlset', { xmlns: SITEMAP, 'xmlns:news': NEWS, 'xmlns:xhtml': XHTML }, ...urls));
}

export interface IndexEntry {
  readonly url: string;
  /** Where nothing is said, nothing was changed lately. */
  readonly updatedAt?: Date | undefined;
}

export function sitemapIndex(entries: readonly IndexEntry[]): string {
  const files = entries.map(({ url, updatedAt }) => xml('sitemap', {}, xmlText('loc', url), xmlText('lastmod', updatedAt?.toISOString())));
  return writeXml(xml('sitemapindex', { xmlns: SITEMAP }, ...files));
}

function alternates(versions: ReadonlyMap<string, string>, main: string): XmlPart[] {
  const fallback = versions.get(main);
  return [...versions, ...(fallback === undefined ? [] : [['x-default', fallback] as const])].map(([hreflang, href]) =>
    xml('xhtml:link', { rel: 'alternate', hreflang, href }),
  );
}

/** ISO 639 alone, but for the two of Chinese. */
function newsLanguage(language: string): string {
  const base = baseLanguage(language);
  if (base !== 'zh') return base;
  return new Intl.Locale(language).maximize().script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
