import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { readLongPage } from '../../support/long-page.ts';
import { startServer } from '../widget-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('a long article page with latest, related and comments does not shift, and asks once for each of them', async () => {
  const server = await startServer();
  const { shift, fetched } = await readLongPage(browser, server.origin, true, 1);
  expect(shift).toBe(0);
  const paths = fetched.map(({ path }) => path);
  await expect.poll(() => server.asked.map(({ operation }) => operation).toSorted()).toEqual(['Events', 'Latest', 'Related', 'Thread']);
  expect(paths.filter((path) => path === '/graphql')).toHaveLength(3);
  // Each file once, and what shows in as few as the build has cut; images are the articles' own.
  const files = paths.filter((path) => path.startsWith('/widgets/'));
  expect(new Set(files).size).toBe(files.length);
  expect(files.length).toBeLessThanOrEqual(16);
});
