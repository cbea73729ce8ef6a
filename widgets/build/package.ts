import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describedElements } from './described-elements.ts';
import { htmlCustomData, webTypes } from './editor-data.ts';
import { entries, output, root, version } from './entries.ts';
import { elementTypes, reactTypes } from './element-types.ts';

/** Where the package that can be published goes: `npm publish widgets/dist/package`. */
export const packageFolder: string = join(output, 'package');

/** Every script whose import does nothing but register elements. */
const scripts = Object.keys(entries);

/**
 * Puts `@gazette/widgets` together of what was built: the scripts in the form that pages share, the elements' types, the
 * manifest, and what editors read. After the scripts, before they are compressed.
 */
export async function buildPackage(): Promise<void> {
  const elements = await describedElements();
  await rm(packageFolder, { recursive: true, force: true });
  for (const folder of ['v1', 'assets']) await mkdir(join(packageFolder, folder), { recursive: true });
  for (const name of scripts) await copyFile(join(output, 'v1', `${name}.js`), join(packageFolder, 'v1', `${name}.js`));
  await copyAssets();
  const texts: Record<string, string> = {
    'index.d.ts': elementTypes(elements),
    'react.d.ts': reactTypes(elements),
    // Types alone: the import has to lead to a module where it is not left out.
    'react.js': 'export {};\n',
    'html-custom-data.json': `${JSON.stringify(htmlCustomData(elements), null, 2)}\n`,
    'web-types.json': `${JSON.stringify(webTypes(elements, version), null, 2)}\n`,
    'package.json': `${JSON.stringify(manifest(), null, 2)}\n`,
  };
  for (const [name, text] of Object.entries(texts)) await writeFile(join(packageFolder, name), text);
  await copyFile(join(output, 'v1/custom-elements.json'), join(packageFolder, 'custom-elements.json'));
  await copyFile(join(root, 'PACKAGE.md'), join(packageFolder, 'README.md'));
  await cp(join(root, '../LICENSE'), join(packageFolder, 'LICENSE'));
}

function manifest(): object {
  const exported = scripts.map((name) => [
    name === 'gazette' ? '.' : `./${name}`,
    { types: './index.d.ts', default: `./v1/${name}.js` },
  ]);
  const data = ['custom-elements.json', 'html-custom-data.json', 'web-types.json', 'package.json'];
  return {
    name: '@gazette/widgets',
    version,
    description: 'News widgets for any page: latest, related and popular articles, search, comments.',
    license: 'MIT',
    type: 'module',
    keywords: ['web-components', 'news', 'comments', 'rtl'],
    exports: {
      ...Object.fromEntries(exported),
      './react': { types: './react.d.ts', default: './react.js' },
      ...Object.fromEntries(data.map((name) => [`./${name}`, `./${name}`])),
    },
    types: './index.d.ts',
    // Importing them registers elements: a bundler must not leave them out.
    sideEffects: ['./v1/*.js', './assets/*.js'],
    files: ['v1', 'assets', 'index.d.ts', 'react.d.ts', 'react.js', ...data.slice(0, 3)],
    // For the types of JSX alone; where packages see only what they name, they are found by this.
    peerDependencies: { react: '>=19', '@types/react': '>=19' },
    peerDependenciesMeta: { react: { optional: true }, '@types/react': { optional: true } },
    customElements: 'custom-elements.json',
    'web-types': 'web-types.json',
  };
}

/** On a server the strings are named by a template, which no bundler can follow: here each is named. */
const namedByTemplate = /import\(`\.\/\$\{([\w$]+)\}-\$\{([\w$]+)\}(-[\w-]+\.js)\$\{[\w$]+\?`\?\$\{[\w$]+\}`:``\}`\)/g;

async function copyAssets(): Promise<void> {
  const names = (await readdir(join(output, 'assets'))).filter((name) => name.endsWith('.js'));
  let found = 0;
  for (const name of names) {
    const code = await readFile(join(output, 'assets', name), 'utf8');
    const rewritten = code.replace(namedByTemplate, (_, language: string, family: string, end: string) => {
      found += 1;
      const cases = names
        .filter((file) => file.endsWith(end))
        .map((file) => `${JSON.stringify(file.slice(0, -end.length))}:()=>import("./${file}")`);
      return `({${cases.join(',')}})[${language}+"-"+${family}]()`;
    });
    await writeFile(join(packageFolder, 'assets', name), rewritten);
  }
  if (!found) throw new Error('the import of the strings is not where the package looks for it');
}
