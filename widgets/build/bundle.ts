import { basename, dirname } from 'node:path';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { compactStyles } from './compact-styles-plugin.ts';
import { compactTemplates } from './compact-templates-plugin.ts';
import { output, root } from './entries.ts';
import { graphqlDocuments } from './graphql-plugin.ts';
import { plainTemplates } from './plain-templates-plugin.ts';
import { slimLit } from './slim-lit-plugin.ts';
import { strings } from './strings-plugin.ts';

export interface BundleOptions {
  /** Names of files below the output folder, as Rolldown writes them. */
  readonly entryFileNames: string;
  readonly chunkFileNames: string;
  readonly codeSplitting?: Rolldown.OutputOptions['codeSplitting'];
  readonly plugins?: Plugin[];
  /** Path of the worker that solves riddles, as a file beside the chunks names it. */
  readonly worker?: string;
}

/** Bundles scripts for pages of others, and answers the files that were written. */
export async function bundle(
  input: Record<string, string>,
  { entryFileNames, chunkFileNames, codeSplitting, plugins = [], worker = '' }: BundleOptions,
): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      PROOF_WORKER: JSON.stringify(worker && `./${worker}`),
      // A page has them: only where Node loads the same modules they may be missing.
      'globalThis.document': 'document',
      'globalThis.HTMLElement': 'HTMLElement',
    },
    plugins: [slimLit(), graphqlDocuments(), strings(), compactStyles(), plainTemplates(), compactTemplates(), ...plugins],
    build: {
      target: 'es2022',
      outDir: output,
      emptyOutDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      // As a library: an application's dynamic imports would each bring a helper that preloads styles.
      lib: { entry: input, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: false,
        output: {
          minify: true,
          entryFileNames,
          // An element's script is named for the element.
          chunkFileNames: ({ name, facadeModuleId }) =>
            chunkFileNames.replace('[name]', name === 'define' ? basename(dirname(facadeModuleId ?? '')) : '[name]'),
          ...(codeSplitting === undefined ? {} : { codeSplitting }),
        },
      },
    },
  });
  const [made] = [result].flat();
  if (!made || !('output' in made)) throw new Error('nothing was built');
  return made.output.filter((file) => file.type === 'chunk');
}
