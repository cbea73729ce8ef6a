import type { ImageStorage } from '@gazette/schema/image/image-storage.ts';
import type { Logger } from 'pino';
import { isRefusal } from '../database/write-health.ts';
import { ImageRefusal } from './image-refusal.ts';
import type { MadeVariant } from './make-variants.ts';

/**
 * Stores what was made of a picture, first what every browser reads, from the widest on. Where the disk becomes full on the
 * way, the picture does with what is stored by then, which is said in the log.
 * @returns those that are stored, in their order.
 * @throws {ImageRefusal} NO_ROOM when not even the first one could be; nothing is left of it then.
 */
export async function storeVariants(storage: ImageStorage, variants: readonly MadeVariant[], log: Logger): Promise<readonly MadeVariant[]> {
  const stored = new Set<MadeVariant>();
  try {
    for (const variant of [...variants.filter(isPlain), ...variants.filter((one) => !isPlain(one))]) {
      await storage.put(variant.key, variant.content);
      stored.add(variant);
    }
  } catch (error) {
    if (!isRefusal(error)) throw error;
    log.warn({ err: error, stored: stored.size, of: variants.length }, 'a picture is kept in fewer sizes: the disk takes no more');
    if (stored.size === 0) throw new ImageRefusal('NO_ROOM', 'The server has no room for pictures at the moment. Nothing was stored.');
  }
  return variants.filter((variant) => stored.has(variant));
}

const isPlain = ({ mime }: MadeVariant): boolean => mime === 'image/jpeg' || mime === 'image/png';
