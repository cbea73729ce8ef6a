import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@gazette/server/config/config.ts';
import { buildWidgets } from '@gazette/server/lifecycle/build-widgets.ts';
import { serve } from '@gazette/server/lifecycle/serve.ts';
import { pino } from 'pino';
import { launchBrowser } from './browser.ts';
import { readLongPage } from './long-page.ts';
import type { PageCost } from './long-page.ts';

/** `pnpm pages`, `pnpm pages 6` for a slower one: what the widgets cost a long article page on a slow processor, against the same page without them. */
const rounds = 5;
const slowdown = Number(process.argv[2] ?? 4);

const dataDir = await mkdtemp(join(tmpdir(), 'gazette-pages-'));
const log = pino({ level: 'warn' });
await buildWidgets(log);
const server = await serve(readConfig({ PORT: '0', HOST: '127.0.0.1', GAZETTE_DATA_DIR: dataDir }), log);
const browser = await launchBrowser();
try {
  const costs: Record<'without' | 'with', PageCost[]> = { without: [], with: [] };
  // The first visit of each warms the server up, and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const side of ['without', 'with'] as const) {
      const cost = await readLongPage(browser, server.url, side === 'with', slowdown);
      if (round) costs[side].push(cost);
    }
  }
  say(`processor slowed ${slowdown} times, medians of ${rounds}`.padEnd(46) + 'without'.padStart(10) + 'with'.padStart(10));
  const line = (name: string, of: (cost: PageCost) => number, digits = 0) =>
    say(name.padEnd(46) + [costs.without, costs.with].map((side) => median(side.map(of)).toFixed(digits).padStart(10)).join(''));
  line('layout shift', ({ shift }) => shift, 4);
  line('total blocking time, ms', ({ blocking }) => blocking);
  line('long tasks', ({ longTasks }) => longTasks.length);
  line('longest task, ms', ({ longTasks }) => Math.max(0, ...longTasks));
  line('scripts of ours over 50 ms', ({ scripts }) => scripts.length);
  line('requests to the server', ({ fetched }) => fetched.length);
  line('bytes from it', ({ fetched }) => fetched.reduce((sum, { bytes }) => sum + bytes, 0));
  for (const path of new Set(costs.with.flatMap(({ scripts }) => scripts))) say(`  over 50 ms: ${path}`);
  for (const { path, bytes } of costs.with.at(-1)?.fetched ?? []) say(`  ${path.padEnd(54)}${String(bytes).padStart(10)}`);
} finally {
  await browser.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
