import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

export interface Reader {
  readonly page: Page;
  /** Uncaught errors of the page's scripts. */
  readonly errors: string[];
  /** What the console calls an error, policy violations included. */
  readonly complaints: string[];
}

/** A reader with a browser profile of their own, until the end of the test. */
export async function openReader(browser: Browser, options: BrowserContextOptions = {}): Promise<Reader> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const errors: string[] = [];
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  return { page, errors, complaints };
}
