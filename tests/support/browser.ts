import { type Browser, chromium } from 'playwright-core';
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

/**
 * Starts a real, headless Chromium with its web security on. The caller closes it: once per test file, with a fresh
 * `browser.newContext()` or `browser.newPage()` per test.
 */
export async function launchBrowser(): Promise<Browser> {
  const [program, fonts] = await Promise.all([findBrowser(), fontEnvironment()]);
  return chromium.launch({
    executablePath: program.path,
    args: ARGUMENTS,
    env: { ...process.env, ...program.env, ...fonts },
  });
}
