import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A font of the reference site, which a page of another origin could not load from there. */
export function pageFont(family: string, file: string): string {
  const path = createRequire(import.meta.resolve('@gazette/server/package.json')).resolve(
    `@fontsource-variable/${file}.woff2`,
  );
  const arabic = file.includes('arabic') ? 'unicode-range: U+0600-06FF;' : 'unicode-range: U+0000-05FF, U+2000-20FF;';
  const data = readFileSync(path).toString('base64');
  return `@font-face { font-family: ${family}; font-weight: 400 800; src: url(data:font/woff2;base64,${data}); ${arabic} }`;
}
