import { createHash } from 'node:crypto';
import { addImageFile, imageFileOf, newImageFileId } from '@gazette/schema/image/add-image-file.ts';
import type { ImageStorage } from '@gazette/schema/image/image-storage.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import type { Services } from '../services.ts';
import type { ImageQueue } from './image-queue.ts';
import { makeVariants } from './make-variants.ts';
import { storeVariants } from './store-variants.ts';

export interface Intake {
  readonly services: Pick<Services, 'config' | 'database' | 'now' | 'log'>;
  readonly storage: ImageStorage;
  readonly queue: ImageQueue;
}

export interface Given {
  readonly site: Site;
  readonly bytes: Uint8Array;
  readonly by: Unit['by'];
  /** Where it was fetched from. */
  readonly sourceUrl?: string;
}

/**
 * Makes a file of a picture: its sizes are stored first, then it is written down. What is stored and never written down,
 * because the process died in between, is removed by a job.
 * @returns the id of the file; that of the first where the site has this picture already.
 * @throws {ImageRefusal}
 */
export async function takeIn({ services, storage, queue }: Intake, { site, bytes, by, sourceUrl = '' }: Given): Promise<string> {
  const { config, database, now, log } = services;
  const hash = createHash('sha256').update(bytes).digest('hex');
  return queue.work(async () => {
    const known = await imageFileOf(database, site.id, hash);
    if (known) return known.id;
    const id = newImageFileId();
    const { width, height, variants: made } = await makeVariants(bytes, id, config);
    const variants = await storeVariants(storage, made, log);
    const told = variants.map(({ content: _content, ...variant }) => variant);
    const kept = await database.write(site, now(), (unit) =>
      addImageFile({ ...unit, by }, { id, hash, width, height, variants: told, sourceUrl: sourceUrl || null }),
    );
    if (kept !== id) for (const { key } of variants) await storage.remove(key);
    return kept;
  });
}
