import { exampleQueries } from '@gazette/server/graphql/example-queries.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReader } from '../journeys/reader.ts';
import { openSampleNewsroom, type SampleNewsroom } from '../journeys/sample-newsroom.ts';
import { launchBrowser } from '../support/browser.ts';
import { databases } from '../support/databases.ts';

const [sqlite] = databases;

describe('GraphiQL', () => {
  let browser: Browser;
  let newsroom: SampleNewsroom;
  beforeAll(async () => {
    if (!sqlite) throw new Error('there is no embedded database to test on');
    [browser, newsroom] = await Promise.all([launchBrowser(), openSampleNewsroom(sqlite)]);
  });
  afterAll(async () => {
    await browser?.close();
    await newsroom?.close();
  });

  it('opens with examples in a real browser, runs one by Ctrl+Enter and asks no other host', async () => {
    const { page, errors, complaints } = await openReader(browser);
    const asked: string[] = [];
    const failed: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('requestfailed', (request) => failed.push(request.url()));
    await page.goto(`${newsroom.url}/graphql`);

    const tabs = page.getByRole('tab');
    await tabs.nth(exampleQueries.length - 1).waitFor();
    expect(await tabs.allInnerTexts()).toEqual(['Latest', 'Search', 'Related', 'Comments']);

    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('Control+Enter');
    const result = page.locator('.graphiql-response .view-lines');
    await result.getByText('"headline"').first().waitFor();
    const { articles } = await newsroom.ask<{ articles: { nodes: { headline: string }[] } }>(
      '{ articles(first: 1) { nodes { headline } } }',
    );
    await expect.poll(() => shown(page)).toContain(withoutSpaces(articles.nodes[0]?.headline ?? ''));

    await tabs.nth(3).click();
    await page.locator('.graphiql-query-editor').getByText('latestComments').first().waitFor();

    expect(asked.filter((url) => !isOf(newsroom.url, url))).toEqual([]);
    expect([...errors, ...complaints, ...failed]).toEqual([]);
  });

  it.each(exampleQueries.map((query) => [/query (\w+)/.exec(query)?.[1], query]))(
    '%s is answered with something to see',
    async (_name, query = '') => {
      const data = await newsroom.ask<Record<string, { nodes?: unknown[]; edges?: unknown[] }>>(query);
      for (const { nodes, edges } of Object.values(data)) expect((nodes ?? edges)?.length).toBeGreaterThan(0);
    },
  );

  it('is a small page, and a link to a query is answered in a browser too', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const page = await fetch(`${newsroom.url}/graphql`, { headers });
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    const html = await page.text();
    expect(html).not.toMatch(/(?:src|href)="https?:/);
    expect(html.length).toBeLessThan(50_000);
    const data = await fetch(`${newsroom.url}/graphql?query=%7Bsite%7Bkey%7D%7D`, { headers });
    expect(await data.json()).toEqual({ data: { site: { key: 'sample' } } });
  });
});

/** What the answer's editor shows; it breaks long lines where it likes. */
async function shown(page: Page): Promise<string> {
  return withoutSpaces(await page.locator('.graphiql-response .view-lines').innerText());
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Blobs are the page's own workers, data addresses its own bytes. */
function isOf(server: string, url: string): boolean {
  return url.startsWith(`${server}/`) || url.startsWith(`blob:${server}/`) || url.startsWith('data:');
}
