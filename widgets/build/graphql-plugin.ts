import type { Plugin } from 'vite';
import { readDocument } from './read-document.ts';

/** Puts the hash of a `.graphql` document in the place of its import: the server knows its text. */
export function graphqlDocuments(): Plugin {
  return {
    name: 'gazette:graphql-documents',
    load: {
      filter: { id: /\.graphql$/ },
      async handler(id) {
        const { hash, files } = await readDocument(id);
        for (const file of files) this.addWatchFile(file);
        return { code: `export default ${JSON.stringify(hash)}`, moduleType: 'js' };
      },
    },
  };
}
