import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { compactStyles } from './compact-styles-plugin.ts';
import { describedElements } from './described-elements.ts';
import { output as dist, root, version } from './entries.ts';
import { graphqlDocuments } from './graphql-plugin.ts';

/** Where the built embed builder goes; the server serves this folder as /embed/. */
const output = join(dist, 'embed');

/** Builds what the server serves under /embed/: the builder and the page that a widget is tried on. After the scripts. */
export async function buildEmbed(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    base: '/embed/',
    plugins: [graphqlDocuments(), compactStyles(), release()],
    build: {
      target: 'es2022',
      outDir: output,
      emptyOutDir: true,
      manifest: 'manifest.json',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { embed: join(root, 'embed/start.ts'), preview: join(root, 'embed/preview/start.ts') },
        output: {
          format: 'es',
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  });
}

/** `gazette:release`: what this release's scripts are, read from what was built of them (see embed/release.d.ts). */
function release(): Plugin {
  const name = 'gazette:release';
  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      const integrity: unknown = JSON.parse(await readFile(join(dist, version, 'integrity.json'), 'utf8'));
      const values = { version, integrity, elements: await describedElements() };
      return Object.entries(values)
        .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}
