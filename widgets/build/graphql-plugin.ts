import { readFile } from 'node:fs/promises';
import { stripIgnoredCharacters } from 'graphql';
import type { Plugin } from 'vite';

/** Puts the text of a `.graphql` document, without its blanks, in the place of its import. */
export function graphqlDocuments(): Plugin {
  return {
    name: 'gazette:graphql-documents',
    load: {
      filter: { id: /\.graphql$/ },
      async handler(id) {
        this.addWatchFile(id);
        const text = stripIgnoredCharacters(await readFile(id, 'utf8'));
        return { code: `export default ${JSON.stringify(text)}`, moduleType: 'js' };
      },
    },
  };
}
