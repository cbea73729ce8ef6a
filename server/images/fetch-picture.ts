import { imageFileFrom } from '@gazette/schema/image/add-image-file.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { ImportLimits } from '../exchange/import-limits.ts';
import { download, downloadError, type Network } from '../exchange/source/download.ts';
import { ImageRefusal } from './image-refusal.ts';
import { readBounded } from './read-upload.ts';
import { takeIn, type Intake } from './take-in.ts';

/** Longer addresses are not looked for by readers' pages: an index does not hold them. */
export const LONGEST_ADDRESS = 2_000;

/**
 * Brings the picture at an address into the site's own storage; what was fetched before from there is not fetched again.
 * @returns the id of its file.
 * @throws {ImportError} when it is not to be had. {ImageRefusal} when it is no picture that is kept.
 */
export async function fetchPicture(intake: Intake, site: Site, url: string, limits: ImportLimits, network?: Network): Promise<string> {
  const { config, database } = intake.services;
  const known = await imageFileFrom(database, site.id, url);
  if (known) return known.id;
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
