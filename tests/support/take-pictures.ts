import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '@gazette/server/config/config.ts';
import { buildWidgets } from '@gazette/server/lifecycle/build-widgets.ts';
import { serve } from '@gazette/server/lifecycle/serve.ts';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { hostPage, launchBrowser } from './browser.ts';
import { pageFont } from './page-font.ts';

/** Where the README's pictures are; `pnpm pictures` takes them again. */
const folder = fileURLToPath(new URL('../../.github/pictures', import.meta.url));
const WIDTH = 1280;
const QUALITY = 0.72;

const dataDir = await mkdtemp(join(tmpdir(), 'gazette-pictures-'));
const log = pino({ level: 'warn' });
await buildWidgets(log);
const server = await serve(readConfig({ PORT: '0', HOST: '127.0.0.1', GAZETTE_DATA_DIR: dataDir }), log);
const browser = await launchBrowser();
try {
  await take(browser, 'front-ar', `${server.url}/`, 1560);
  const host = await hostPage(foreignPage(server.url));
  await take(browser, 'widgets', host.url, 1240);
  await host.close();
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

/** The browser that drew the picture can also pack it. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  await page.goto('about:blank');
  const packed = await page.evaluate(
    async ({ source, quality }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, quality: QUALITY },
  );
  return Buffer.from(packed);
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
