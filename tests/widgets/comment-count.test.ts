import { describe, expect, it } from 'vitest';
import { startServer, widgetPages } from './widget-page.ts';

const visit = widgetPages();
const script = 'comment-count.js';
const page1 = 'https://news.example/1';

describe('gazette-comment-count', () => {
  it('says how many, in the six plural forms of Arabic', async () => {
    const numbers = [0, 1, 2, 3, 11, 100];
    const counts = Object.fromEntries(numbers.map((count) => [`https://news.example/${count}`, count]));
    const body = numbers.map(
      (count) => `<gazette-comment-count url="https://news.example/${count}"></gazette-comment-count>`,
    );
    const { page, problems } = await visit({ lang: 'ar', script, body: body.join(''), newsroom: { counts } });
    const words = page.locator('gazette-comment-count [part="count"]');
    await expect
      .poll(() => words.allTextContents())
      .toEqual(['لا تعليقات', 'تعليق واحد', 'تعليقان', '3 تعليقات', '11 تعليقًا', '100 تعليق']);
    expect(await words.first().getAttribute('dir')).toBe('rtl');
    expect(problems).toEqual([]);
  });

  it('asks once for all on a page, however many, each page once, and a hundred at a time', async () => {
    const body = Array.from(
      { length: 230 },
      (_, index) =>
        `<p><gazette-comment-count url="https://news.example/${Math.floor(index / 2)}"></gazette-comment-count></p>`,
    );
    const { page, server } = await visit({ script, body: body.join('') });
    const words = page.locator('gazette-comment-count [part="count"]');
    await expect.poll(() => words.count()).toBe(230);
    // They are under way together, and either may arrive first.
    const lengths = server.asked.map(({ variables }) => (variables['urls'] as string[]).length);
    expect(lengths.toSorted((one, other) => one - other)).toEqual([15, 100]);
  });

  it('stands for the page it is on, and leads to its comments where asked to', async () => {
    const head = `<link rel="canonical" href="${page1}">`;
    const { page, server } = await visit({
      script,
      head,
      body: '<gazette-comment-count link></gazette-comment-count>',
      newsroom: { counts: { [page1]: 1 } },
    });
    const link = page.getByRole('link', { name: '1 comment' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`${page1}#comments`);
    expect(server.asked[0]?.variables).toEqual({ urls: [page1] });
  });

  it('turns to another page when its address changes', async () => {
    const { page } = await visit({
      script,
      body: `<gazette-comment-count url="${page1}"></gazette-comment-count>`,
      newsroom: { counts: { [page1]: 1, 'https://news.example/2': 2 } },
    });
    const words = page.locator('gazette-comment-count [part="count"]');
    await expect.poll(() => words.textContent()).toBe('1 comment');
    await page.locator('gazette-comment-count').evaluate((element) => {
      element.setAttribute('url', 'https://news.example/2');
    });
    await expect.poll(() => words.textContent()).toBe('2 comments');
  });

  it('asks nothing far below the fold, and leaves its children when the server is down', async () => {
    const server = await startServer();
    server.down = true;
    const head = '<style>#story{height:5000px}</style>';
    const body = '<div id="story"></div><gazette-comment-count><a href="/talk">Talk</a></gazette-comment-count>';
    const { page } = await visit({ script, head, body, server });
    await page.waitForFunction(() => customElements.get('gazette-comment-count'));
    expect(server.asked).toEqual([]);
    await page.locator('gazette-comment-count').scrollIntoViewIfNeeded();
    await expect.poll(() => server.asked.length).toBeGreaterThan(0);
    expect(await page.getByRole('link', { name: 'Talk' }).isVisible()).toBe(true);
  });

  it('works beside the script of all widgets', async () => {
    const body = `<script type="module" src="SERVER/widgets/v1/gazette.js"></script>
      <gazette-comment-count></gazette-comment-count>`;
    const { page, problems } = await visit({ script, body });
    await page.getByText('5 comments').waitFor();
    expect(problems).toEqual([]);
  });
});
