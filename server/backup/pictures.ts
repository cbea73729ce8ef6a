import { readImageKey } from '@gazette/schema/image/image-format.ts';
import type { ImageStorage } from '@gazette/schema/image/image-storage.ts';
import { OperatorError } from '../lifecycle/operator-error.ts';
import type { ArchiveRow, ArchiveTable } from './archive.ts';

/** Stands in an archive like a table, behind all of them: the bytes of pictures, which lie in no database. */
export const PICTURES: ArchiveTable = {
  table: '(pictures)',
  columns: [
    { name: 'key', kind: 'plain' },
    { name: 'base64', kind: 'plain' },
  ],
};

/** Each picture that the rows of `image_file` tell of. One that is missing in the storage is missing in the backup. */
export async function* pictureRows(storage: ImageStorage, files: AsyncIterable<unknown>): AsyncGenerator<ArchiveRow> {
  for await (const given of files) {
    const variants = (typeof given === 'string' ? JSON.parse(given) : given) as { key: string }[];
    for (const { key } of variants) {
      const bytes = readImageKey(key) && (await storage.get(key));
      if (bytes) yield [key, Buffer.from(bytes).toString('base64')];
    }
  }
}

/** @throws {OperatorError} for a row that is no picture. */
export async function putPicture(storage: ImageStorage, [key, base64]: ArchiveRow): Promise<void> {
  if (typeof key !== 'string' || typeof base64 !== 'string' || !readImageKey(key)) throw new OperatorError('The backup has a picture without a name.');
  await storage.put(key, Buffer.from(base64, 'base64'));
}
