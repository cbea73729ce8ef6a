import { readFile } from 'node:fs/promises';
import { readerKeyAlgorithms, type ReaderKeyAlgorithm } from '@gazette/schema/reader/reader-key.entity.ts';
import { saveReaderKey } from '@gazette/schema/reader/save-reader-key.ts';
import { defineCommand } from 'citty';
import { importSPKI } from 'jose';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';

export const addKey = defineCommand({
  meta: withExamples({
    name: 'add-key',
    description: 'Let tokens signed with a key of the publisher vouch for its readers.',
    examples: [
      'gazette reader add-key 2027-01 --algorithm ES256 --file public.pem',
      'gazette reader add-key intranet --algorithm HS256 --file secret.txt --site sports',
    ],
  }),
  args: {
    keyId: { type: 'positional', required: true, description: 'The `kid` that its tokens carry.' },
    algorithm: { type: 'string', valueHint: readerKeyAlgorithms.join('|'), required: true, description: 'How it signs.' },
    file: { type: 'string', valueHint: 'path', required: true, description: 'File with the public key (PEM) or the shared secret.' },
    ...siteOption,
  },
  async run({ args }) {
    const algorithm = readerKeyAlgorithms.find((one) => one === args.algorithm);
    if (!algorithm) throw new OperatorError(`--algorithm is one of ${readerKeyAlgorithms.join(', ')}.`);
    const key = await keyFrom(args.file, algorithm);
    await withServices({}, async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      await database.write(site, now(), (unit) => saveReaderKey(unit, { keyId: args.keyId, algorithm, key }));
      process.stdout.write(`Tokens with the key id "${args.keyId}" now vouch for readers of "${site.key}".\n`);
    });
  },
});

async function keyFrom(file: string, algorithm: ReaderKeyAlgorithm): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new OperatorError(`The key cannot be read: ${error.message}`);
  });
  if (algorithm === 'HS256') return text.trimEnd();
  await importSPKI(text, algorithm).catch((error: Error) => {
    throw new OperatorError(`${file} is no public key for ${algorithm}: ${error.message}`);
  });
  return text;
}
