import { mimeOf, readImageKey } from '@gazette/schema/image/image-format.ts';
import type { ImageStorage } from '@gazette/schema/image/image-storage.ts';
import { bytesAnswer, textAnswer } from '../http/answer.ts';
import type { Handler } from '../http/route.ts';

const FOLDER = '/images/';

/**
 * `GET /images/KEY`. Whoever has the key may have the picture, as it is with published ones for good: copies of them lie
 * in browsers and caches. A key holds 122 random bits and is told to those alone who see the article, so that nobody comes
 * upon the picture of a draft; it is not asked again at each picture who may see its article.
 */
export function createImageServing(storage: ImageStorage): Handler {
  return async (_request, { url }) => {
    const key = url.pathname.slice(FOLDER.length);
    const known = readImageKey(key);
    const bytes = known && (await storage.get(key));
    if (!known || !bytes) return textAnswer(404, 'There is no such picture.', { 'cache-control': 'no-store' });
    return bytesAnswer(200, mimeOf(known.format), bytes, {
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${key}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline',
    });
  };
}
