import { expect, it } from 'vitest';
import { widgetPages } from '../widget-page.ts';

const visit = widgetPages();

it('behind a consent banner that blocks nothing is stored or told, and everything reads; afterwards it is told, once', async () => {
  const { page, server, problems, warnings } = await visit({
    head: '<link rel="canonical" href="https://paper.example/tram">',
    body: `<gazette-placement name="side" size="300x250" consent></gazette-placement>
      <gazette-latest count="2" consent></gazette-latest><gazette-related count="2" consent></gazette-related>
      <gazette-popular count="2" consent></gazette-popular><gazette-latest-comments count="2" consent></gazette-latest-comments>
      <gazette-comment-count></gazette-comment-count><gazette-search filters="time" consent></gazette-search>
      <gazette-comments consent></gazette-comments>`,
  });
  const sent: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  const stored = () =>
    page.evaluate(async () => [
      document.cookie,
      Object.keys(localStorage),
      Object.keys(sessionStorage),
      await indexedDB.databases(),
      await caches.keys(),
    ]);
  const nothing = ['', [], [], [], []];
  await page.clock.install();
  for (const name of ['latest', 'related', 'popular']) await page.locator(`gazette-${name} [part="item"]`).first().waitFor();
  await page.locator('gazette-latest-comments [part="list"]').waitFor();
  await page.locator('gazette-comment-count [part="count"]').waitFor();
  await page.locator('gazette-comments').scrollIntoViewIfNeeded();
  await page.locator('gazette-comments [part="comment"]').first().waitFor();
  await page.locator('gazette-placement').scrollIntoViewIfNeeded();
  await page.locator('gazette-placement [part="image"]').waitFor();
  await page.waitForLoadState('networkidle');
  await page.clock.fastForward(5_000);
  expect(await stored()).toEqual(nothing);
  expect([sent, server.views, server.impressions]).toEqual([[], [], []]);

  await page.evaluate('gazette.consent()');
  await page.clock.fastForward(5_000);
  const agreed = { consent: true };
  await expect.poll(() => server.impressions).toEqual([agreed]);
  await expect.poll(() => server.views.map(({ body }) => body)).toEqual([{ url: 'https://paper.example/tram', ...agreed }]);
  expect(await stored()).toEqual(nothing);

  await page.locator('gazette-comments').getByLabel('Comment', { exact: true }).fill('Kept because I wrote it');
  await expect.poll(async () => (await stored())[1]).toEqual([expect.stringContaining('gazette:draft:')]);
  expect(server.tokens).toEqual([]);
  expect([problems, warnings]).toEqual([[], []]);
});
