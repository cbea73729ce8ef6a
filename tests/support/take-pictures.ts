import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '@gazette/server/config/config.ts';
import { buildWidgets } from '@gazette/server/lifecycle/build-widgets.ts';
import { serve } from '@gazette/server/lifecycle/serve.ts';
import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { asWebp } from './as-webp.ts';
import { hostPage, launchBrowser } from './browser.ts';
import { contactSheet, SHEET_WIDTH, sheetOfSheets, sheets } from './contact-sheet.ts';
import { pageFont } from './page-font.ts';

/** Where the README's pictures are; `pnpm pictures` takes them again. */
const folder = fileURLToPath(new URL('../../.github/pictures', import.meta.url));
const WIDTH = 1280;

/** The contact sheet goes beside what is built: it is to be looked at, not kept. */
const sheetFolder = fileURLToPath(new URL('../../widgets/dist/pictures', import.meta.url));
/** Longer than any browser draws at once: all that stands on a sheet is near the reader. */
const SHEET_HEIGHT = 16_000;

const only = process.argv[2];
const dataDir = await mkdtemp(join(tmpdir(), 'gazette-pictures-'));
const log = pino({ level: 'warn' });
await buildWidgets(log);
const server = await serve(readConfig({ PORT: '0', HOST: '127.0.0.1', GAZETTE_DATA_DIR: dataDir }), log);
const browser = await launchBrowser();
try {
  if (only !== 'sheet') {
    await take(browser, 'front-ar', `${server.url}/`, 1560);
    const host = await hostPage(foreignPage(server.url));
    await take(browser, 'widgets', host.url, 1240);
    await host.close();
  }
  if (only !== 'readme') await takeSheets(browser, server.url);
} finally {
  await browser.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function take(from: Browser, name: string, url: string, height: number): Promise<void> {
  const page = await from.newPage({ viewport: { width: WIDTH, height }, colorScheme: 'light', locale: 'ar' });
  await page.goto(url);
  for (const element of await page.locator('gazette-latest, gazette-related, gazette-comments').all()) {
    await element.scrollIntoViewIfNeeded();
    await element.locator('[part~="root"][aria-busy="false"]').waitFor();
  }
  await page.evaluate(() => {
    scrollTo(0, 0);
    return document.fonts.ready.then(() => undefined);
  });
  await page.waitForLoadState('networkidle');
  const png = await page.screenshot({ clip: { x: 0, y: 0, width: WIDTH, height } });
  const picture = await asWebp(page, png);
  await writeFile(join(folder, `${name}.webp`), picture);
  process.stdout.write(`${name}.webp: ${Math.round(picture.length / 1024)} kB\n`);
  await page.close();
}

/** Each widget in each layout, Arabic and English, light and dark, wide and narrow: a picture of each, and all on one. */
async function takeSheets(from: Browser, serverUrl: string): Promise<void> {
  await mkdir(sheetFolder, { recursive: true });
  const small: Buffer[] = [];
  for (const sheet of sheets) {
    const host = await hostPage(contactSheet(sheet, serverUrl));
    const page = await from.newPage({ viewport: { width: SHEET_WIDTH, height: SHEET_HEIGHT }, colorScheme: sheet.scheme, locale: sheet.lang });
    await page.goto(host.url);
    for (const root of await page.locator('[part~="root"]').all()) await root.and(page.locator('[aria-busy="false"], [role="group"]')).waitFor();
    await page.waitForLoadState('networkidle');
    const png = await page.locator('main').screenshot();
    await writeFile(join(sheetFolder, `${sheet.lang}-${sheet.scheme}.png`), png);
    small.push(await asWebp(page, png, 0.5));
    await page.close();
    await host.close();
  }
  const page = await from.newPage({ viewport: { width: (SHEET_WIDTH / 2) * sheets.length, height: 900 } });
  await page.setContent(sheetOfSheets(small));
  const all = await page.screenshot({ fullPage: true });
  await writeFile(join(sheetFolder, 'contact-sheet.webp'), await asWebp(page, all));
  await page.close();
  process.stdout.write(`${sheetFolder}/contact-sheet.webp\n`);
}

/** Two weblogs that have nothing of ours but the elements: one in each language, each in a style of its own. */
function foreignPage(serverUrl: string): string {
  const article = (path: string) => `${serverUrl}/${path}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><title>Two weblogs</title>
<style>
${pageFont('Grotesque', 'alexandria/files/alexandria-arabic-wght-normal')}
${pageFont('Grotesque', 'schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal')}
${pageFont('Reading', 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal')}
${pageFont('Reading', 'source-serif-4/files/source-serif-4-latin-wght-normal')}
* { box-sizing: border-box; }
body { margin: 0; display: grid; grid-template-columns: 1fr 1fr; }
section { padding: 2.75rem 3rem; min-block-size: 100vh; }
section h1 { margin: 0 0 .4rem; font-size: 1.75rem; line-height: 1.4; }
section > p { margin: 0 0 1.5rem; max-inline-size: 32rem; }
section h2 { margin: 1.75rem 0 .5rem; font-size: 1rem; }
section gazette-comments { margin-block-start: 2.25rem; }
.garden { background: #f4f1e6; color: #23301f; font: 1.125rem/1.5 Reading; --gazette-accent: #3f6f2a; --gazette-button: #3f6f2a; }
.sea { background: #0e2233; color: #dfeaf2; font: 1rem/1.75 Grotesque; --gazette-accent: #6fc3e8; --gazette-button: #6fc3e8; --gazette-on-button: #0e2233; }
</style>
<script type="module" src="${serverUrl}/widgets/v1/gazette.js"></script>
</head>
<body>
<section class="garden" lang="en" dir="ltr">
  <h1>The Night Gardener</h1>
  <p>Notes on watering after dark, from a balcony with four olive trees.</p>
  <h2>Elsewhere on the subject</h2>
  <gazette-related count="2" headline="Water from the Hudhud canal reaches the olive growers of the valley"></gazette-related>
  <gazette-comments count="3" url="${article('en/articles/hudhud-canal-reaches-last-village')}"></gazette-comments>
</section>
<section class="sea" lang="ar" dir="rtl">
  <h1>دفتر البحّار</h1>
  <p>ما يراه صياد من قاربه، وما يقرؤه حين يعود إلى الميناء.</p>
  <h2>آخر الأخبار</h2>
  <gazette-latest count="3"></gazette-latest>
  <gazette-comments count="3" url="${article(`articles/${encodeURIComponent('قطار-الساعة-7-40-يصل-في-موعده')}`)}"></gazette-comments>
</section>
</body>
</html>`;
}
