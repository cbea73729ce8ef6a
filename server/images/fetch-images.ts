import { countHotLinkedImages, hotLinkedImages } from '@gazette/schema/gate/hot-linked-images.ts';
import { imageFileFrom } from '@gazette/schema/image/add-image-file.ts';
import { bringInImage } from '@gazette/schema/image/bring-in-image.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { recordAudit } from '@gazette/schema/staff/record-audit.ts';
import { ImportError } from '../exchange/import-error.ts';
import { importLimits } from '../exchange/import-limits.ts';
import { download, downloadError, type Network } from '../exchange/source/download.ts';
import type { Services } from '../services.ts';
import { imageStorage } from './image-folder.ts';
import { ImageQueue } from './image-queue.ts';
import { ImageRefusal } from './image-refusal.ts';
import { readBounded } from './read-upload.ts';
import { takeIn, type Intake } from './take-in.ts';

/** Images that are looked up in one statement. */
const BATCH = 100;

export interface Fetched {
  fetched: number;
  /** What could not be brought in, each with its reason; these go on showing what they showed. */
  readonly problems: string[];
}

/**
 * Brings the pictures that a site's articles show from elsewhere into its own storage, one after the other, so that no
 * publisher's server is stormed. What was fetched before from the same address is not fetched again; interrupted, it goes
 * on where it was. Addresses are refused as an import refuses them.
 */
export async function fetchImages(
  services: Pick<Services, 'config' | 'database' | 'now'>,
  site: Site,
  onProgress: { total(count: number): void; step(): void },
  network?: Network,
): Promise<Fetched> {
  const { config, database, now } = services;
  const intake: Intake = { services, storage: imageStorage(config), queue: new ImageQueue(config) };
  const result: Fetched = { fetched: 0, problems: [] };
  onProgress.total(await countHotLinkedImages(database, site));
  let after: string | undefined;
  for (;;) {
    const batch = await hotLinkedImages(database, site, BATCH, after);
    for (const { id, url } of batch) {
      try {
        const file = (await imageFileFrom(database, site.id, url))?.id ?? (await fetchOne(intake, site, url, network));
        if (await database.write(site, now(), (unit) => bringInImage(unit, id, file))) result.fetched += 1;
      } catch (error) {
        if (!(error instanceof ImportError) && !(error instanceof ImageRefusal)) throw error;
        result.problems.push(error.message.includes(url) ? error.message : `${url}: ${error.message}`);
      }
      onProgress.step();
    }
    after = batch.at(-1)?.id;
    if (after === undefined) break;
  }
  if (result.fetched > 0) {
    await database.write(site, now(), (unit) => recordAudit(unit, { staff: null, action: 'image.fetch', subject: null, detail: { count: result.fetched } }));
  }
  return result;
}

async function fetchOne(intake: Intake, site: Site, url: string, network: Network | undefined): Promise<string> {
  const { config } = intake.services;
  const limits = { ...importLimits, timeout: config.importTimeout, allowPrivateAddresses: config.importAllowPrivateAddresses };
  const { body, close } = await download(url, limits, network);
  try {
    const tooLarge = () => new ImageRefusal('TOO_LARGE', `it is larger than ${config.imageMaxBytes} bytes (GAZETTE_IMAGE_MAX_BYTES).`);
    const bytes = await readBounded(body as AsyncIterable<Uint8Array>, config.imageMaxBytes, tooLarge);
    return await takeIn(intake, { site, bytes, by: null, sourceUrl: url });
  } catch (error) {
    throw error instanceof ImageRefusal ? error : isNetworkError(error) ? downloadError(url, error, limits) : error;
  } finally {
    await close();
  }
}

/** A connection that breaks while the body comes; anything of our own storage or database is no such thing. */
function isNetworkError(error: unknown): boolean {
  return error instanceof Error && (/^(Timeout|Abort|Socket|BodyTimeout)Error$/.test(error.name) || /^(UND_ERR|ECONNRESET|EPIPE)/.test(String((error as { code?: string }).code)));
}
