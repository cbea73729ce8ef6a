import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { madeOnce } from './made-once.ts';

/**
 * Environment that gives a browser on Linux one family of fonts with Latin and Arabic letters, whatever the machine has.
 *
 * A machine without an Arabic font draws Arabic as nothing at all, and one with other fonts lays pages out otherwise:
 * so the tests bring DejaVu and hide the rest. Other systems always have Arabic and ignore fontconfig.
 */
export async function fontEnvironment(): Promise<Record<string, string>> {
  if (process.platform !== 'linux') {
    return {};
  }
  const fonts = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  // Named after the place of the fonts, so that a second checkout, or one that was moved, gets its own.
  const place = createHash('sha256').update(fonts).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `gazette-fonts-${place}`);
  await madeOnce(folder, (staging) => writeFile(join(staging, 'fonts.conf'), configuration(fonts, folder)));
  return { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}

function configuration(fonts: string, folder: string): string {
  const aliases = { serif: 'DejaVu Serif', 'sans-serif': 'DejaVu Sans', monospace: 'DejaVu Sans Mono' };
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `<dir>${escapeXml(fonts)}</dir>`,
    `<cachedir>${escapeXml(join(folder, 'cache'))}</cachedir>`,
    ...Object.entries(aliases).map(
      ([generic, family]) => `<alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`,
    ),
    '</fontconfig>',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
