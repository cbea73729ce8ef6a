import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';

const { resolve } = createRequire(import.meta.url);

export function turbo(): Promise<string> {
  return readFile(resolve('@hotwired/turbo'), 'utf8');
}

export function htmx(): Promise<string> {
  return readFile(resolve('htmx.org/dist/htmx.min.js'), 'utf8');
}

/** React comes for bundlers only: `React` and `createRoot` as one module. */
export async function react(): Promise<string> {
  const entry = join(import.meta.dirname, 'react-of-page.js');
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  const [bundle] = [built].flat();
  const [chunk] = bundle && 'output' in bundle ? bundle.output : [];
  if (!chunk) throw new Error('React was not bundled');
  return chunk.code;
}
