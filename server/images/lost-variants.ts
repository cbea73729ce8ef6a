import { formatOf, readImageKey } from '@gazette/schema/image/image-format.ts';
import type { ImageVariant } from '@gazette/schema/image/image-file.entity.ts';
import type { ImageStorage } from '@gazette/schema/image/image-storage.ts';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { isRefusal } from '../database/write-health.ts';
import type { ImageQueue } from './image-queue.ts';
import { ImageRefusal } from './image-refusal.ts';
import { makeVariant } from './make-variants.ts';

interface Parts {
  readonly storage: ImageStorage;
  readonly queue: ImageQueue;
  readonly database: Database;
}

export interface FoundVariant {
  readonly bytes: Uint8Array;
  readonly mime: string;
  /** Whether it is what was asked for; else another size stands in for now. */
  readonly isRight: boolean;
}

/** Makes sizes anew that are written down and not in the storage (a folder that was not copied whole), of one that is. */
export class LostVariants {
  readonly #parts: Parts;
  readonly #making = new Map<string, Promise<FoundVariant | undefined>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Made once, however many ask for it meanwhile. @returns undefined where nothing tells of it or nothing is left of the picture. */
  async find(key: string, log: Logger): Promise<FoundVariant | undefined> {
    const known = this.#making.get(key);
    if (known) return known;
    const making = this.#find(key, log).finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  async #find(key: string, log: Logger): Promise<FoundVariant | undefined> {
    const { storage, queue, database } = this.#parts;
    const file = readImageKey(key)?.file;
    const row = file && (await database.reads.selectFrom('image_file').select('variants').where('id', '=', file).executeTakeFirst());
    const lost = row ? row.variants.find((variant) => variant.key === key) : undefined;
    const format = lost && formatOf(lost.mime);
    if (!row || !lost || !format) return undefined;
    const left = await this.#widest(row.variants);
    if (!left) return undefined;
    try {
      const bytes = await queue.hold(() => queue.work(() => makeVariant(left.bytes, lost.width, format)));
      await storage.put(key, bytes).catch((error: unknown) => {
        if (!isRefusal(error)) throw error;
        log.warn({ err: error, key }, 'a size of a picture that was made anew is not kept: the disk takes no more');
      });
      return { bytes, mime: lost.mime, isRight: true };
    } catch (error) {
      if (!(error instanceof ImageRefusal)) throw error;
      log.warn({ err: error, key }, 'a picture is shown in another size than was asked for');
      return left;
    }
  }

  async #widest(variants: readonly ImageVariant[]): Promise<FoundVariant | undefined> {
    for (const { key, mime } of variants.toSorted((a, b) => b.width - a.width || b.bytes - a.bytes)) {
      const bytes = await this.#parts.storage.get(key);
      if (bytes) return { bytes, mime, isRight: false };
    }
    return undefined;
  }
}
