/** Builds what the server serves under /widgets/v1/: a script for each element, one for all, and their manifest. */
import { build } from 'vite';
import { writeManifest } from './custom-elements-manifest.ts';
import { entries, output, root } from './entries.ts';
import { graphqlDocuments } from './graphql-plugin.ts';

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [graphqlDocuments()],
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
        // Lit alone in its chunk: it changes least and every widget needs it.
        codeSplitting: { groups: [{ name: 'lit', test: /node_modules/ }] },
      },
    },
  },
});

await writeManifest();
