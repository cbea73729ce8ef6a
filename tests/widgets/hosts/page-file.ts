import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { makeDataFolder } from '../../support/data-folder.ts';

/** A page that lies on a disk; its address begins with `file:`. */
export async function pageFile(html: string): Promise<string> {
  const folder = await makeDataFolder('gazette-page');
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'page.html');
  await writeFile(path, html);
  return pathToFileURL(path).href;
}
