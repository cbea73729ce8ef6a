import type { FeedContent, FeedEntry } from '../feed-content.ts';
import { writeXml, xml, xmlText, type XmlPart } from '../xml/write-xml.ts';
import { MEDIA_NAMESPACE, mediaContent } from './media-content.ts';

/** Atom 1.0 (RFC 4287). */
export function atom(feed: FeedContent): string {
  return writeXml(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:media': MEDIA_NAMESPACE, 'xml:lang': feed.language },
      xmlText('id', feed.id),
      xmlText('title', feed.title),
      xmlText('subtitle', feed.description),
      xmlText('updated', feed.updatedAt.toISOString()),
      // Of entries that nobody signed.
      xml('author', {}, xmlText('name', feed.publisher)),
      xml('link', { rel: 'self', href: feed.selfUrl, type: 'application/atom+xml' }),
      xml('link', { rel: 'alternate', href: feed.homeUrl, type: 'text/html', hreflang: feed.language }),
      feed.hubUrl === undefined ? undefined : xml('link', { rel: 'hub', href: feed.hubUrl }),
      xmlText('generator', 'Gazette'),
      ...feed.entries.map(entryOf),
    ),
  );
}

function entryOf(entry: FeedEntry): XmlPart {
  const { image } = entry;
  return xml(
    'entry',
    { 'xml:lang': entry.language },
    xmlText('id', entry.id),
    // An element that has to be there, whatever the headline.
    xml('title', { type: 'text' }, entry.headline),
    xml('link', { rel: 'alternate', href: entry.url, type: 'text/html', hreflang: entry.language }),
    xmlText('published', entry.publishedAt.toISOString()),
    xmlText('updated', entry.updatedAt.toISOString()),
    ...entry.authors.map((name) => xml('author', {}, xmlText('name', name))),
    ...entry.subjects.map((name) => xml('category', { term: name })),
    xmlText('summary', entry.summary, { type: 'text' }),
    xmlText('content', entry.html, { type: 'html' }),
    image?.type === undefined ? undefined : xml('link', { rel: 'enclosure', href: image.url, type: image.type, length: image.bytes }),
    mediaContent(entry),
  );
}
