import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { databases } from '../support/databases.ts';
import { openSampleNewsroom, type SampleNewsroom } from './sample-newsroom.ts';
import { type Language, words } from './thread-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** The article of a language that is talked about most, and something of all that its page shows. */
async function discussed({ ask }: SampleNewsroom, language: Language) {
  const { articles } = await ask<{ articles: { nodes: Article[] } }>(
    `query ($language: String) { articles(first: 30, language: $language) { nodes {
      url headline commentCount
      related(first: 1) { edges { node { headline } } }
      thread { comments(first: 1) { nodes { body { text } } } }
    } } }`,
    { language },
  );
  const withBoth = articles.nodes.filter(({ related }) => related.edges.length > 0);
  const [article] = withBoth.toSorted((one, other) => other.commentCount - one.commentCount);
  if (!article) throw new Error(`the sample has nothing to read in ${language}`);
  return article;
}

interface Article {
  url: string;
  headline: string;
  commentCount: number;
  related: { edges: { node: { headline: string } }[] };
  thread: { comments: { nodes: { body: { text: string } }[] } };
}

const typed = { ar: { name: 'نور', first: 'كنت هناك ذلك الصباح', second: 'وعدت إليها في المساء' }, en: { name: 'Noor', first: 'I was there that morning', second: 'And went back in the evening' } };

describe.each(databases)('an article without scripts, on $name', (kind) => {
  const language: Language = kind.name === 'sqlite' ? 'ar' : 'en';
  let newsroom: SampleNewsroom;
  beforeAll(async () => {
    newsroom = await openSampleNewsroom(kind);
  });
  afterAll(() => newsroom?.close());

  it('is read with what is related and what readers say, and answered', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const article = await discussed(newsroom, language);
    await page.goto(article.url);
    await expect.poll(() => page.locator('.article-body p').first().isVisible()).toBe(true);
    const [related] = article.related.edges;
    expect(await page.locator('gazette-related [part="headline"]').allTextContents()).toContain(related?.node.headline);
    expect(await page.locator('gazette-popular [part="headline"]').count()).toBeGreaterThan(2);
    const [said] = article.thread.comments.nodes;
    expect(await page.locator('gazette-comments [part="body"]').allTextContents()).toContain(said?.body.text);
    // What only a script could answer to is not offered; where there are tabs, links stand in their place.
    expect(await page.locator('gazette-comments [part="like"]:visible, gazette-popular [role="tab"]:visible').count()).toBe(0);
    await page.locator('gazette-popular a.tab').nth(1).click();
    await expect.poll(() => page.locator('gazette-popular a.tab').nth(1).getAttribute('aria-current')).toBe('true');
    expect(await page.locator('gazette-popular [part="headline"]').count()).toBeGreaterThan(2);
    await page.goto(article.url);

    const { name, first, second } = typed[language];
    const { comment, name: nameLabel, submit, deed } = words[language];
    const send = async (body: string, by: string): Promise<void> => {
      await page.getByLabel(comment, { exact: true }).filter({ visible: true }).fill(body);
      await page.getByLabel(nameLabel, { exact: true }).filter({ visible: true }).fill(by);
      await page.getByRole('button', { name: submit, exact: true }).click();
    };
    await send(first, '');
    await expect.poll(() => page.locator('#form-name-error').textContent()).toBe(deed.enterName);
    expect(await page.getByLabel(comment, { exact: true }).inputValue()).toBe(first);
    expect(await page.getByLabel(nameLabel, { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await send(first, name);
    await expect.poll(() => page.locator('[part="notice"]').textContent()).toBe(deed.published);
    expect(await page.locator('[part="body"]').allTextContents()).toContain(first);

    // A comment is answered on a page that has it alone, which leads to the answers to the answer.
    const replyTo = words[language].replyTo.replace('{name}', name);
    await page.getByRole('button', { name: replyTo }).first().click();
    await page.waitForURL(/[?&]reply=/);
    expect(await page.locator('#form:visible').count()).toBe(0);
    const answers = language === 'ar' ? ['أوافقك الرأي تماماً', 'ولي سؤال آخر عن الموعد'] : ['I quite agree with this', 'And one more question on the date'];
    for (const answer of answers) {
      await page.getByRole('button', { name: replyTo }).last().click();
      await send(answer, name);
      await expect.poll(() => page.locator('[part="notice"]:visible').textContent()).toBe(deed.published);
    }
    expect((await page.locator('[part="body"]').allTextContents()).toSorted()).toEqual([first, ...answers].toSorted());
    await page.locator('.back a').first().click();
    expect(await page.locator('#form:visible').count()).toBe(1);

    await setModeration('before');
    await send(second, name);
    await expect.poll(() => page.locator('[part="notice"]').textContent()).toBe(deed.held);
    await page.locator('.back a').last().click();
    await page.waitForURL(article.url);
    expect(await page.locator('gazette-comments [part="body"]').allTextContents()).toEqual(expect.arrayContaining([first]));
    expect(await page.content()).not.toContain(second);
  });

  async function setModeration(moderation: 'after' | 'before'): Promise<void> {
    const { saveSite } = await import('@gazette/schema/site/save-site.ts');
    const { database, now, sites } = newsroom.services;
    await saveSite(database, { key: 'sample', moderation }, now());
    await sites.reload();
  }
});

describe('the same article once its scripts are there', () => {
  let newsroom: SampleNewsroom;
  beforeAll(async () => {
    const [kind] = databases;
    if (!kind) throw new Error('there is no database to test on');
    newsroom = await openSampleNewsroom(kind);
  });
  afterAll(() => newsroom?.close());

  /** Opens an article whose scripts wait until they are let go, and says what the page went through. */
  async function open() {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    const problems: string[] = [];
    const reads: string[] = [];
    const drawn: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (message) => problems.push(message.text()));
    page.on('request', (request) => {
      // An advertisement is not printed: which one runs is drawn for each reader.
      const isPlacement = request.url().includes('%22name%22');
      if (request.url().includes('/graphql') && !request.headers()['accept']?.includes('event-stream')) (isPlacement ? drawn : reads).push(request.url());
    });
    const { promise, resolve: letGo } = Promise.withResolvers<void>();
    await page.route('**/widgets/v1/**', async (route) => {
      await promise;
      await route.continue();
    });
    await page.addInitScript(watchPage);
    const { url } = await discussed(newsroom, 'en');
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator('gazette-comments textarea').waitFor();
    return { page, problems, reads, drawn, letGo, url };
  }

  const defined = (page: Page) => page.waitForFunction(() => document.querySelectorAll('gazette-related:defined, gazette-comments:defined, gazette-latest:defined, gazette-popular:defined').length === 4);

  it('is what it was: no second read, nothing moved, the same nodes, and what was typed', async () => {
    const { page, problems, reads, drawn, letGo, url } = await open();
    const text = page.locator('gazette-comments textarea');
    await text.pressSequentially('I began before');
    await text.press('ArrowLeft');
    await page.evaluate(() => (globalThis as unknown as Watched).keepNodes());
    letGo();
    await defined(page);
    // Told by the reader's clock, which is the last that changes.
    await page.getByRole('button', { name: words.en.like }).first().waitFor();
    await expect.poll(() => page.locator('gazette-latest time').first().textContent()).toMatch(/ago|yesterday|now/);
    const { lost, shift } = await page.evaluate(() => (globalThis as unknown as Watched).report());
    expect({ lost, shift, reads, problems }).toEqual({ lost: [], shift: 0, reads: [], problems: [] });
    // Focus, text and caret are where they were: the next letter goes before the last one.
    await page.keyboard.type('!');
    expect(await text.inputValue()).toBe('I began befor!e');

    const panel = page.getByRole('tabpanel');
    await page.getByRole('tab').nth(1).click();
    await expect.poll(() => page.getByRole('tab').nth(1).getAttribute('aria-selected')).toBe('true');
    await expect.poll(() => reads.length).toBe(1);
    // What stood there stays until the other list is there, and nothing around it moves.
    await expect.poll(() => panel.getAttribute('aria-busy')).toBe('false');
    expect(await page.evaluate(() => (globalThis as unknown as Watched).report().shift)).toBe(0);
    expect(reads).toHaveLength(1);
    for (const place of await page.locator('gazette-placement').all()) {
      await place.scrollIntoViewIfNeeded();
      await place.locator('[part="box"]').waitFor();
    }
    await expect.poll(() => drawn.length).toBe(await page.locator('gazette-placement').count());
    await page.getByLabel(words.en.name, { exact: true }).fill('Noor');
    await page.getByRole('button', { name: words.en.submit, exact: true }).click();
    await expect.poll(() => page.locator('gazette-comments [part="notice"]').first().textContent()).toBe(words.en.deed.published);
    expect(problems).toEqual([]);

    // Back from another page the HTML is there again, and its script reads nothing a second time.
    reads.length = 0;
    await page.goto(new URL('/', url).href);
    await page.goBack();
    await defined(page);
    await page.getByRole('button', { name: words.en.like }).first().waitFor();
    // What only this reader may see is asked by POST, since they have written.
    expect(reads.filter((read) => read.includes('documentId'))).toEqual([]);
  });

  it('reads nothing a second time either where its script comes before the HTML has been read', async () => {
    const { url } = await discussed(newsroom, 'en');
    const whole = await (await fetch(url)).text();
    const at = whole.indexOf('<gazette-');
    const async = `<base href="${url}"><script type="module" async src="/widgets/v1/gazette.js"></script>`;
    const { promise, resolve: goOn } = Promise.withResolvers<void>();
    const host = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.write(whole.slice(0, at).replace('<head>', `<head>${async}`));
      void promise.then(() => response.end(whole.slice(at)));
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    const page = await browser.newPage();
    onTestFinished(async () => {
      await page.close();
      host.closeAllConnections();
      host.close();
    });
    const reads: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/graphql') && !request.url().includes('%22name%22') && !request.headers()['accept']?.includes('event-stream')) reads.push(request.url());
    });
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`, { waitUntil: 'commit' });
    // The very module of the script tag: it has run once it can be imported.
    await page.evaluate(`import(${JSON.stringify(new URL('/widgets/v1/gazette.js', url).href)}).then(() => {})`);
    goOn();
    await defined(page);
    await page.getByRole('button', { name: words.en.like }).first().waitFor();
    expect(reads).toEqual([]);
    for (const name of ['latest', 'related', 'popular']) expect(await page.locator(`gazette-${name} [part="item"]`).count()).toBeGreaterThan(0);
  });
});

interface Watched {
  keepNodes(): void;
  report(): { lost: string[]; shift: number };
}

/** Runs in the page: adds up how much moves, and remembers what stood there. */
function watchPage(): void {
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => globalThis.console.error(violatedDirective));
  const nodes = new Map<Node, Element>();
  Object.assign(globalThis, {
    keepNodes() {
      for (const element of document.querySelectorAll('gazette-related, gazette-comments, gazette-latest, gazette-popular'))
        for (const node of element.shadowRoot?.querySelectorAll('*') ?? []) nodes.set(node, element);
    },
    report: () => ({
      lost: [...nodes].filter(([node]) => !node.isConnected).map(([node, element]) => `${element.localName} ${node.nodeName}`),
      shift: nodes.size > 50 ? shift : -1,
    }),
  });
}
