import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { output, version } from '@gazette/widgets/build/entries.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { rootOf, startServer, widgetPages } from './widget-page.ts';

const visit = widgetPages();
const allThree =
  '<gazette-latest></gazette-latest><gazette-related></gazette-related><gazette-comments></gazette-comments>';

async function allShown(page: Page): Promise<void> {
  await page.locator('gazette-latest [part="item"]').first().waitFor();
  await page.locator('gazette-related [part="item"]').first().waitFor();
  await page.locator('gazette-comments').scrollIntoViewIfNeeded();
  await page.locator('gazette-comments [part="comment"]').first().waitFor();
}

describe('a page of another origin', () => {
  it('sends no cookie and asks by GET without a preflight', async () => {
    const { page, server } = await visit({ body: allThree });
    await allShown(page);
    expect(new Set(server.asked.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  it('takes the same script twice, and one element from two scripts', async () => {
    const body = `${allThree}<script type="module" src="SERVER/widgets/v1/gazette.js"></script>
      <script type="module" src="SERVER/widgets/v1/latest.js?again"></script>`;
    const { page, problems } = await visit({ body, script: 'latest.js' });
    await allShown(page);
    expect(problems).toEqual([]);
  });

  it('runs a release it has pinned by the hash it demands, with what that loads later', async () => {
    const folder = join(output, version);
    const integrity = JSON.parse(await readFile(join(folder, 'integrity.json'), 'utf8')) as Record<string, string>;
    const head = `<script type="module" crossorigin integrity="${integrity['comments.js']}" src="SERVER/widgets/${version}/comments.js"></script>`;
    const server = await startServer();
    const body = `${allThree}<gazette-popular></gazette-popular>`;
    const { page, problems } = await visit({ head: head.replace('SERVER', server.origin), body, script: `../${version}/gazette.js`, server });
    await allShown(page);
    await page.getByRole('button', { name: 'Post comment' }).click();
    await page.getByText('Please enter your comment.').waitFor();
    await page.locator('gazette-popular [part="item"]').first().waitFor();
    expect(problems).toEqual([]);
  });

  it('holds two widgets of a kind apart', async () => {
    const body =
      '<gazette-comments url="https://a.example/"></gazette-comments><gazette-comments url="https://b.example/"></gazette-comments>';
    const { page, server } = await visit({ body });
    const [first, second] = [page.locator('gazette-comments').first(), page.locator('gazette-comments').nth(1)];
    await first.getByLabel('Comment', { exact: true }).fill('For the first page');
    await second.scrollIntoViewIfNeeded();
    expect(await second.getByLabel('Comment', { exact: true }).inputValue()).toBe('');
    expect(new Set(server.asked.flatMap(({ operation, variables }) => (operation === 'Thread' ? [variables['url']] : [])))).toEqual(
      new Set(['https://a.example/', 'https://b.example/']),
    );
  });

  it('has no accessibility violation, in either language, with a form in error', async () => {
    for (const lang of ['ar', 'en']) {
      const { page } = await visit({ lang, body: allThree });
      await allShown(page);
      await page.locator('gazette-comments [part="submit"]').click();
      await page.locator('gazette-comments [part="reply"]').first().click();
      expect(await violations(page)).toEqual([]);
    }
  });

  it('asks nothing for a widget far below until the reader comes near', async () => {
    const body = '<div id="story"></div><gazette-latest></gazette-latest>';
    const { page, server } = await visit({ head: '<style>#story{height:5000px}</style>', body });
    await page.locator('gazette-latest .bar').first().waitFor({ state: 'attached' });
    expect(server.asked).toEqual([]);
    await page.locator('gazette-latest').scrollIntoViewIfNeeded();
    await page.locator('gazette-latest [part="item"]').first().waitFor();
    expect(server.asked).toHaveLength(1);
  });
});

describe('a server that is down', () => {
  it('leaves the fallback children in view and the page unharmed, and tells the page', async () => {
    const server = await startServer();
    server.down = true;
    const head = `<script>window.failures = []; addEventListener('gazette-error', (event) => failures.push(event.detail.failure));</script>`;
    const body = ['latest', 'related', 'comments']
      .map((name) => `<gazette-${name}><a href="/${name}">All of ${name}</a></gazette-${name}>`)
      .join('');
    const { page, problems } = await visit({ head, body, server });
    await page.waitForFunction(() => (globalThis as unknown as { failures: string[] }).failures.length === 3);
    expect(await page.evaluate(() => (globalThis as unknown as { failures: string[] }).failures)).toEqual([
      'network',
      'network',
      'network',
    ]);
    for (const name of ['latest', 'related', 'comments']) {
      expect(await page.getByRole('link', { name: `All of ${name}` }).isVisible()).toBe(true);
      expect(await rootOf(page, `gazette-${name}`).count()).toBe(0);
    }
    // The browser itself notes each failed request; nothing else may be wrong.
    expect(problems.filter((problem) => !problem.includes('net::ERR'))).toEqual([]);
  });

  it('says so where there are no fallback children, and one button brings the content when it is back', async () => {
    const server = await startServer();
    server.down = true;
    const { page } = await visit({ lang: 'ar', body: '<gazette-latest></gazette-latest>', server });
    await page.getByText('تعذّر تحميل القائمة.').waitFor();
    server.down = false;
    await page.getByRole('button', { name: 'أعد المحاولة' }).click();
    await expect.poll(() => page.locator('gazette-latest [part="item"]').count()).toBe(5);
  });

  it('of another release: the children stand, and the console says what to do', async () => {
    const server = await startServer();
    server.isOlder = true;
    const body = '<gazette-latest><p>Our archive</p></gazette-latest>';
    const { page, warnings } = await visit({ body, server });
    await expect.poll(() => warnings.join()).toContain('PERSISTED_DOCUMENT_NOT_FOUND (load the script from this server)');
    expect(await page.getByText('Our archive').isVisible()).toBe(true);
  });
});

describe('an element that is taken away', () => {
  it('while loading: asks no more, complains of nothing, and resumes when it is put back', async () => {
    const server = await startServer();
    const open = server.hold();
    const { page, problems } = await visit({ body: '<gazette-latest></gazette-latest>', server });
    await expect.poll(() => server.asked.length).toBe(1);
    await page.evaluate(() => {
      const element = document.querySelector('gazette-latest');
      element?.remove();
      Object.assign(globalThis, { element });
    });
    open();
    await page.evaluate(() => document.body.append((globalThis as unknown as { element: Element }).element));
    await page.locator('gazette-latest [part="item"]').first().waitFor();
    expect(server.asked).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  it('moved and copied while loading: each reads once more at most, and shows what it is for', async () => {
    const server = await startServer();
    const open = server.hold();
    const body = '<gazette-latest count="2"></gazette-latest><gazette-comments></gazette-comments><footer></footer>';
    const { page, problems, warnings } = await visit({ body, server });
    await page.setViewportSize({ width: 900, height: 9_000 });
    await expect.poll(() => server.asked.length).toBe(2);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('gazette-latest, gazette-comments')) {
        const copy = element.cloneNode(true) as Element;
        copy.setAttribute('count', '3');
        document.querySelector('footer')?.append(element, copy);
        document.body.prepend(element);
      }
    });
    open();
    await expect.poll(() => page.locator('gazette-latest [part="item"]').count()).toBe(5);
    for (const thread of await page.locator('gazette-comments').all()) await thread.locator('[part="comment"]').first().waitFor();
    await expect.poll(() => server.listening).toBe(1);
    expect(server.asked.filter(({ operation }) => operation !== 'Events').length).toBeLessThanOrEqual(6);
    expect([problems, warnings]).toEqual([[], []]);
  });

  it('and moved once it has its content: keeps it without asking again', async () => {
    const { page, server } = await visit({ body: '<gazette-latest></gazette-latest><footer></footer>' });
    await page.locator('gazette-latest [part="item"]').first().waitFor();
    await page.evaluate(() => document.querySelector('footer')?.append(document.querySelector('gazette-latest') ?? ''));
    expect(await page.locator('footer gazette-latest [part="item"]').count()).toBe(5);
    expect(server.asked).toHaveLength(1);
  });
});
