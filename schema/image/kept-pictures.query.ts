import type { Visible } from '../gate/visible.ts';
import { filesNamedIn } from './image-format.ts';
import type { ImageVariant } from './image-file.entity.ts';

/** A picture of which there is a file here. */
export interface KeptPicture {
  /** By which a text names it: of the file, or of where it was fetched from. */
  readonly address: string;
  readonly variants: readonly ImageVariant[];
}

/** Addresses that are looked up in one statement. */
const AT_ONCE = 500;

/** What is kept here of the pictures at these addresses, be they our own or somebody else's. */
export async function keptPictures(visible: Visible, addresses: readonly string[]): Promise<KeptPicture[]> {
  const kept: KeptPicture[] = [];
  for (let from = 0; from < addresses.length; from += AT_ONCE) {
    const some = addresses.slice(from, from + AT_ONCE);
    kept.push(...(await namedFiles(visible, some)), ...(await fetchedPictures(visible, some)));
  }
  return kept;
}

async function namedFiles(visible: Visible, addresses: readonly string[]): Promise<KeptPicture[]> {
  const named = addresses.flatMap((address) => filesNamedIn(address).slice(0, 1).map((file) => ({ address, file })));
  if (named.length === 0) return [];
  const files = new Map((await visible.imageFiles(named.map(({ file }) => file)).execute()).map(({ id, variants }) => [id, variants]));
  return named.flatMap(({ address, file }) => {
    const variants = files.get(file);
    return variants ? [{ address, variants }] : [];
  });
}

async function fetchedPictures(visible: Visible, addresses: readonly string[]): Promise<KeptPicture[]> {
  const foreign = addresses.filter((address) => /^https?:/i.test(address));
  return foreign.length === 0 ? [] : visible.fetchedImages(foreign).execute();
}
