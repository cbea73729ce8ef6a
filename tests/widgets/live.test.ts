import { join } from 'node:path';
import { root } from '@gazette/widgets/build/entries.ts';
import { readDocument } from '@gazette/widgets/build/read-document.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FixtureServer } from './fixture-server.ts';
import { commentOf } from './fixture-resolvers.ts';
import { startServer, widgetPages } from './widget-page.ts';

const visit = widgetPages();
const body = '<gazette-comments></gazette-comments>';
const thread = { id: 'thread', state: 'OPEN', commentCount: 6 };

function approve(server: FixtureServer, id: string, parent: string | null = null): void {
  const own = server.own.find((one) => one.comment.id === id);
  if (own) own.comment = { ...own.comment, status: 'APPROVED' };
  const comment = { ...commentOf({ id, author: 'Mona', text: `News ${id}` }), replies: undefined, parent: parent && { id: parent } };
  server.tell({ type: 'comment.approved', subjectId: id, newCount: 1, thread, comment });
}

/** Makes the page believe that the reader looks at another one. */
function setVisibility(state: string): string {
  return `Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => '${state}' });
    document.dispatchEvent(new Event('visibilitychange'));`;
}

const bar = (page: Page) => page.locator('gazette-comments [part="new"]');

describe('a thread that is watched', () => {
  it('counts what is new and waits for a click, moving nothing', async () => {
    const { page, server } = await visit({ lang: 'ar', body });
    await expect.poll(() => server.listening).toBe(1);
    const place = () => page.locator('#comment-1').evaluate((comment) => comment.getBoundingClientRect().top);
    const before = await place();
    for (const id of ['n1', 'n2', 'n3']) approve(server, id);
    await expect.poll(() => bar(page).textContent()).toBe('عرض 3 تعليقات جديدة');
    expect(await place()).toBe(before);
    await bar(page).click();
    await page.getByText('News n3').waitFor();
    expect(await bar(page).count()).toBe(0);
    expect(await page.locator('gazette-comments [part="heading"]').innerText()).toBe('6 تعليقات');
  });

  it('shows the approval of one’s own comment where it stands', async () => {
    const server = await startServer();
    server.verdict = 'PENDING';
    const { page } = await visit({ body, server });
    await page.getByLabel('Comment', { exact: true }).fill('Mine');
    await page.getByLabel('Name').fill('Rana');
    await page.getByRole('button', { name: 'Post comment' }).click();
    await page.locator('#posted-1 [part="pending"]').waitFor();
    await expect.poll(() => server.listening).toBe(1);
    approve(server, 'posted-1');
    await page.locator('#posted-1 [part="pending"]').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('gazette-comments .said').textContent()).toContain('has been approved');
    expect(await bar(page).count()).toBe(0);
  });

  it('believes the approval it has heard of rather than an answer that was on its way meanwhile', async () => {
    const server = await startServer();
    server.verdict = 'PENDING';
    const { page } = await visit({ body, server });
    let delayed = 0;
    const { hash } = await readDocument(join(root, 'participation/own-comments.graphql'));
    const late = page.waitForResponse((response) => response.request().postData()?.includes(hash) ?? false).then((response) => response.finished());
    await page.route(/\/graphql/, async (route) => {
      if (!route.request().postData()?.includes(hash) || delayed++ > 0) return route.continue();
      const response = await route.fetch();
      approve(server, 'posted-1');
      await page.locator('#posted-1 [part="pending"]').waitFor({ state: 'detached' });
      return route.fulfill({ response });
    });
    await page.getByLabel('Comment', { exact: true }).fill('Mine');
    await page.getByLabel('Name').fill('Rana');
    await expect.poll(() => server.listening).toBe(1);
    await page.getByRole('button', { name: 'Post comment' }).click();
    await late;
    // The element has the answer when its next frame is drawn.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.locator('gazette-comments .said').filter({ hasText: 'has been approved' }).waitFor({ state: 'attached' });
    expect(await page.locator('#posted-1 [part="pending"]').count()).toBe(0);
  });

  it('never takes the reader’s own comment for news, though it is heard of before its answer is there', async () => {
    const { page, server } = await visit({ body });
    await expect.poll(() => server.listening).toBe(1);
    await page.getByLabel('Comment', { exact: true }).fill('Mine');
    await page.getByLabel('Name').fill('Rana');
    const open = server.hold();
    await page.getByRole('button', { name: 'Post comment' }).click();
    await expect.poll(() => server.asked.some(({ operation }) => operation === 'SubmitComment')).toBe(true);
    approve(server, 'posted-1');
    await bar(page).waitFor();
    open();
    await page.locator('#posted-1').waitFor();
    await bar(page).waitFor({ state: 'detached' });
  });

  it('has one connection however many widgets, and hears what it missed when it comes back', async () => {
    const { page, server } = await visit({ body: `${body}<gazette-comments url="https://news.example/2"></gazette-comments>` });
    await page.locator('gazette-comments').nth(1).scrollIntoViewIfNeeded();
    await page.locator('gazette-comments').nth(1).locator('[part="comment"]').first().waitFor();
    await expect.poll(() => server.asked.filter(({ operation }) => operation === 'Events').length).toBeGreaterThan(0);
    await expect.poll(() => server.listening).toBe(1);
    approve(server, 'heard');
    await expect.poll(() => bar(page).first().textContent()).toContain('1 new comment');
    server.disconnect();
    approve(server, 'missed');
    await expect.poll(() => bar(page).first().textContent()).toContain('2 new comments');
    expect(server.listening).toBe(1);
  });

  it('has one connection also where one is overtaken by the next before it is there', async () => {
    const { page, server } = await visit({ body });
    await expect.poll(() => server.listening).toBe(1);
    let begun = 0;
    const { promise: overtaken, resolve: letGo } = Promise.withResolvers<void>();
    await page.route(/\/graphql/, async (route) => {
      if (route.request().resourceType() === 'eventsource' && ++begun === 1) await overtaken;
      // The page may have given it up by then.
      await route.continue().catch(() => undefined);
    });
    for (const count of [1, 2]) {
      await page.evaluate((url) => document.querySelector('main')?.prepend(Object.assign(document.createElement('gazette-comments'), { url })), `https://news.example/${count}`);
      await expect.poll(() => begun).toBe(count);
    }
    await expect.poll(() => server.asked.filter(({ operation }) => operation === 'Events').length).toBe(2);
    letGo();
    await expect.poll(() => server.listening).toBe(1);
    approve(server, 'heard');
    await expect.poll(() => bar(page).first().textContent()).toContain('1 new comment');
  });

  it('leaves the reader where they are: focus, caret and words, whatever is told meanwhile', async () => {
    const { page, server } = await visit({ body });
    await expect.poll(() => server.listening).toBe(1);
    await page.locator('#comment-1 [part="reply"]').first().click();
    const box = page.locator('gazette-comments textarea').nth(1);
    await box.pressSequentially('Half a thought');
    await box.press('ArrowLeft');
    const { top } = await box.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
    approve(server, 'n1');
    approve(server, 'n2', 'comment-1');
    const known = { ...commentOf({ id: 'comment-1', author: 'Mona', text: 'Said\notherwise' }), replies: undefined, parent: null };
    server.tell({ type: 'comment.edited', subjectId: 'comment-1', thread, comment: known });
    server.tell({ type: 'comment.removed', subjectId: 'comment-3', newCount: -1, thread });
    await page.getByText('otherwise').waitFor();
    await page.locator('#comment-3').waitFor({ state: 'detached' });
    await expect.poll(() => bar(page).textContent()).toContain('2 new comments');
    await page.keyboard.type('!');
    expect(await box.evaluate((element) => [element.matches(':focus'), (element as HTMLTextAreaElement).value])).toEqual([true, 'Half a though!t']);
    expect(await box.evaluate((element) => element.getBoundingClientRect().top)).toBe(top);
    await bar(page).click();
    await page.getByText('News n2').waitFor();
    expect(await box.inputValue()).toBe('Half a though!t');
    await expect.poll(() => page.evaluate(() => document.querySelector('gazette-comments')?.shadowRoot?.activeElement?.id)).toMatch(/^n[12]$/);
  });

  it('is not heard of while its page is out of sight, and tells what it missed afterwards', async () => {
    const { page, server } = await visit({ body });
    await expect.poll(() => server.listening).toBe(1);
    await page.evaluate(setVisibility('hidden'));
    await expect.poll(() => server.listening).toBe(0);
    server.newsroom.comments = [{ id: 'missed', author: 'Mona', text: 'Missed' }, ...server.newsroom.comments];
    await page.evaluate(setVisibility('visible'));
    await expect.poll(() => bar(page).textContent()).toContain('changed');
    await expect.poll(() => server.listening).toBe(1);
    expect(server.asked.filter(({ operation }) => operation === 'Thread').length).toBe(2);
  });

  it('takes away what was removed, and closes when the thread does', async () => {
    const { page, server } = await visit({ body });
    await expect.poll(() => server.listening).toBe(1);
    server.tell({ type: 'comment.removed', subjectId: 'comment-2', newCount: -1, thread });
    await page.locator('#comment-2').waitFor({ state: 'detached' });
    server.tell({ type: 'thread.closed', subjectId: 'thread', thread: { ...thread, state: 'CLOSED' } });
    await page.getByText('Comments are closed.').waitFor();
  });

  it('asks again and again where live connections are blocked', async () => {
    const server = await startServer();
    server.blocksLive = true;
    const { page } = await visit({ body, server });
    await page.clock.install();
    await expect
      .poll(async () => {
        await page.clock.fastForward(5_000);
        return server.asked.some(({ operation }) => operation === 'EventsSince');
      })
      .toBe(true);
  });
});

describe('a list that is watched', () => {
  const list = '<gazette-latest live count="3"></gazette-latest><p id="after">Below</p><gazette-latest count="2"></gazette-latest>';
  const told = (page: Page) => page.locator('gazette-latest [part="new"]');
  const headlines = (page: Page) => page.locator('gazette-latest').first().locator('[part="headline"]').allInnerTexts();

  function publish(server: FixtureServer, language: string, headline: string): void {
    const [example] = server.newsroom.articles.filter((article) => article.language === language);
    if (!example) throw new Error(`The fixture has no article in ${language}.`);
    server.newsroom.articles.unshift({ ...example, id: headline, url: `https://news.example/${encodeURIComponent(headline)}`, headline, publishedAt: new Date().toISOString() });
    server.tell({ type: 'article.published', subjectId: headline });
  }

  it('says how many articles are new, politely and in its language, and moves nothing before it is asked to', async () => {
    const { page, server } = await visit({ lang: 'ar', body: list });
    for (const shown of await page.locator('gazette-latest').all()) await shown.locator('[part="item"]').first().waitFor();
    await expect.poll(() => server.listening).toBe(1);
    const [before, shown] = [await page.locator('#after').boundingBox(), await headlines(page)];
    expect(await page.locator('gazette-latest [role="status"]').count()).toBe(1);
    for (const [headline, words] of [['الأول', 'مقال جديد واحد'], ['الثاني', 'مقالان جديدان'], ['الثالث', '3 مقالات جديدة']] as const) {
      publish(server, 'ar', headline);
      await expect.poll(() => told(page).textContent()).toBe(words);
    }
    // What is new in another language is no news here.
    publish(server, 'en', 'Elsewhere');
    await expect.poll(() => server.asked.filter(({ operation }) => operation === 'Latest').length).toBeGreaterThanOrEqual(5);
    expect(await told(page).textContent()).toBe('3 مقالات جديدة');
    expect(await page.locator('#after').boundingBox()).toEqual(before);
    expect(await headlines(page)).toEqual(shown);
    await told(page).focus();
    await page.keyboard.press('Enter');
    await told(page).waitFor({ state: 'detached' });
    expect(await headlines(page)).toEqual(['الثالث', 'الثاني', 'الأول']);
    await expect.poll(() => page.evaluate(() => document.querySelector('gazette-latest')?.shadowRoot?.activeElement?.textContent?.trim())).toBe('الثالث');
  });

  it('listens once a page, whatever is watched, and only as long as it stands there', async () => {
    const { page, server } = await visit({ body: `<gazette-latest live section="local"></gazette-latest><gazette-latest live></gazette-latest>${body}` });
    const topics = () => (server.asked.findLast(({ operation }) => operation === 'Events')?.variables as { topics: object[] } | undefined)?.topics;
    await expect.poll(topics).toEqual(expect.arrayContaining([{ section: 'local' }, { latest: 'ARTICLES' }]));
    await expect.poll(() => server.listening).toBe(1);
    await page.locator('gazette-latest').evaluateAll((elements) => elements.forEach((element) => element.remove()));
    await expect.poll(topics).not.toEqual(expect.arrayContaining([{ latest: 'ARTICLES' }]));
  });

  it('is not listened for without the attribute', async () => {
    const { page, server } = await visit({ body: '<gazette-latest></gazette-latest>' });
    await page.locator('gazette-latest [part="headline"]').first().waitFor();
    expect(await page.locator('gazette-latest [role="status"]').count()).toBe(0);
    expect(server.asked.filter(({ operation }) => operation === 'Events')).toEqual([]);
  });
});
