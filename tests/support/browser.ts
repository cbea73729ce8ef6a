import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { fontEnvironment } from './browser-fonts.ts';
import { findBrowser } from './browser-program.ts';

export { type HostPage, hostPage } from './host-page.ts';

const ARGUMENTS = [
  '--no-sandbox',
  // Containers often have 64 MB of shared memory, in which a page of pictures crashes.
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--disable-domain-reliability',
  '--no-pings',
  // A test never talks to the world. Any name under .test is this machine: an origin of its own without a certificate.
  '--host-resolver-rules=MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

let running: Promise<Browser> | undefined;

/**
 * Lends a real, headless Chromium with its web security on: one for all the files that a worker runs, since starting one
 * takes longer than most tests. The caller closes it once per file, which closes what that file opened; it takes a fresh
 * `browser.newContext()` or `browser.newPage()` per test.
 */
export async function launchBrowser(): Promise<Browser> {
  running ??= start();
  let browser = await running;
  if (!browser.isConnected()) browser = await (running = start());
  return lend(browser);
}

async function start(): Promise<Browser> {
  const [program, fonts] = await Promise.all([findBrowser(), fontEnvironment()]);
  return chromium.launch({
    executablePath: program.path,
    args: ARGUMENTS,
    env: { ...process.env, ...program.env, ...fonts },
  });
}

/** The browser, but that closing it closes only what was opened through this. */
function lend(browser: Browser): Browser {
  const opened = new Set<BrowserContext>();
  const newContext: Browser['newContext'] = async (options) => {
    const context = await browser.newContext(options);
    opened.add(context);
    context.on('close', () => opened.delete(context));
    return context;
  };
  const own: Partial<Browser> = {
    newContext,
    async newPage(options) {
      const context = await newContext(options);
      const page = await context.newPage();
      page.on('close', () => void context.close());
      return page;
    },
    async close() {
      await Promise.all([...opened].map((context) => context.close()));
    },
  };
  return new Proxy(browser, {
    get(target, name) {
      const value: unknown = Reflect.get(name in own ? own : target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
