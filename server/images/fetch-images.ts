import { recordEvent } from '@gazette/schema/event/record-event.ts';
import { countHotLinkedImages, hotLinkedImages, hotLinkingBodies } from '@gazette/schema/gate/hot-linked-images.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { pictureAddresses } from '@gazette/schema/image/body-pictures.ts';
import { bringInImage, keepImage } from '@gazette/schema/image/bring-in-image.ts';
import { keptPictures } from '@gazette/schema/image/kept-pictures.query.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { recordAudit } from '@gazette/schema/staff/record-audit.ts';
import { ImportError } from '../exchange/import-error.ts';
import { importLimits } from '../exchange/import-limits.ts';
import type { Network } from '../exchange/source/download.ts';
import type { Services } from '../services.ts';
import { fetchPicture, LONGEST_ADDRESS } from './fetch-picture.ts';
import { imageStorage } from './image-folder.ts';
import { ImageQueue } from './image-queue.ts';
import { ImageRefusal } from './image-refusal.ts';
import type { Intake } from './take-in.ts';

/** Images, or texts, that are looked up in one statement. */
const BATCH = 100;

export interface Fetched {
  fetched: number;
  /** What could not be brought in, each with its reason; these go on showing what they showed. */
  readonly problems: string[];
}

interface Progress {
  /** Known better and better. */
  total(count: number): void;
  step(): void;
}

/**
 * Brings the pictures that a site's articles and pages show from elsewhere into its own storage, those within their texts
 * too, one after the other, so that no publisher's server is stormed. What was fetched before from the same address is not
 * fetched again; interrupted, it goes on where it was. Addresses are refused as an import refuses them. Texts stay as they
 * are stored, and are shown with what is kept here.
 */
export async function fetchImages(services: Pick<Services, 'config' | 'database' | 'now' | 'log'>, site: Site, onProgress: Progress, network?: Network): Promise<Fetched> {
  const { config, database, now } = services;
  const intake: Intake = { services, storage: imageStorage(config), queue: new ImageQueue(config) };
  const limits = { ...importLimits, timeout: config.importTimeout, allowPrivateAddresses: config.importAllowPrivateAddresses };
  const result: Fetched = { fetched: 0, problems: [] };
  let total = await countHotLinkedImages(database, site);
  onProgress.total(total);
  const fetchInto = async (url: string, use: (unit: Unit, file: string) => Promise<boolean>) => {
    try {
      const file = await fetchPicture(intake, site, url, limits, network);
      if (await database.write(site, now(), (unit) => use(unit, file))) result.fetched += 1;
    } catch (error) {
      if (!(error instanceof ImportError) && !(error instanceof ImageRefusal)) throw error;
      result.problems.push(error.message.includes(url) ? error.message : `${url}: ${error.message}`);
    }
    onProgress.step();
  };

  for (let after: string | undefined; ; ) {
    const batch = await hotLinkedImages(database, site, BATCH, after);
    for (const { id, url } of batch) await fetchInto(url, (unit, file) => bringInImage(unit, id, file));
    after = batch.at(-1)?.id;
    if (after === undefined) break;
  }
  const seen = new Set<string>();
  for await (const addresses of addressesInTexts(database, site)) {
    const fresh = addresses.filter((address) => address.length <= LONGEST_ADDRESS && !seen.has(address));
    const kept = new Set((await keptPictures(visible(database, { site, viewer: 'newsroom' }), fresh)).map(({ address }) => address));
    const wanted = fresh.filter((address) => !kept.has(address));
    onProgress.total((total += wanted.length));
    for (const address of wanted) {
      seen.add(address);
      await fetchInto(address, (unit, file) => keepImage(unit, address, file));
    }
  }
  if (result.fetched > 0) {
    await database.write(site, now(), async (unit) => {
      await recordAudit(unit, { staff: null, action: 'image.fetch', subject: null, detail: { count: result.fetched } });
      // Whatever is cached of the site shows the pictures of others.
      await recordEvent(unit, { type: 'site.changed', subject: site.id });
    });
  }
  return result;
}

/** Addresses of pictures that lie elsewhere, of some texts at a time. */
async function* addressesInTexts(database: Services['database'], site: Site): AsyncGenerator<string[]> {
  for (const table of ['article', 'plain_page'] as const) {
    for (let after: string | undefined; ; ) {
      const batch = await hotLinkingBodies(database, site, table, BATCH, after);
      const addresses = batch.flatMap(({ html }) => pictureAddresses(html)).filter((address) => /^https?:/i.test(address));
      yield [...new Set(addresses)];
      after = batch.at(-1)?.id;
      if (after === undefined) break;
    }
  }
}
