import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { assets, output, root } from './entries.ts';

const folder = join(root, 'strings');

/** The built strings by file name. One hash for all of them: a script that names it need not name each. */
const built: ReadonlyMap<string, string> = await readStrings();

/** Keeps Vite from guessing what is imported. */
const ignore = '/* @vite-ignore */';

/** Has `strings/load-strings.ts` load the built strings, which stand beside whatever script loads them. */
export function strings(): Plugin {
  return {
    name: 'gazette:strings',
    enforce: 'pre',
    transform: {
      filter: { id: /strings\/load-strings\.ts$/ },
      handler(code) {
        const rewritten = code.replace(
          /import\(`\.\/\$\{language\}\/\$\{family\}\.ts/,
          `import(${ignore} \`./\${language}-\${family}-${hash(built)}.js`,
        );
        if (rewritten === code) this.error('the import of the strings is not where the build looks for it');
        return { code: rewritten, map: null };
      },
    },
    renderChunk: (code) => (code.includes(ignore) ? code.replaceAll(ignore, '') : null),
  };
}

/** Writes what the scripts of a folder load: of each language a file for each family. */
export async function writeStrings(beside: string): Promise<void> {
  const to = join(output, beside);
  await mkdir(to, { recursive: true });
  await Promise.all([...built].map(([name, code]) => writeFile(join(to, `${name}-${hash(built)}.js`), code)));
}

/** File names of the built strings of a family, one a language. */
export function stringsFiles(family: string): string[] {
  const names = [...built.keys()].filter((name) => name.slice(name.indexOf('-') + 1) === family);
  return names.map((name) => join(output, assets, `${name}-${hash(built)}.js`));
}

async function readStrings(): Promise<Map<string, string>> {
  const files = globSync('*/*.ts', { cwd: folder }).toSorted();
  const read = async (file: string): Promise<[string, string]> => {
    const { default: words } = (await import(pathToFileURL(join(folder, file)).href)) as { default: object };
    return [`${dirname(file)}-${basename(file, '.ts')}`, `export default${literal(words)}`];
  };
  return new Map(await Promise.all(files.map((file) => read(file))));
}

/** Names need no quotes where they are identifiers. */
function literal(words: object): string {
  return JSON.stringify(words).replaceAll(/([{,])"([A-Za-z_]\w*)":/g, '$1$2:');
}

function hash(files: ReadonlyMap<string, string>): string {
  return createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('base64url')
    .slice(0, 8);
}
