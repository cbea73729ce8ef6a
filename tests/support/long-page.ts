import type { Browser } from 'playwright-core';
import { hostPage } from './browser.ts';

/** What a page costs its reader. */
export interface PageCost {
  /** Cumulative layout shift. */
  shift: number;
  /** Tasks of over 50 ms, in milliseconds, and the scripts that the browser holds responsible for them. */
  longTasks: number[];
  scripts: string[];
  /** What all of them are over 50 ms: total blocking time. */
  blocking: number;
  /** What was fetched from the server of the widgets: path and bytes on the wire. */
  fetched: { path: string; bytes: number }[];
}

const words = 'The tram left the old harbour at seven and reached the university before the bells had finished. '.repeat(6);
const widgets = '<gazette-related></gazette-related><gazette-comments></gazette-comments>';

interface Timing {
  kind: string;
  value: number;
  script: string;
}

/**
 * Reads a long article from top to bottom on a page of another origin, with latest, related and comments or without.
 * @param slowdown how many times slower the processor is made
 */
export async function readLongPage(browser: Browser, server: string, withWidgets: boolean, slowdown: number): Promise<PageCost> {
  const host = await hostPage(pageOf(server, withWidgets));
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 412, height: 915 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await devtools.send('Network.enable');
    const paths = new Map<string, string>();
    const fetched: PageCost['fetched'] = [];
    devtools.on('Network.responseReceived', ({ requestId, response }) => paths.set(requestId, response.url));
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const url = paths.get(requestId);
      if (url?.startsWith(server)) fetched.push({ path: new URL(url).pathname, bytes: encodedDataLength });
    });
    await page.addInitScript(observe);
    const listening = withWidgets ? page.waitForResponse((response) => response.request().resourceType() === 'eventsource') : undefined;
    await page.goto(host.url, { waitUntil: 'networkidle' });
    const heights = await page.evaluate(() => [innerHeight, document.documentElement.scrollHeight]);
    const [step = 0, end = 0] = heights;
    for (let at = 0; at < end; at += step / 2) {
      await page.mouse.wheel(0, step / 2);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      // A reader takes longer for half a screen than an answer for its way; a machine that stands still may not.
      await page.waitForFunction(isHere);
    }
    for (const name of withWidgets ? ['latest', 'related', 'comments'] : []) await page.locator(`gazette-${name} [part="root"][aria-busy="false"]`).waitFor();
    // The last thing that is loaded, once the conversation stands there.
    await listening;
    const timings = await page.evaluate(() => (globalThis as unknown as { timings: Timing[] }).timings);
    const longTasks = timings.filter(({ kind }) => kind === 'longtask').map(({ value }) => value);
    return {
      shift: timings.filter(({ kind }) => kind === 'layout-shift').reduce((sum, { value }) => sum + value, 0),
      longTasks,
      scripts: timings.flatMap(({ kind, script }) => (kind === 'script' && script.startsWith(server) ? [new URL(script).pathname] : [])),
      blocking: longTasks.reduce((sum, length) => sum + length - 50, 0),
      fetched,
    };
  } finally {
    await context.close();
    await host.close();
  }
}

/** Runs in the page: whether all that has come as near the viewport as widgets begin to load shows what it is for. */
function isHere(): boolean {
  const near = [...document.querySelectorAll('gazette-latest, gazette-related, gazette-comments')].filter((element) => element.getBoundingClientRect().top < innerHeight + 600);
  return near.every((element) => element.shadowRoot?.querySelector('[part="root"]')?.getAttribute('aria-busy') === 'false');
}

/** Runs in the page, before anything of it. */
function observe(): void {
  const timings: Timing[] = [];
  Object.assign(globalThis, { timings });
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('layout-shift', (entry) => timings.push({ kind: 'layout-shift', value: (entry as unknown as { value: number }).value, script: '' }));
  watch('longtask', ({ duration }) => timings.push({ kind: 'longtask', value: duration, script: '' }));
  watch('long-animation-frame', (entry) => {
    const { scripts } = entry as unknown as { scripts: { sourceURL: string; duration: number }[] };
    for (const { sourceURL, duration } of scripts) {
      if (duration > 50) timings.push({ kind: 'script', value: duration, script: sourceURL });
    }
  });
}

/** The element in view keeps its room from the first paint on, as the README tells; before its script nobody else can. */
function pageOf(server: string, withWidgets: boolean): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tram opens</title>
<style>body { margin: 1rem; font: 1rem/1.6 serif } gazette-latest { display: block; min-block-size: 20rem }</style>
${withWidgets ? `<script type="module" src="${server}/widgets/v1/gazette.js"></script>` : ''}</head>
<body><h1>Tram opens</h1>${withWidgets ? '<gazette-latest count="3"></gazette-latest>' : ''}
${`<p>${words}</p>`.repeat(30)}${withWidgets ? widgets : ''}<footer><p>${words}</p></footer></body></html>`;
}
