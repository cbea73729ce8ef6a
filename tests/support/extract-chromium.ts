import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

// A program of its own, because the library extracts into the process's temporary folder: the one who starts this
// sets TMPDIR to where the files belong, which no other test can then notice.
const archives = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');

for (const archive of ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
  await inflate(join(archives, archive));
}
