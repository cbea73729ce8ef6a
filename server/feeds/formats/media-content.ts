import type { FeedEntry } from '../feed-content.ts';
import { xml, xmlText, type XmlPart } from '../xml/write-xml.ts';

export const MEDIA_NAMESPACE = 'http://search.yahoo.com/mrss/';

/** The picture with its words, its credit and its size, as Media RSS has them. */
export function mediaContent({ image }: Pick<FeedEntry, 'image'>): XmlPart | undefined {
  if (image === undefined) return undefined;
  const { url, type, bytes, width, height } = image;
  return xml(
    'media:content',
    { url, medium: 'image', type, fileSize: bytes, width, height },
    xmlText('media:description', image.caption ?? image.alt, { type: 'plain' }),
    xmlText('media:credit', image.credit),
  );
}
