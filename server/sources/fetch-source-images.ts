import { recordEvent } from '@gazette/schema/event/record-event.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { pictureAddresses } from '@gazette/schema/image/body-pictures.ts';
import { bringInImage, keepImage } from '@gazette/schema/image/bring-in-image.ts';
import { keptPictures } from '@gazette/schema/image/kept-pictures.query.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { dueImages, putOffImages } from '@gazette/schema/source/due-images.ts';
import type { SourceProblem } from '@gazette/schema/source/source-words.ts';
import { ImportError } from '../exchange/import-error.ts';
import { fetchPicture, LONGEST_ADDRESS } from '../images/fetch-picture.ts';
import { imageStorage } from '../images/image-folder.ts';
import { ImageQueue } from '../images/image-queue.ts';
import { ImageRefusal } from '../images/image-refusal.ts';
import type { Intake } from '../images/take-in.ts';
import type { JobDefinition } from '../jobs/job.ts';
import type { Services } from '../services.ts';
import { pauseAfter } from './pause.ts';
import { sourceLimits } from './source-limits.ts';

/** Articles of one run. */
const BATCH = 20;

/**
 * Fetches the pictures of what sources bring where the newsroom wants them kept here, one after the other, so that no
 * publisher's server is stormed. What cannot be had is asked for again, later and later; until then, and where it is given
 * up, it is shown from where it lies.
 */
export const fetchSourceImages: JobDefinition = {
  name: 'fetch-source-images',
  every: 1_000,
  isWanted: async ({ database, now }) => (await dueImages(database, now(), 1)).length > 0,
  async run(services, log) {
    const { config, database, sites, now } = services;
    const begun = now();
    for (const due of await dueImages(database, begun, BATCH)) {
      const site = sites.all().find(({ id }) => id === due.site);
      if (!site) continue;
      const problems = await fetchImagesOf(services, site, due.article);
      for (const { url, error } of problems) log.warn({ article: due.article, url, err: error }, 'a picture of a source could not be fetched');
      const tries = due.failures + 1;
      const isOver = !problems.some(({ mayPass }) => mayPass) || tries >= config.sourceImageTries;
      const next = isOver ? null : new Date(now().getTime() + pauseAfter(tries, config.sourceInterval));
      await database.bookkeep((db) => putOffImages(db, due, begun, next));
    }
  },
};

interface Problem {
  readonly url: string;
  readonly error: unknown;
  /** Whether another try may go better. */
  readonly mayPass: boolean;
}

const lasting: ReadonlySet<SourceProblem> = new Set(['private', 'gone']);

/** Keeps the pictures here that an article shows from elsewhere; its text stays as it is stored. */
async function fetchImagesOf(services: Services, site: Site, article: string): Promise<Problem[]> {
  const { config, database, now } = services;
  const intake: Intake = { services, storage: imageStorage(config), queue: new ImageQueue(config) };
  const problems: Problem[] = [];
  let fetched = 0;
  for (const { url, use } of await imagesElsewhere(services, site, article)) {
    try {
      const file = await fetchPicture(intake, site, url, sourceLimits(config));
      if (await database.write(site, now(), (unit) => use(unit, file))) fetched += 1;
    } catch (error) {
      const isLasting = error instanceof ImageRefusal || (error instanceof ImportError && lasting.has(error.problem));
      // Whatever it is, the pictures of other articles do not wait for this one.
      problems.push({ url, error, mayPass: !isLasting });
    }
  }
  if (fetched > 0) await database.write(site, now(), (unit) => tellOf(unit, article));
  return problems;
}

interface ImageElsewhere {
  readonly url: string;
  readonly use: (unit: Unit, file: string) => Promise<boolean>;
}

/** Its own image first, then those within its text that are not kept yet. */
async function imagesElsewhere({ config, database }: Services, site: Site, article: string): Promise<ImageElsewhere[]> {
  const newsroom = visible(database, { site, viewer: 'newsroom' });
  const shown = await newsroom
    .articlesOf([article])
    .leftJoin('image', 'image.id', 'article.image_id')
    .select(['article.body_html as html', 'image.id as image', 'image.url', 'image.file_id as file'])
    .executeTakeFirst();
  if (!shown) return [];
  const { html, image, url, file } = shown;
  const own = image && url && !file ? [{ url, use: (unit: Unit, id: string) => bringInImage(unit, image, id) }] : [];
  const addresses = pictureAddresses(html).filter((address) => address.length <= LONGEST_ADDRESS);
  const kept = new Set((await keptPictures(newsroom, addresses)).map(({ address }) => address));
  const within = addresses.filter((address) => !kept.has(address)).map((address) => ({ url: address, use: (unit: Unit, id: string) => keepImage(unit, address, id) }));
  return [...own, ...within].filter((one) => /^https?:/i.test(one.url)).slice(0, config.sourceImages);
}

/** Whatever is cached of it shows the pictures of others. */
async function tellOf(unit: Unit, article: string): Promise<void> {
  const shown = await visible({ reads: unit.sql }, { site: unit.site, viewer: 'public' }).articlesOf([article]).select('article.status').executeTakeFirst();
  if (shown) await recordEvent(unit, { type: 'article.revised', subject: article, payload: { status: shown.status } });
}
