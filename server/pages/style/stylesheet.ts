import { readFileSync } from 'node:fs';

/** In the order of the cascade: what is set first is refined by what follows. */
const sheets = ['tokens', 'ground', 'frame', 'teaser', 'focus', 'front', 'section', 'search', 'article', 'widgets', 'print'] as const;

/** One style sheet of all the files beside this one, without their comments. */
export function stylesheet(): string {
  const read = (name: string): string => readFileSync(new URL(`${name}.css`, import.meta.url), 'utf8');
  return sheets
    .map(read)
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '');
}
