import { randomBytes } from 'node:crypto';
import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readImageKey } from '@gazette/schema/image/image-format.ts';
import type { ImageStorage, StoredImage } from '@gazette/schema/image/image-storage.ts';
import type { Config } from '../config/config.ts';

/** Pictures in the folder `images` of the data directory, spread over 256 folders by the first letters of their keys. */
export function imageStorage({ dataDir }: Pick<Config, 'dataDir'>): ImageStorage {
  const root = join(dataDir, 'images');
  const place = (key: string) => {
    // Nothing else becomes a path.
    if (!readImageKey(key)) throw new Error(`"${key}" is no key of an image.`);
    return join(root, key.slice(0, 2), key);
  };
  return {
    async put(key, bytes) {
      const path = place(key);
      const partial = `${path}.${randomBytes(6).toString('hex')}.partial`;
      await mkdir(dirname(path), { recursive: true });
      try {
        await using file = await open(partial, 'wx', 0o644);
        await file.writeFile(bytes);
        await file.sync();
        await rename(partial, path);
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },
    async get(key) {
      const path = place(key);
      try {
        return await readFile(path);
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
    remove: (key) => rm(place(key), { force: true }),
    list: () => filesIn(root),
  };
}

async function* filesIn(root: string): AsyncGenerator<StoredImage> {
  try {
    for await (const entry of await opendir(root, { recursive: true })) {
      if (!entry.isFile() || !readImageKey(entry.name)) continue;
      const { mtime } = await stat(join(entry.parentPath, entry.name));
      yield { key: entry.name, storedAt: mtime };
    }
  } catch (error) {
    // Nothing has been stored yet, or what was there has gone while it was listed.
    if (!isAbsent(error)) throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
