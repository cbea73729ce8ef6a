import { readFileSync } from 'node:fs';
import type { Direction } from '@gazette/schema/text/language.ts';
import { fontFaces, fontFiles, fontsToPreload } from '../fonts/fonts.ts';
import { stylesheet } from '../style/stylesheet.ts';
import { staticFile, type StaticFile } from './static-file.ts';

/** The files every page refers to. */
export interface SiteAssets {
  readonly stylesheet: string;
  readonly icon: string;
  /** What shows videos and posts of other sites once their buttons are pressed. */
  readonly players: string;
  /** Fonts that the first screen of a page in this direction cannot do without. */
  preloadedFonts(direction: Direction): readonly string[];
  file(path: string): StaticFile | undefined;
}

/** Reads the files once; throws when one is missing, which is a broken installation. */
export function siteAssets(): SiteAssets {
  const style = staticFile('site', 'css', 'text/css; charset=utf-8', fontFaces() + stylesheet());
  const iconSource = readFileSync(new URL('icon.svg', import.meta.url));
  const icon = staticFile('icon', 'svg', 'image/svg+xml', iconSource);
  const players = staticFile('players', 'js', 'text/javascript; charset=utf-8', readFileSync(new URL('players.js', import.meta.url)));
  const files = new Map([style, icon, players, ...fontFiles()].map((file) => [file.path, file]));
  return {
    stylesheet: style.path,
    icon: icon.path,
    players: players.path,
    preloadedFonts: fontsToPreload,
    file: (path) => files.get(path),
  };
}
