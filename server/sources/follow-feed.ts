import { ImportError } from '../exchange/import-error.ts';
import type { ImportEntry } from '../exchange/import-entry.ts';
import { readSource } from '../exchange/read-source.ts';
import { detectFormat } from '../exchange/source/detect-format.ts';
import { download, type Network, type Validators } from '../exchange/source/download.ts';
import { keepDownload, type ImportSource } from '../exchange/source/open-source.ts';
import type { ImportLimits } from '../exchange/import-limits.ts';

/** What a feed has answered; no entries where nothing has changed. */
export interface FeedAnswer extends Validators {
  readonly entries: readonly ImportEntry[] | undefined;
  /** Its address by what its server says: another than was asked where it has moved for good. */
  readonly address: string;
}

/** Items of one reading: a feed has dozens; the rest of one that has more comes with the next readings. */
export const MOST_ENTRIES = 500;

/**
 * Asks a feed for what is new.
 * @throws {ImportError} naming the address and what is wrong with it or with its answer.
 */
export async function followFeed(address: string, known: Validators, limits: ImportLimits, network?: Network): Promise<FeedAnswer> {
  const answer = await download(address, limits, network, known);
  if (answer.isKnown) {
    await answer.close();
    return { ...known, entries: undefined, address: answer.permanentUrl };
  }
  const source = await keepDownload(address, answer, limits);
  try {
    const entries = await newsIn(source, limits);
    return { etag: answer.etag ?? null, lastModified: answer.lastModified ?? null, entries, address: answer.permanentUrl };
  } finally {
    await source.close();
  }
}

/**
 * The items of a feed or of an agency's file.
 * @throws {ImportError} when it is neither: an export of a whole site is for whoever runs an import.
 */
export async function newsIn(source: ImportSource, limits: ImportLimits): Promise<ImportEntry[]> {
  const format = await detectFormat(source);
  if (format !== 'feed' && format !== 'ninjs') throw new ImportError(`${source.name} is neither a feed nor ninjs.`);
  const { entries } = await readSource(source, { limits, format });
  const all: ImportEntry[] = [];
  for await (const entry of entries) all.push(entry);
  return all;
}
