import { describe, expect, it } from 'vitest';
import { pageHtml, startServer, widgetPages } from '../widget-page.ts';
import { distortingServer, lyingServer } from './lying-server.ts';
import type { Distortion, Lie } from './lying-server.ts';
import { pageFile } from './page-file.ts';

const visit = widgetPages();
const names = ['latest', 'related', 'popular', 'latest-comments', 'comments', 'comment-count'];

/** One of each, with something of the page's own in it. */
function all(attributes: string): string {
  return names.map((name) => `<gazette-${name} ${attributes}><a href="/${name}">All of ${name}</a></gazette-${name}>`).join('');
}

/** The browser itself notes a request that failed, and a stream that is none; whatever else is there is ours. */
function ours(lines: readonly string[]): string[] {
  return lines.filter((line) => !/^(Failed to load resource|EventSource's response has a MIME type)/.test(line));
}

describe('a server that is none', () => {
  it.each<[Lie, string]>([
    ['a page', 'HTTP 200'],
    ['an error', 'HTTP 500'],
    ['half an answer', 'HTTP 200'],
    ['something else', 'it answers something else'],
    ['nothing', 'Timeout'],
    ['without an end', 'Timeout'],
  ])('but answers %s: the children stand, and the owner is told once what to look at', async (lie, reason) => {
    const src = await lyingServer(lie);
    const { page, problems, warnings } = await visit({ body: '' });
    const isSlow = reason === 'Timeout';
    if (isSlow) await page.clock.install();
    const failures = await page.evaluate((html) => {
      const heard: string[] = [];
      document.body.addEventListener('gazette-error' as 'error', (event: Event) => heard.push(`${(event.target as Element).localName} ${(event as CustomEvent<{ failure: string }>).detail.failure}`));
      document.body.insertAdjacentHTML('beforeend', html);
      return Object.assign(globalThis, { heard }).heard;
    }, all(`src="${src}"`));
    expect(failures).toEqual([]);
    await expect
      .poll(async () => {
        if (isSlow) await page.clock.fastForward(16_000);
        return page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.length);
      })
      .toBeGreaterThanOrEqual(lie === 'something else' ? 4 : names.length);
    for (const name of names) expect(await page.getByRole('link', { name: `All of ${name}`, exact: true }).isVisible()).toBe(true);
    expect(ours(problems)).toEqual([]);
    const advice = `Gazette: no answer of a Gazette server at ${src}/graphql`;
    const advised = () => warnings.filter((line) => line.startsWith(advice) && line.includes(reason));
    await expect.poll(advised).toHaveLength(1);
    expect(warnings.filter((line) => !line.startsWith(advice) && !line.includes('no comments at'))).toEqual([]);
  });
});

describe('a server that speaks as ours does', () => {
  it.each<Distortion>(['of other types', 'of other types yet', 'with null where nothing may be null', 'with times that are none'])(
    'but answers things %s: the children stand, nothing is thrown, and the owner is told',
    async (distortion) => {
      const src = await distortingServer(distortion);
      const { page, problems, warnings } = await visit({ body: all(`src="${src}"`) });
      const lists = names.filter((name) => name !== 'comment-count');
      await expect.poll(() => warnings).toEqual([`Gazette: no answer of a Gazette server at ${src}/graphql (it answers something else): see that it runs, and that src names it.`]);
      for (const name of lists) await page.locator(`gazette-${name} slot:not([name])`).waitFor({ state: 'attached' });
      for (const name of names) expect([name, await page.getByRole('link', { name: `All of ${name}`, exact: true }).isVisible()]).toEqual([name, true]);
      expect(problems).toEqual([]);
    },
  );

  it('but answers twenty megabytes: no more is shown than was asked for, and the page goes on', async () => {
    const src = await distortingServer('twenty megabytes long');
    const { page, problems, warnings } = await visit({ body: all(`src="${src}" count="4"`).replace('comment-count src', 'comment-count url="https://paper.example/1" src') });
    for (const name of ['latest', 'related', 'popular', 'latest-comments']) {
      await expect.poll(() => page.locator(`gazette-${name} [part="item"]`).count()).toBe(4);
    }
    await page.locator('gazette-comments').scrollIntoViewIfNeeded();
    await expect.poll(() => page.locator('gazette-comments [part="comment"]').count()).toBe(50);
    expect(ours(problems)).toEqual([]);
    expect(warnings.filter((line) => !line.includes('has no attribute'))).toEqual([]);
  });
});

describe('attributes that say nothing', () => {
  it('are told of in one sentence each, and what is good is used instead', async () => {
    const body = `<gazette-latest count="many" layout="mosaic" lang="!" sectoin="sport" data-tracking="1"></gazette-latest>
      <gazette-related count="-1" url="javascript:alert(1)"></gazette-related>
      <gazette-popular tabs="likes" window="century" count="2"></gazette-popular>
      <gazette-comments order="loudest" url=""></gazette-comments>
      <gazette-latest-comments src="mailto:desk@paper.example"></gazette-latest-comments>
      <gazette-comment-count url="javascript:alert(1)"></gazette-comment-count>`;
    const { page, server, problems, warnings } = await visit({ head: '<link rel="canonical" href="https://paper.example/a">', body });
    for (const name of ['latest', 'related', 'popular']) await page.locator(`gazette-${name} [part="item"]`).first().waitFor();
    await page.locator('gazette-comments').scrollIntoViewIfNeeded();
    await page.locator('gazette-comments [part="comment"]').first().waitFor();
    await page.locator('gazette-latest-comments [part="list"]').waitFor();
    await page.locator('gazette-comment-count [part="count"]').waitFor();
    const urls = server.asked.flatMap(({ variables }) => (['url', 'urls'] as const).flatMap((name) => variables[name] ?? []));
    expect(new Set(urls)).toEqual(new Set(['https://paper.example/a']));
    await expect.poll(() => warnings.length).toBe(10);
    expect(warnings.toSorted()).toEqual([
      'Gazette: count="-1" is not a whole number from 1 to 20; 5 is used.',
      'Gazette: count="many" is not a whole number from 1 to 50; 5 is used.',
      expect.stringMatching(/^Gazette: gazette-latest has no attribute "sectoin": .*count, layout, density, section/),
      'Gazette: lang="!" is not a language tag; the page\'s language is used.',
      'Gazette: layout="mosaic" is none of headlines, list, cards, compact; headlines is used.',
      'Gazette: order="loudest" is none of newest, oldest, most-replied, most-liked; newest is used.',
      'Gazette: src="mailto:desk@paper.example" is not a web address; the script\'s own server is used.',
      'Gazette: tabs="likes": those there are: views, comments, trending, both.',
      'Gazette: url="javascript:alert(1)" is not a web address; the page\'s own is used.',
      'Gazette: window="century" is none of day, hour, week, month; day is used.',
    ]);
    expect(problems).toEqual([]);
  });

  it('a relative url is one of the page, wherever its base is', async () => {
    const { server } = await visit({
      head: '<base href="https://paper.example/news/">',
      body: '<gazette-comments url="tram"></gazette-comments>',
    });
    await expect.poll(() => server.asked.find(({ operation }) => operation === 'Thread')?.variables['url']).toBe('https://paper.example/news/tram');
  });

  it('a page that has no address on the web: the owner is told to name one, and nobody else is told where it lies', async () => {
    const server = await startServer();
    const { page, warnings, problems } = await visit({ server, body: '' });
    const body = '<gazette-latest count="2"></gazette-latest><gazette-comments><p>Write to us</p></gazette-comments>';
    await page.goto(await pageFile(pageHtml({ body }, server.origin)));
    await page.locator('gazette-latest [part="item"]').first().waitFor();
    await expect.poll(() => warnings.toSorted()).toEqual([
      expect.stringContaining('INVALID_URL'),
      'Gazette: this page has no address on the web: give it a canonical link, or the elements url="…".',
    ]);
    expect(await page.getByText('Write to us').isVisible()).toBe(true);
    expect(JSON.stringify([server.asked, server.views])).not.toContain('file:');
    expect(ours(problems)).toEqual([]);
  });
});
