/** Builds what the server serves under /widgets/v1/: a script for each element, one for all, their manifest; the console; and the documents that they ask. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { compactStyles } from './compact-styles-plugin.ts';
import { buildConsole } from './console.ts';
import { compactTemplates } from './compact-templates-plugin.ts';
import { writeManifest } from './custom-elements-manifest.ts';
import { entries, lonely, output, root } from './entries.ts';
import { graphqlDocuments } from './graphql-plugin.ts';
import { askedDocuments } from './read-document.ts';

async function bundle(
  input: Record<string, string>,
  codeSplitting: Rolldown.OutputOptions['codeSplitting'],
): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [graphqlDocuments(), compactStyles(), compactTemplates()],
    build: {
      target: 'es2022',
      outDir: output,
      emptyOutDir: input === entries,
      modulePreload: false,
      reportCompressedSize: false,
      // As a library: an application's dynamic imports would each bring a helper that preloads styles.
      lib: { entry: input, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: false,
        output: {
          minify: true,
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          ...(codeSplitting === undefined ? {} : { codeSplitting }),
        },
      },
    },
  });
}

// Few files, each needed whole: what every widget needs in one, what both article lists need in another.
await bundle(entries, {
  groups: [
    {
      name: 'core',
      priority: 1,
      test: /node_modules\/(?!.*(directive|altcha))|widgets\/(context|element(?!\/when)|format|style|transport(?!\/mutate))\/|strings\/plural/,
    },
    // Without the entry itself: what is loaded later shares it, whatever address a page loads the entry by.
    {
      name: 'thread',
      test: /widgets\/(comments\/(?!define|linked|more|replies)|strings\/((ar|en)\/)?comment)|lit-html\/directives/,
    },
    { name: 'articles', test: /widgets\/(articles|strings\/(ar\/|en\/)?article)/ },
  ],
});
for (const [name, path] of Object.entries(lonely)) await bundle({ [name]: path }, undefined);

await writeManifest();
await buildConsole();
await writeFile(join(root, 'dist/documents.json'), `${JSON.stringify(await askedDocuments(), null, 1)}\n`);
