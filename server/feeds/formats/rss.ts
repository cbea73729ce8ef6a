import type { FeedContent, FeedEntry } from '../feed-content.ts';
import { writeXml, xml, xmlText, type XmlPart } from '../xml/write-xml.ts';
import { htmlSummary } from './html-summary.ts';
import { MEDIA_NAMESPACE, mediaContent } from './media-content.ts';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': MEDIA_NAMESPACE,
};

/** RSS 2.0, with what the RSS Advisory Board's profile asks for. */
export function rss(feed: FeedContent): string {
  return writeXml(
    xml(
      'rss',
      { version: '2.0', ...namespaces, 'xml:lang': feed.language },
      xml(
        'channel',
        {},
        xmlText('title', feed.title),
        xmlText('link', feed.homeUrl),
        xmlText('description', feed.description),
        xmlText('language', feed.language),
        xmlText('lastBuildDate', rfc822(feed.updatedAt)),
        xmlText('generator', 'Gazette'),
        xmlText('docs', 'https://www.rssboard.org/rss-specification'),
        xml('atom:link', { rel: 'self', href: feed.selfUrl, type: 'application/rss+xml' }),
        feed.hubUrl === undefined ? undefined : xml('atom:link', { rel: 'hub', href: feed.hubUrl }),
        ...feed.entries.map(item),
      ),
    ),
  );
}

function item(entry: FeedEntry): XmlPart {
  const { image } = entry;
  return xml(
    'item',
    { 'xml:lang': entry.language },
    xmlText('title', entry.headline),
    xmlText('link', entry.url),
    xml('guid', { isPermaLink: 'false' }, entry.id),
    xmlText('pubDate', rfc822(entry.publishedAt)),
    xmlText('description', htmlSummary(entry)),
    xmlText('content:encoded', entry.html),
    ...entry.authors.map((name) => xmlText('dc:creator', name)),
    xmlText('dc:language', entry.language),
    ...entry.subjects.map((name) => xmlText('category', name)),
    // Its length has to be told: how long a file on another server is nobody knows, and media:content names that one.
    image?.type === undefined || image.bytes === undefined ? undefined : xml('enclosure', { url: image.url, length: image.bytes, type: image.type }),
    mediaContent(entry),
  );
}

function rfc822(date: Date): string {
  return date.toUTCString();
}
