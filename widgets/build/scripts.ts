import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { bundle } from './bundle.ts';
import { assets, entries, lonely, output, plain, version, worker } from './entries.ts';

/** Files whose names hold their hash: kept for good by whoever has them. */
const hashed = { entryFileNames: `${assets}/[name]-[hash].js`, chunkFileNames: `${assets}/[name]-[hash].js` };

/** Few files, each needed whole: what every widget needs in one, what the article lists need in another. */
const shared: Rolldown.OutputOptions['codeSplitting'] = {
  groups: [
    {
      name: 'core',
      priority: 1,
      test: /node_modules\/(?!.*(directive|altcha|ssr))|widgets\/(context|element(?!\/when)|format|style|transport(?!\/mutate))\/|strings\/(plural|languages|load-strings)/,
    },
    // Without the entry itself: what is loaded later shares it, whatever address a page loads the entry by.
    {
      name: 'thread',
      test: /widgets\/(comments\/(?!define|linked|more|replies))|lit-html\/directives/,
    },
    { name: 'articles', test: /widgets\/articles/ },
  ],
};

/**
 * Builds the scripts twice: for `/widgets/v1/`, loaders of a hundred bytes before hashed files that pages share, which
 * follow every release; and for `/widgets/1.2.3/`, each script whole in one file, so that its hash of integrity covers
 * what shows the widget.
 */
export async function buildScripts(): Promise<void> {
  await mkdir(join(output, 'v1'), { recursive: true });
  const [workerFile] = await bundle({ 'proof-worker': worker }, hashed);
  const workerName = basename(workerFile?.fileName ?? '');
  const options = { ...hashed, worker: workerName };

  const chunks = await bundle(entries, { ...options, codeSplitting: shared });
  for (const [name, path] of Object.entries(lonely)) chunks.push(...(await bundle({ [name]: path }, options)));
  for (const chunk of chunks) {
    if (chunk.isEntry) await writeFile(join(output, 'v1', `${chunk.name}.js`), loader(chunk, chunks));
  }
  await bundle(plain, { ...options, entryFileNames: 'v1/[name].js' });

  const integrity: Record<string, string> = {};
  for (const [name, path] of Object.entries({ ...entries, ...lonely, ...plain })) {
    integrity[`${name}.js`] = await pinned(name, path, workerName);
  }
  await writeFile(join(output, version, workerName), await readFile(join(output, workerFile?.fileName ?? '')));
  await writeFile(join(output, version, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
}

/**
 * Builds a script with all that it needs to show what it shows in one file; what it may load later stands beside it.
 * Answers its hash of integrity.
 */
async function pinned(name: string, path: string, workerName: string): Promise<string> {
  const needed = new Set<string>();
  const chunks = await bundle(
    { [name]: path },
    {
      entryFileNames: `${version}/[name].js`,
      chunkFileNames: `${version}/[name]-[hash].js`,
      // Left by itself the bundler makes small files of what later scripts share with this one.
      codeSplitting: { groups: [{ name, test: (id) => needed.has(id) }] },
      plugins: [neededModules(needed)],
      worker: workerName,
    },
  );
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (entry?.imports.length !== 0) {
    throw new Error(`${name}.js imports ${entry?.imports.join(', ')}: its hash would not cover them`);
  }
  const bytes = await readFile(join(output, entry.fileName));
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
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

/** Names every file the entry imports, and theirs: the browser asks for all of them at once. */
function loader(entry: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]): string {
  const files = new Set<string>();
  const gather = (fileName: string) => {
    if (files.has(fileName)) return;
    for (const imported of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) gather(imported);
    files.add(fileName);
  };
  gather(entry.fileName);
  return [...files].map((file) => `import"../${file}";`).join('');
}
