import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { bundle } from './bundle.ts';
import { assets, entries, output, plain, version, worker } from './entries.ts';

/** Files whose names hold their hash: kept for good by whoever has them. */
const hashed = { entryFileNames: `${assets}/[name]-[hash].js`, chunkFileNames: `${assets}/[name]-[hash].js` };
/** Files of one release: its number is in their address. */
const pinned = { entryFileNames: `${version}/[name].js`, chunkFileNames: `${version}/[name]-[hash].js` };

/**
 * Builds the scripts twice: for `/widgets/v1/`, loaders of fifty bytes before hashed files, which follow every release;
 * and for `/widgets/1.2.3/`, with their published hashes of integrity.
 */
export async function buildScripts(): Promise<void> {
  await mkdir(join(output, 'v1'), { recursive: true });
  const [workerFile] = await bundle({ 'proof-worker': worker }, hashed);
  const workerPath = join(output, workerFile?.fileName ?? '');
  const workerName = basename(workerPath);

  const integrity: Record<string, string> = {};
  for (const [name, path] of Object.entries(entries)) {
    const { fileName } = await whole(name, path, { ...hashed, worker: workerName });
    await writeFile(join(output, 'v1', `${name}.js`), `import"../${fileName}";`);
    integrity[`${name}.js`] = await integrityOf(await whole(name, path, { ...pinned, worker: workerName }));
  }
  for (const [name, path] of Object.entries(plain)) {
    await whole(name, path, { ...hashed, entryFileNames: 'v1/[name].js' });
    integrity[`${name}.js`] = await integrityOf(await whole(name, path, pinned));
  }
  await copyFile(workerPath, join(output, version, workerName));
  await writeFile(join(output, version, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
}

/**
 * Builds a script with all that it needs to show what it shows in one file: it weighs less than the same in several, and
 * its hash covers all of it. What it may load later stands beside it.
 */
async function whole(
  name: string,
  path: string,
  options: { entryFileNames: string; chunkFileNames: string; worker?: string },
): Promise<Rolldown.OutputChunk> {
  const needed = new Set<string>();
  const chunks = await bundle(
    { [name]: path },
    {
      ...options,
      // Left by itself the bundler makes small files of what later scripts share with this one.
      codeSplitting: { groups: [{ name, test: (id) => needed.has(id) }] },
      plugins: [neededModules(needed)],
    },
  );
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (entry?.imports.length !== 0) throw new Error(`${name}.js is not whole: it imports ${entry?.imports.join(', ')}`);
  return entry;
}

/** Gathers every module that the entry imports, not what it may load later. */
function neededModules(needed: Set<string>): Plugin {
  return {
    name: 'gazette:needed-modules',
    buildEnd() {
      const gather = (id: string) => {
        if (needed.has(id)) return;
        needed.add(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) gather(imported);
      };
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) gather(id);
    },
  };
}

/** What a page may demand of the bytes it is sent (`integrity="…"`). */
async function integrityOf({ fileName }: Rolldown.OutputChunk): Promise<string> {
  return `sha384-${createHash('sha384').update(await readFile(join(output, fileName))).digest('base64')}`;
}
