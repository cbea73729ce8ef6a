import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageHtml, startServer, widgetPages } from '../widget-page.ts';
import type { WidgetPage } from '../widget-page.ts';
import { pageFile } from './page-file.ts';

const visit = widgetPages();
const address = 'https://paper.example/tram';
const head = `<link rel="canonical" href="${address}">`;
const body =
  '<gazette-latest count="2"></gazette-latest><gazette-related count="2"></gazette-related>' +
  '<gazette-comment-count></gazette-comment-count><gazette-comments></gazette-comments>';

/** What a reader sees of all of them. */
async function expectAllShown(page: Page | FrameLocator): Promise<void> {
  const items = (name: string) => page.locator(`${name} [part="item"]`);
  await expect.poll(() => items('gazette-latest').count()).toBe(2);
  await expect.poll(() => items('gazette-related').count()).toBe(2);
  await page.locator('gazette-comments').scrollIntoViewIfNeeded();
  await page.locator('gazette-comments [part="comment"]').first().waitFor();
  await expect.poll(() => page.locator('gazette-comment-count [part="count"]').innerText()).toBe('5 comments');
  expect(await items('gazette-latest').first().isVisible()).toBe(true);
}

/** Everything that was said in the console, by whomever, and what the browser reported against the policy. */
function complaints({ problems, warnings, server }: WidgetPage): unknown[] {
  return [...problems, ...warnings, ...server.policyReports];
}

async function post(page: Page | FrameLocator, words: string): Promise<void> {
  const form = page.locator('gazette-comments [part="form"]').first();
  await form.getByLabel('Comment', { exact: true }).fill(words);
  await form.getByLabel('Name').fill('Reader');
  await form.getByRole('button', { name: 'Post comment' }).click();
  await page.locator('gazette-comments [part="body"]', { hasText: words }).waitFor();
}

describe('the widgets on a page', () => {
  it('of the strictest policy, Trusted Types on', async () => {
    const policy =
      "default-src 'none'; script-src SERVER; connect-src SERVER; img-src SERVER; style-src 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'; report-uri SERVER/policy-reports";
    const visited = await visit({ head, body, headers: { 'content-security-policy': policy } });
    await expectAllShown(visited.page);
    await visited.page.getByRole('button', { name: 'Post comment' }).click();
    await visited.page.getByText('Please enter your comment.').waitFor();
    await post(visited.page, 'Under a policy');
    expect(complaints(visited)).toEqual([]);
  });

  it('of hostile style sheets and a root font of 62.5 %', async () => {
    const style = `<style>html { font-size: 62.5% } * { all: unset !important } div { position: fixed !important }
      ul, li, a, p, button { display: none !important } head { display: none !important } body { font-size: 16px !important }</style>`;
    const hostile = await visit({ head: `${head}${style}`, body });
    const { page } = hostile;
    await expectAllShown(page);
    const boxes = await page.locator('gazette-latest [part="item"]').evaluateAll((items) =>
      items.map((item) => {
        const { top, bottom, width } = item.getBoundingClientRect();
        return { top, bottom, width, size: getComputedStyle(item).fontSize, position: getComputedStyle(item).position };
      }),
    );
    const [first, second] = boxes;
    expect(first).toMatchObject({ size: '16px', position: 'relative' });
    expect(first?.width).toBeGreaterThan(300);
    expect(second?.top === first?.top || (second?.top ?? 0) >= (first?.bottom ?? Infinity)).toBe(true);
    // As far apart as on a page whose root has the font of its text.
    expect(await page.locator('gazette-comments [part="comment"]').first().evaluate((comment) => getComputedStyle(comment.closest('li') ?? comment).paddingTop)).toBe('17.6px');
    await post(page, 'In spite of everything');
    expect(complaints(hostile)).toEqual([]);
  });

  it('with a base elsewhere', async () => {
    const visited = await visit({ head: `<base href="https://elsewhere.example/deep/">${head}`, body });
    await expectAllShown(visited.page);
    await post(visited.page, 'From here');
    expect(visited.server.submissions.map(({ url }) => url)).toEqual([address]);
    expect(complaints(visited)).toEqual([]);
  });

  it('in a sandboxed frame without an origin, storage or forms', async () => {
    const server = await startServer();
    const frame = pageHtml({ head, body }, server.origin);
    const visited = await visit({
      server,
      script: 'view.js',
      body: '<iframe sandbox="allow-scripts" src="/frame.html" width="800" height="800"></iframe>',
      files: { '/frame.html': frame },
    });
    const inside = visited.page.frameLocator('iframe');
    await expectAllShown(inside);
    await post(inside, 'Out of the box');
    expect(complaints(visited)).toEqual([]);
  });

  it('opened as a file', async () => {
    const visited = await visit({ body: '' });
    await visited.page.goto(await pageFile(pageHtml({ head, body }, visited.server.origin)));
    await expectAllShown(visited.page);
    expect(complaints(visited)).toEqual([]);
  });

  it('that loads two releases of the script', async () => {
    const other = await startServer();
    const visited = await visit({
      head,
      body: `${body}<gazette-popular count="2"></gazette-popular><script type="module" src="${other.origin}/widgets/v1/gazette.js"></script>`,
    });
    await expectAllShown(visited.page);
    await visited.page.locator('gazette-popular [part="item"]').first().waitFor();
    // Each server is told once, if elements of its script stand there: what comes later may be of either.
    await expect.poll(() => visited.server.views.length).toBe(1);
    expect(other.views.length).toBeLessThanOrEqual(1);
    expect(complaints(visited)).toEqual([]);
  });

  it('with ten of each kind', async () => {
    const visited = await visit({ head, body: body.repeat(10) });
    const { page, server } = visited;
    for (const element of await page.locator('gazette-latest, gazette-related, gazette-comments').all()) await element.scrollIntoViewIfNeeded();
    await expect.poll(() => page.locator('gazette-latest [part="item"]').count()).toBe(20);
    await expect.poll(() => page.locator('gazette-comments [part="comments"]').count()).toBe(10);
    await expect.poll(() => page.locator('gazette-related [part="item"]').count()).toBe(20);
    await expect.poll(() => page.locator('gazette-comment-count [part="count"]').count()).toBe(10);
    await expect.poll(() => server.listening).toBe(1);
    expect(server.asked.filter(({ operation }) => operation === 'CommentCounts')).toHaveLength(1);
    await expect.poll(() => server.views).toHaveLength(1);
    expect(complaints(visited)).toEqual([]);
  });

  it('whose script comes late: what was set before holds', async () => {
    const visited = await visit({ head, body: `<gazette-latest><p>Our archive</p></gazette-latest>`, script: 'view.js' });
    const { page, server } = visited;
    await page.evaluate(() => Object.assign(document.querySelector('gazette-latest') ?? {}, { count: 2, layout: 'list' }));
    expect(await page.getByText('Our archive').isVisible()).toBe(true);
    await page.evaluate((src) => {
      const script = Object.assign(document.createElement('script'), { type: 'module', src });
      document.head.append(script);
    }, `${server.origin}/widgets/v1/gazette.js`);
    await page.locator('gazette-latest ul.list [part="item"]').nth(1).waitFor();
    expect(await page.locator('gazette-latest [part="item"]').count()).toBe(2);
    expect(await page.getByText('Our archive').isVisible()).toBe(false);
    expect(complaints(visited)).toEqual([]);
  });

  it('whose script is blocked: the children stand', async () => {
    const visited = await visit({
      head,
      body: '<gazette-latest><p>Our archive</p></gazette-latest><gazette-comments><p>Write to us</p></gazette-comments>',
      headers: { 'content-security-policy': "script-src 'none'; report-uri SERVER/policy-reports" },
    });
    for (const words of ['Our archive', 'Write to us']) expect(await visited.page.getByText(words).isVisible()).toBe(true);
    expect(visited.server.asked).toEqual([]);
    // The one thing reported is what the page's own policy forbids.
    await expect.poll(() => visited.server.policyReports.length).toBe(1);
    expect(visited.warnings).toEqual([]);
  });
});
