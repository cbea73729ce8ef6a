import type { RssFeed } from 'feedsmith';
import type { FeedImage } from './feed-item.ts';

type Media = NonNullable<RssFeed.Item<string>['media']>;
/** A file that an item brings along. */
export interface Enclosure {
  readonly url?: string | undefined;
  readonly type?: string | undefined;
}

/** The picture of an item: Media RSS's largest, its thumbnail, else an enclosed picture. */
export function feedImage(
  media: Media | undefined,
  enclosures: readonly Enclosure[] | undefined,
): FeedImage | undefined {
  const contents = [
    ...(media?.contents ?? []),
    ...(media?.groups ?? []).flatMap((group) => group.contents ?? []),
  ].filter(({ url, type, medium }) => url !== undefined && (medium === 'image' || isPicture(url, type)));
  const largest = contents.toSorted((one, other) => (other.width ?? 0) - (one.width ?? 0))[0];
  const thumbnail = media?.thumbnails?.[0] ?? media?.groups?.[0]?.thumbnails?.[0] ?? contents[0]?.thumbnails?.[0];
  const chosen = largest ?? thumbnail;
  if (chosen?.url) {
    const source = largest ?? media;
    return {
      url: chosen.url,
      width: chosen.width,
      height: chosen.height,
      caption: source?.description?.value ?? media?.description?.value,
      credit: (source?.credits ?? media?.credits)?.[0]?.value,
    };
  }
  const enclosed = enclosures?.find(({ url, type }) => url !== undefined && isPicture(url, type));
  return enclosed?.url ? { url: enclosed.url } : undefined;
}

function isPicture(url: string, type: string | undefined): boolean {
  return type ? type.startsWith('image/') : /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(url);
}
