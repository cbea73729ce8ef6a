import { fetchedAddresses, filesNoArticleShows, filesOfImages, imagesOfRevisions, textsNamingImages, textsShowingImages } from '@gazette/schema/gate/named-images.ts';
import { pictureAddresses } from '@gazette/schema/image/body-pictures.ts';
import { filesNamedIn, readImageKey } from '@gazette/schema/image/image-format.ts';
import { removeImageFiles } from '@gazette/schema/gate/remove-image-files.ts';
import type { JobDefinition } from '../jobs/job.ts';
import type { Services } from '../services.ts';
import { imageStorage } from './image-folder.ts';

const DAY = 86_400_000;
/** Files forgotten in one transaction, and images asked for in one statement. */
const BATCH = 100;

/**
 * Once a day removes pictures that nothing names any more: no article in whatever state, no revision that could be brought
 * back, no page, no advertisement. What was uploaded lately stays, since somebody may be writing around it.
 */
export const removeUnusedImages: JobDefinition = {
  name: 'remove-unused-images',
  every: DAY,
  async run(services, log) {
    const { database, sites, config, now } = services;
    const storage = imageStorage(config);
    const unseen = await filesNoArticleShows(database, new Date(now().getTime() - config.imageUnusedDays * DAY));
    const named = unseen.length === 0 ? new Set() : await filesNamedSomewhere(services);
    const unused = unseen.filter(({ id }) => !named.has(id));
    let removed = 0;
    for (const site of sites.all()) {
      const own = unused.filter(({ siteId }) => siteId === site.id);
      for (let from = 0; from < own.length; from += BATCH) {
        const batch = own.slice(from, from + BATCH);
        const gone = new Set(await database.write(site, now(), (unit) => removeImageFiles(unit, batch.map(({ id }) => id))));
        // Only when nothing tells of them any more.
        for (const { id, variants } of batch) if (gone.has(id)) for (const { key } of variants) await storage.remove(key);
        removed += gone.size;
      }
    }
    const left = await removeLeftOver(services);
    if (removed + left > 0) log.info({ files: removed, leftOver: left }, 'unused pictures removed');
  },
};

async function filesNamedSomewhere({ database }: Pick<Services, 'database'>): Promise<Set<string>> {
  const named = new Set<string>();
  for await (const text of textsNamingImages(database)) for (const file of filesNamedIn(text)) named.add(file);
  const fetched = await fetchedAddresses(database);
  if (fetched.length > 0) {
    const files = Map.groupBy(fetched, ({ url }) => url);
    for await (const text of textsShowingImages(database)) {
      for (const address of pictureAddresses(text)) for (const { file_id: file } of files.get(address) ?? []) if (file) named.add(file);
    }
  }
  const images = new Set<string>();
  for await (const image of imagesOfRevisions(database)) images.add(image);
  const ids = [...images];
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const file of await filesOfImages(database, ids.slice(from, from + BATCH))) named.add(file);
  }
  return named;
}

/** What was stored a day ago and never written down: its process was killed, or its file was forgotten. */
async function removeLeftOver({ config, database, now }: Services): Promise<number> {
  const storage = imageStorage(config);
  let removed = 0;
  let batch: { key: string; file: string }[] = [];
  const settle = async () => {
    const files = [...new Set(batch.map(({ file }) => file))];
    const known = files.length === 0 ? [] : await database.reads.selectFrom('image_file').select('id').where('id', 'in', files).execute();
    const ids = new Set(known.map(({ id }) => id));
    for (const { key, file } of batch) {
      if (ids.has(file)) continue;
      await storage.remove(key);
      removed += 1;
    }
    batch = [];
  };
  for await (const { key, storedAt } of storage.list()) {
    const file = readImageKey(key)?.file;
    if (file === undefined || storedAt.getTime() > now().getTime() - DAY) continue;
    batch.push({ key, file });
    if (batch.length >= BATCH) await settle();
  }
  await settle();
  return removed;
}
