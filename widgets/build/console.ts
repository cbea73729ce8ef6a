import { join } from 'node:path';
import { build } from 'vite';
import { compactStyles } from './compact-styles-plugin.ts';
import { output as dist, root } from './entries.ts';
import { graphqlDocuments } from './graphql-plugin.ts';

/** Where the built console goes; the server serves this folder as /console/. */
const output = join(dist, 'console');

/** Builds what the server serves under /console/: one entry, files named by their content, and a manifest of them. */
export async function buildConsole(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    base: '/console/',
    plugins: [graphqlDocuments(), compactStyles()],
    build: {
      target: 'es2022',
      outDir: output,
      emptyOutDir: true,
      manifest: 'manifest.json',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { console: join(root, 'console/start.ts') },
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
