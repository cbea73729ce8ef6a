import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FixtureServer } from './fixture-server.ts';
import { widgetPages } from './widget-page.ts';

const visit = widgetPages();
const head = '<link rel="canonical" href="https://paper.example/tram">';
const body = '<gazette-latest site="news"></gazette-latest><gazette-comments site="news"></gazette-comments>';
const told = { site: 'news', type: 'text/plain;charset=UTF-8', body: { url: 'https://paper.example/tram' } };
const agreed = { ...told, body: { ...told.body, consent: true } };
const scriptTag = '<script async src="SERVER/widgets/v1/view.js" data-site="news"></script>';

/** The widgets have asked for what they show, and whatever they had to say about the page is on its way. */
async function settled(page: Page, server: FixtureServer): Promise<void> {
  await page.locator('gazette-latest [part="item"]').first().waitFor();
  await page.waitForLoadState('networkidle');
  // A later request on the same connection: whatever was sent before it has arrived by then.
  await page.evaluate((address) => fetch(address, { mode: 'no-cors' }), `${server.origin}/widgets/v1/view.js?after`);
}

/** Makes the page believe that the reader looks at another one. */
function setVisibility(state: string): string {
  return `Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => '${state}' });
    document.dispatchEvent(new Event('visibilitychange'));`;
}

describe('the view of a page', () => {
  it('is told once, by its canonical address, however many elements and scripts stand on the page', async () => {
    const { page, server, problems } = await visit({ head, body: `${body}${scriptTag}${scriptTag}` });
    await settled(page, server);
    await expect.poll(() => server.views).toEqual([told]);
    await page.evaluate(() => document.body.append(document.createElement('gazette-related')));
    await settled(page, server);
    expect(server.views).toEqual([told]);
    expect(problems).toEqual([]);
  });

  it('is told by the small script alone, under the strictest policy, and nothing is stored', async () => {
    const policy = "default-src 'none'; script-src SERVER; connect-src SERVER; require-trusted-types-for 'script'";
    const { page, server, problems } = await visit({
      head,
      body: scriptTag,
      script: 'comment-count.js',
      headers: { 'content-security-policy': policy },
    });
    await expect.poll(() => server.views).toEqual([told]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    expect(problems).toEqual([]);
  });

  it('waits while the page is hidden, and is told when the reader comes to it', async () => {
    const { page, server } = await visit({ head: `<script>${setVisibility('hidden')}</script>${head}`, body });
    await settled(page, server);
    expect(server.views).toEqual([]);
    await page.evaluate(setVisibility('visible'));
    await expect.poll(() => server.views).toEqual([told]);
  });

  it('waits for consent where one element says so, until the page calls gazette.consent()', async () => {
    const { page, server } = await visit({ head, body: `${body}<gazette-related consent></gazette-related>` });
    await settled(page, server);
    expect(server.views).toEqual([]);
    await page.evaluate('gazette.consent()');
    await expect.poll(() => server.views).toEqual([agreed]);
  });

  it('waits for nothing where the page knows of the consent already', async () => {
    const known = '<script>window.gazette = { consented: true }</script>';
    const waiting = scriptTag.replace('data-site', 'data-consent data-site');
    const { server } = await visit({ head: `${known}${head}`, body: waiting, script: 'comment-count.js' });
    await expect.poll(() => server.views).toEqual([agreed]);
  });

  it('believes a consent tool that the reader allowed measuring, and no other answer of it', async () => {
    const tool =
      '<script>window.__tcfapi = (command, version, answer) => { window.answerOfReader = answer; answer({ eventStatus: "cmpuishown" }); }</script>';
    const waiting = scriptTag.replace('data-site', 'data-consent data-site');
    const { page, server } = await visit({
      head: `${tool}${head}`,
      body: `${body}${waiting}`.replace('>', ' consent>'),
    });
    await settled(page, server);
    await page.evaluate('answerOfReader({ eventStatus: "useractioncomplete", purpose: { consents: { 8: false } } })');
    await settled(page, server);
    expect(server.views).toEqual([]);
    await page.evaluate('answerOfReader({ eventStatus: "useractioncomplete", purpose: { consents: { 8: true } } })');
    await expect.poll(() => server.views).toEqual([agreed]);
  });
});
