import { join } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { compactStyles } from './compact-styles-plugin.ts';
import { compactTemplates } from './compact-templates-plugin.ts';
import { root } from './entries.ts';
import { graphqlDocuments } from './graphql-plugin.ts';

/** What a server has in the place of a browser's. */
const places = new Map(
  ['transport/graphql-client.ts', 'strings/load-strings.ts', 'element/advice.ts'].map((path) => [
    join(root, path),
    join(root, 'render', path.replace(/.*\//, '')),
  ]),
);

function serverSide(): Plugin {
  return {
    name: 'gazette:server-side',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      // What stands in a place may itself look at what stood there.
      if (!importer || [...places.values()].includes(importer)) return undefined;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved && (places.get(resolved.id) ?? resolved);
    },
  };
}

/**
 * Builds what the server draws the elements with. Templates have to be the same as those of the scripts, blank for blank,
 * for a script to know them again: so they go through the same hands.
 */
export async function buildPress(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [serverSide(), graphqlDocuments(), compactStyles(), compactTemplates()],
    build: {
      target: 'es2022',
      outDir: join(root, 'dist/render'),
      emptyOutDir: true,
      modulePreload: false,
      reportCompressedSize: false,
      lib: { entry: { print: join(root, 'render/print.ts') }, formats: ['es'] },
      rolldownOptions: {
        external: [/^lit($|\/)/, /^altcha/],
        output: { minify: true, entryFileNames: '[name].js', chunkFileNames: 'later/[name]-[hash].js' },
      },
    },
  });
}
