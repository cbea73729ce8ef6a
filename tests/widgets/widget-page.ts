import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { hostPage, launchBrowser } from '../support/browser.ts';
import type { Newsroom } from './fixture-newsroom.ts';
import { fixtureServer } from './fixture-server.ts';
import type { FixtureServer } from './fixture-server.ts';

/** A page of someone else's with widgets on it, and what went wrong on it. */
export interface WidgetPage {
  page: Page;
  server: FixtureServer;
  /** Uncaught errors and console errors of the page. */
  problems: string[];
  /** Console warnings: advice to the owner of the page. */
  warnings: string[];
}

export interface Visit {
  /** The widgets' markup; `SERVER` stands for the server's origin. */
  body: string;
  head?: string;
  lang?: string;
  script?: string;
  headers?: Record<string, string>;
  /** What else the page's own server has, by path. */
  files?: Record<string, string>;
  newsroom?: Partial<Newsroom>;
  server?: FixtureServer;
  context?: BrowserContext;
}

/** Opens pages in one browser for a test file; everything opened is closed with its test. */
export function widgetPages(): (visit: Visit) => Promise<WidgetPage> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  return async (visit) => {
    const server = visit.server ?? (await startServer(visit.newsroom));
    const [headers, files] = [visit.headers, visit.files].map((texts) => naming(server.origin, texts));
    const host = await hostPage(pageHtml(visit, server.origin), headers, files);
    onTestFinished(() => host.close());
    const context =
      visit.context ?? (await browser.newContext({ locale: 'en-GB', viewport: { width: 900, height: 900 } }));
    const page = await context.newPage();
    onTestFinished(() => context.close());
    const problems: string[] = [];
    const warnings: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
      if (message.type() === 'warning') warnings.push(message.text());
    });
    await page.goto(host.url);
    return { page, server, problems, warnings };
  };
}

export async function startServer(content: Partial<Newsroom> = {}): Promise<FixtureServer> {
  const server = await fixtureServer(content);
  onTestFinished(() => server.close());
  return server;
}

/** A page with widgets, as its owner wrote it. */
export function pageHtml({ body, head = '', lang = 'en', script = 'gazette.js' }: Visit, origin: string): string {
  return `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><title>Tram opens</title>${head.replaceAll('SERVER', origin)}
<script type="module" src="${origin}/widgets/v1/${script}"></script></head>
<body><main><h1>A page</h1>${body.replaceAll('SERVER', origin)}</main></body>
</html>`;
}

function naming(origin: string, texts: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.replaceAll('SERVER', origin)]));
}

/** What the reader has in the widget, or undefined while it is not defined or has drawn nothing. */
export function rootOf(page: Page, selector: string) {
  return page.locator(`${selector} [part~="root"]`);
}
