import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Direction } from '@gazette/schema/text/language.ts';
import { staticFile, type StaticFile } from '../assets/static-file.ts';

/**
 * Two families, each made of an Arabic and a Latin design that were chosen for one another, so that a number or a name in
 * the other script sits well in the line: a grotesque for headlines and everything around the text, a naskh and an old
 * style for reading.
 */
interface Face {
  readonly family: 'Gazette Sans' | 'Gazette Text';
  /** Address inside the npm packages. */
  readonly source: string;
  readonly style: 'normal' | 'italic';
  /** The same for all faces of a family and style: browsers join only those into one. */
  readonly weights: string;
  readonly script: 'arabic' | 'latin';
  /** Wanted before the style sheet has told the browser so. */
  readonly preload: boolean;
}

const faces: readonly Face[] = [
  {
    family: 'Gazette Sans',
    source: '@fontsource-variable/alexandria/files/alexandria-arabic-wght-normal.woff2',
    style: 'normal',
    weights: '400 900',
    script: 'arabic',
    preload: true,
  },
  {
    family: 'Gazette Sans',
    source: '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
    style: 'normal',
    weights: '400 900',
    script: 'latin',
    preload: true,
  },
  {
    family: 'Gazette Text',
    source: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    style: 'normal',
    weights: '400 700',
    script: 'arabic',
    preload: true,
  },
  {
    family: 'Gazette Text',
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    style: 'normal',
    weights: '400 700',
    script: 'latin',
    preload: true,
  },
  {
    family: 'Gazette Text',
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
    style: 'italic',
    weights: '400 700',
    script: 'latin',
    preload: false,
  },
];

/** A script is loaded only by pages that have letters of it. The ranges are those the packages cut their files by. */
const ranges = {
  arabic:
    'U+0600-06FF, U+0750-077F, U+0870-088E, U+0890-0891, U+0897-08E1, U+08E3-08FF, U+200C-200E, U+2010-2011, U+204F, U+2E41, U+FB50-FDFF, U+FE70-FE74, U+FE76-FEFC',
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-200B, U+2012-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
};

/** Fonts every machine has, set to the widths and heights of ours: the lines do not move when ours arrive. */
const standIns = `
@font-face { font-family: 'Gazette Sans Stand-in'; src: local('Arial'), local('Liberation Sans'); size-adjust: 101%; }
@font-face { font-family: 'Gazette Text Stand-in'; src: local('Times New Roman'), local('Liberation Serif'); size-adjust: 106%; }
`;

const require = createRequire(import.meta.url);
let loaded: ReadonlyMap<Face, StaticFile> | undefined;

function files(): ReadonlyMap<Face, StaticFile> {
  loaded ??= new Map(
    faces.map((face) => {
      const path = require.resolve(face.source);
      const name = /([^/]+)\.woff2$/.exec(face.source)?.[1] ?? 'font';
      return [face, staticFile(name, 'woff2', 'font/woff2', readFileSync(path))];
    }),
  );
  return loaded;
}

export function fontFiles(): readonly StaticFile[] {
  return [...files().values()];
}

/** The `@font-face` rules, naming the files by their hashed addresses. */
export function fontFaces(): string {
  const rules = [...files()].map(
    ([{ family, style, weights, script }, { path }]) => `@font-face {
  font-family: '${family}'; font-style: ${style}; font-weight: ${weights}; font-display: swap;
  src: url('${path}') format('woff2'); unicode-range: ${ranges[script]};
}
`,
  );
  return rules.join('') + standIns;
}

/** The faces of the page's own script, headline first. */
export function fontsToPreload(direction: Direction): readonly string[] {
  const script = direction === 'rtl' ? 'arabic' : 'latin';
  return [...files()].filter(([face]) => face.preload && face.script === script).map(([, file]) => file.path);
}
