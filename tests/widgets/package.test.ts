import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describedElements } from '@gazette/widgets/build/described-elements.ts';
import { snippet } from '@gazette/widgets/embed/snippet.ts';
import { startServer, widgetPages } from './widget-page.ts';

const run = promisify(execFile);
const tests = join(import.meta.dirname, '..');
const widgets = join(tests, '../widgets');
const built = join(widgets, 'dist/package');
const example = (name: string) => readFile(join(widgets, 'examples', name), 'utf8');

interface Packed {
  filename: string;
  files: { path: string }[];
}

interface Manifest {
  exports: Record<string, string | { types: string; default: string }>;
}

describe('the package', () => {
  const visit = widgetPages();
  let folder: string;
  let packed: Packed;
  const installed = () => join(folder, 'node_modules/@gazette/widgets');

  /** As somebody else's project has it: packed, unpacked, beside React. */
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'gazette-package-')));
    const { stdout } = await run('npm', ['pack', built, '--json', '--offline', '--cache', join(folder, 'npm')], { cwd: folder });
    packed = (JSON.parse(stdout) as [Packed])[0];
    await run('tar', ['-xzf', packed.filename], { cwd: folder });
    await mkdir(join(folder, 'node_modules/@gazette'), { recursive: true });
    await mkdir(join(folder, 'node_modules/@types'));
    await cp(join(folder, 'package'), installed(), { recursive: true });
    for (const name of ['react', 'react-dom', '@types/react']) {
      await symlink(await realpath(join(tests, 'node_modules', name)), join(folder, 'node_modules', name));
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('holds what its exports name, the data of editors and nothing of ours besides', async () => {
    const files = new Set(packed.files.map(({ path }) => path));
    const { exports } = JSON.parse(await readFile(join(installed(), 'package.json'), 'utf8')) as Manifest;
    const named = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : [target.types, target.default]));
    expect(named.filter((path) => !files.has(path.slice(2)))).toEqual([]);
    expect(Object.keys(exports)).toEqual(expect.arrayContaining(['.', './latest', './comments', './comment-count', './react', './custom-elements.json']));
    const rest = [...files].filter((path) => !/^(v1|assets)\/[\w-]+\.js$/.test(path)).toSorted();
    expect(rest).toEqual(['LICENSE', 'README.md', 'custom-elements.json', 'html-custom-data.json', 'index.d.ts', 'package.json', 'react.d.ts', 'react.js', 'web-types.json']);
  });

  it('types its elements, their attributes and their events, in the DOM and in JSX', async () => {
    await writeFile(join(folder, 'app.tsx'), await example('react.tsx'));
    await writeFile(
      join(folder, 'wrong.tsx'),
      `import '@gazette/widgets/react';
// @ts-expect-error there is no such layout
export const wrong = <gazette-latest layout="tiles" />;
const element = document.createElement('gazette-latest');
element.count = 3;
// @ts-expect-error nor is it one of these words
element.layout = 'tiles';
element.addEventListener('gazette-load', ({ detail }) => detail.count.toFixed());
`,
    );
    const written = await writeSnippets();
    const compilerOptions = { strict: true, noEmit: true, module: 'esnext', moduleResolution: 'bundler', target: 'es2022', lib: ['es2022', 'dom'], jsx: 'react-jsx', types: [] };
    await writeFile(join(folder, 'react-dom.d.ts'), `declare module 'react-dom/client' { export function createRoot(root: Element): { render(node: unknown): void } }`);
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['app.tsx', 'wrong.tsx', 'react-dom.d.ts', ...written] }));
    const compiler = join(dirname(fileURLToPath(import.meta.resolve('typescript/package.json'))), 'bin/tsc');
    const { stdout } = await run(process.execPath, [compiler, '-p', folder]).catch((error: { stdout: string }) => error);
    expect(stdout).toBe('');
  });

  /** What the embed builder gives for React, of each element with all that it has. */
  async function writeSnippets(): Promise<string[]> {
    const elements = await describedElements();
    const valueOf = { number: () => '3', flag: () => 'true', text: () => 'a "word"', choice: (choices: readonly string[]) => choices.at(-1) ?? '', list: (choices: readonly string[]) => choices.join(' ') };
    const files = elements.map(async (element) => {
      const values = Object.fromEntries(element.attributes.map(({ name, kind, choices }) => [name, valueOf[kind](choices)]));
      const [piece] = snippet({ element, values, style: {} }, 'react', 'https://news.example', { version: '1.2.3', integrity: {} });
      const file = `${element.script}.snippet.tsx`;
      await writeFile(join(folder, file), piece?.text ?? '');
      return file;
    });
    return Promise.all(files);
  }

  /** What a bundler makes of a script that has the package, by the paths of the site. */
  async function bundled(input: string): Promise<Record<string, string>> {
    const outDir = join(folder, 'out', input);
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      // Vitest's own mode would have it made for development.
      oxc: { jsx: { development: false } },
      build: { outDir, modulePreload: false, rolldownOptions: { input: join(folder, input), output: { entryFileNames: 'assets/main.js' } } },
    });
    const names = await readdir(join(outDir, 'assets'));
    return Object.fromEntries(await Promise.all(names.map(async (name) => [`/assets/${name}`, await readFile(join(outDir, 'assets', name), 'utf8')] as const)));
  }

  it('works in React 19 as a bundler makes it: one language’s words, properties, events', async () => {
    const server = await startServer();
    await writeFile(join(folder, 'main.tsx'), (await example('react.tsx')).replace('http://localhost:4000', server.origin));
    const files = await bundled('main.tsx');
    const body = '<div id="root"></div><script type="module" src="/assets/main.js"></script>';
    // The page has a script of another element besides, as pages do.
    const { page, problems } = await visit({ server, files, body, script: 'comment-count.js' });
    const element = page.locator('gazette-latest');
    await expect.poll(() => page.getByRole('status').innerText()).toBe('2 articles');
    await expect.poll(() => element.locator('[part="list"]').getAttribute('aria-label')).toBeTruthy();
    await page.getByRole('button', { name: 'Compact' }).click();
    await expect.poll(() => element.locator('[part="list"]').getAttribute('class')).toContain('compact');
    expect(problems).toEqual([]);
  });

  it('proves that a reader is no program in a worker that the bundler has found', async () => {
    const server = await startServer();
    server.asksProof = true;
    await writeFile(join(folder, 'comments.js'), "import '@gazette/widgets/comments';");
    const files = await bundled('comments.js');
    const body = `<gazette-comments src="${server.origin}"></gazette-comments><script type="module" src="/assets/main.js"></script>`;
    const { page, problems } = await visit({ server, files, body, script: 'comment-count.js' });
    const started = page.waitForEvent('worker');
    await page.getByLabel('Comment', { exact: true }).fill('Bundled');
    await page.getByLabel('Name', { exact: true }).fill('Noor');
    await page.getByRole('button', { name: 'Post comment' }).click();
    const worker = await started;
    expect(new URL(worker.url()).origin).toBe(new URL(page.url()).origin);
    await page.getByText('has been published').waitFor();
    expect(JSON.parse(Buffer.from(server.submissions[0]?.proof ?? '', 'base64').toString())).toMatchObject({ solution: { derivedKey: expect.stringMatching(/^0/) } });
    expect(problems).toEqual([]);
  });

  it('works in plain HTML', async () => {
    const server = await startServer();
    const [, body = ''] = /<body>([^]*)<\/body>/.exec(await example('plain.html')) ?? [];
    const [, script = ''] = /widgets\/v1\/([\w-]+\.js)/.exec(await example('plain.html')) ?? [];
    const { page, problems } = await visit({ server, body, script });
    await expect.poll(() => page.locator('gazette-latest [part="item"]').count()).toBe(2);
    expect(problems).toEqual([]);
  });
});
