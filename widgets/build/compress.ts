import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Puts `name.br` and `name.gz` beside every file that is sent, so that a server that starts squeezes nothing. */
export async function compressFiles(folder: string): Promise<void> {
  for await (const name of glob('{v1,assets,[0-9]*,console/assets,embed/assets}/*.{js,css,json,svg}', { cwd: folder })) {
    const path = join(folder, name);
    const bytes = await readFile(path);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    await writeFile(`${path}.br`, await compressBrotli(bytes, { params }));
    await writeFile(`${path}.gz`, await compressGzip(bytes, { level: 9 }));
  }
}
