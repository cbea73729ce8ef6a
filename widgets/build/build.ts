/** Builds what the server serves under /widgets/v1/: a script for each element, one for all, and their manifest; and the console. */
import { build } from 'vite';
import { compactStyles } from './compact-styles-plugin.ts';
import { buildConsole } from './console.ts';
import { writeManifest } from './custom-elements-manifest.ts';
import { entries, output, root } from './entries.ts';
import { graphqlDocuments } from './graphql-plugin.ts';

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [graphqlDocuments(), compactStyles()],
  build: {
    target: 'es2022',
    outDir: output,
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: entries,
      preserveEntrySignatures: false,
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // Few files, each needed whole: what every widget needs in one, what both article lists need in another.
        codeSplitting: {
          groups: [
            {
              name: 'core',
              priority: 1,
              test: /node_modules(?!.*directive)|widgets\/(context|element|format|style|transport)\//,
            },
            { name: 'articles', test: /widgets\/(articles|strings\/(ar\/|en\/)?article)/ },
          ],
        },
      },
    },
  },
});

await writeManifest();
await buildConsole();
