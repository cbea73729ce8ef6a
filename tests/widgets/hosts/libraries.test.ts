import { describe, expect, it } from 'vitest';
import { pageHtml, startServer, widgetPages } from '../widget-page.ts';
import { htmx, react, turbo } from './libraries.ts';

const visit = widgetPages();

describe('a page whose elements are moved, cloned, removed and added again', () => {
  it('by hand: each shows what it is for', async () => {
    const body = '<gazette-latest count="2"></gazette-latest><footer></footer>';
    const { page, problems, warnings } = await visit({ body });
    const shown = page.locator('gazette-latest [part="item"]');
    await expect.poll(() => shown.count()).toBe(2);
    await page.evaluate(() => {
      const element = document.querySelector('gazette-latest');
      if (!element) return;
      const clone = element.cloneNode(true) as HTMLElement;
      document.querySelector('footer')?.append(clone, element);
      element.remove();
      document.body.append(element);
      const other = Object.assign(document.createElement('gazette-latest'), { count: '3' });
      document.body.append(other);
      other.remove();
      document.body.prepend(other);
    });
    await expect.poll(() => shown.count()).toBe(7);
    expect([problems, warnings]).toEqual([[], []]);
  });

  it('by React 19, which sets properties once they are defined, and texts for numbers', async () => {
    const script = `import { createElement, createRoot, flushSync } from '/react.js';
      const root = createRoot(document.getElementById('app'));
      const { latest, comments } = { latest: 'gazette-latest', comments: 'gazette-comments' };
      window.show = (...children) => flushSync(() => root.render(createElement('div', null, children)));
      window.list = (key, props) => createElement(latest, { key, ...props }, createElement('p', null, 'Our archive'));
      window.talk = (props) => createElement(comments, { key: 'talk', ...props });
      show(list('a', { count: '2' }), list('b', { count: 3, layout: 'list' }));`;
    const { page, server, problems, warnings } = await visit({
      body: '<div id="app"></div><script type="module" src="/page.js"></script>',
      files: { '/react.js': await react(), '/page.js': script },
    });
    const counts = () => page.locator('gazette-latest').evaluateAll((all) => all.map((one) => one.shadowRoot?.querySelectorAll('[part="item"]').length));
    await expect.poll(counts).toEqual([2, 3]);
    const asked = server.asked.length;
    await page.evaluate(`show(list('b', { count: 3, layout: 'list' }), list('a', { count: '2' }))`);
    await expect.poll(counts).toEqual([3, 2]);
    expect(server.asked.length).toBe(asked);
    await page.evaluate(`show(list('a', { count: '4', layout: 'mosaic' }), talk({ url: null, count: undefined }))`);
    await expect.poll(counts).toEqual([4]);
    await page.locator('gazette-comments [part="comment"]').first().waitFor();
    await page.evaluate(`show(list('a', {}))`);
    await expect.poll(counts).toEqual([5]);
    expect(problems).toEqual([]);
    expect(warnings).toEqual(['Gazette: layout="mosaic" is none of headlines, list, cards, compact; headlines is used.']);
  });

  it('by Turbo: every page has its own, and its view is counted once', async () => {
    const server = await startServer();
    const pageOf = (name: string, other: string) =>
      pageHtml(
        {
          head: `<link rel="canonical" href="https://paper.example/${name}"><script src="/turbo.js"></script>`,
          body: `<h2>Page ${name}</h2><a href="/${other}.html">To ${other}</a><gazette-latest count="2"></gazette-latest><gazette-comments></gazette-comments>`,
        },
        server.origin,
      );
    const { page, problems, warnings } = await visit({
      server,
      body: '<a href="/one.html" data-turbo="false">Begin</a>',
      files: { '/turbo.js': await turbo(), '/one.html': pageOf('one', 'two'), '/two.html': pageOf('two', 'one') },
    });
    const arrived = async (name: string) => {
      await page.getByRole('heading', { name: `Page ${name}` }).waitFor();
      await expect.poll(() => page.locator('gazette-latest [part="item"]').count()).toBe(2);
      await page.locator('gazette-comments [part="comment"]').first().waitFor();
      await expect.poll(() => server.listening).toBe(1);
    };
    await page.getByRole('link', { name: 'Begin' }).click();
    await arrived('one');
    await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
    await page.getByLabel('Comment', { exact: true }).fill('Begun on page one');
    await page.getByRole('link', { name: 'To two' }).click();
    await arrived('two');
    expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe('');
    await page.goBack();
    await arrived('one');
    await expect.poll(() => page.getByLabel('Comment', { exact: true }).inputValue()).toBe('Begun on page one');
    expect(await page.evaluate('stayed')).toBe(true);
    const told = () => server.views.map(({ body }) => (body as { url: string }).url.split('/').at(-1));
    await expect.poll(() => told().filter((name) => name === 'one' || name === 'two')).toEqual(['one', 'two']);
    expect([problems, warnings]).toEqual([[], []]);
  });

  it('by htmx, which swaps pieces of a page and morphs others', async () => {
    const { page, server, problems, warnings } = await visit({
      head: '<script src="/htmx.js"></script>',
      body: `<button hx-get="/piece.html" hx-target="#piece" hx-swap="innerHTML">Swap</button>
        <button hx-get="/morphed.html" hx-target="#piece" hx-swap="innerMorph">Morph</button>
        <button hx-get="/empty.html" hx-target="#piece" hx-swap="innerHTML">Empty</button><div id="piece"></div>`,
      files: {
        '/htmx.js': await htmx(),
        '/piece.html': '<gazette-latest count="2"><p>Our archive</p></gazette-latest>',
        '/morphed.html': '<h2>News</h2><gazette-latest count="4"><p>Our archive</p></gazette-latest>',
        '/empty.html': '<p>Nothing here</p>',
      },
    });
    const shown = page.locator('gazette-latest [part="item"]');
    await page.getByRole('button', { name: 'Swap' }).click();
    await expect.poll(() => shown.count()).toBe(2);
    await page.evaluate(() => Object.assign(globalThis, { before: document.querySelector('gazette-latest') }));
    await page.getByRole('button', { name: 'Morph' }).click();
    await page.getByRole('heading', { name: 'News' }).waitFor();
    await expect.poll(() => shown.count()).toBe(4);
    expect(await page.evaluate(`before === document.querySelector('gazette-latest')`)).toBe(true);
    await page.getByRole('button', { name: 'Empty' }).click();
    await page.getByText('Nothing here').waitFor();
    await page.getByRole('button', { name: 'Swap' }).click();
    await expect.poll(() => shown.count()).toBe(2);
    expect(server.asked.every(({ operation }) => operation === 'Latest')).toBe(true);
    expect([problems, warnings]).toEqual([[], []]);
  });
});
