import { mimeOf, readImageKey } from '@gazette/schema/image/image-format.ts';
import type { ImageStorage } from '@gazette/schema/image/image-storage.ts';
import { bytesAnswer, textAnswer } from '../http/answer.ts';
import type { Handler } from '../http/route.ts';
import type { LostVariants } from './lost-variants.ts';

const FOLDER = '/images/';

/**
 * `GET /images/KEY`. Whoever has the key may have the picture, as it is with published ones for good: copies of them lie
 * in browsers and caches. A key holds 122 random bits and is told to those alone who see the article, so that nobody comes
 * upon the picture of a draft; it is not asked again at each picture who may see its article.
 */
export function createImageServing(storage: ImageStorage, lost: LostVariants): Handler {
  return async (_request, { url, log }) => {
    const key = url.pathname.slice(FOLDER.length);
    const known = readImageKey(key);
    const bytes = known && (await storage.get(key));
    const found = known && (bytes ? { bytes, mime: mimeOf(known.format), isRight: true } : await lost.find(key, log));
    if (!found) return textAnswer(404, 'There is no such picture.', { 'cache-control': 'no-store' });
    return bytesAnswer(200, found.mime, found.bytes, {
      ...(found.isRight ? { 'cache-control': 'public, max-age=31536000, immutable', etag: `"${key}"` } : { 'cache-control': 'no-store' }),
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline',
    });
  };
}
