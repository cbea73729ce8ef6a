import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { type Newsroom, openNewsroom } from '../../support/newsroom.ts';

const page = 'https://gazette.test/en/articles/tram';
const hostile = `"'><script>alert(1)</script>`;

describe.each(databases)('elements as finished HTML, on $name', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind, { GAZETTE_UNPROVEN_PER_HOUR: '3' });
    // All that is sent here comes from one address.
    await newsroom.saveSite({ key: 'gazette', policy: { proofAfter: 1_000 } });
    await newsroom.publish({ headline: 'Tram opens <today>', slug: 'tram' });
  });
  afterAll(() => newsroom?.close());

  const get = (path: string, headers: Record<string, string> = {}) => newsroom.app.fetch(new Request(`https://gazette.test${path}`, { headers }));
  const text = async (path: string) => (await get(path)).text();
  const about = (url: string, more = '') => `/render/comments?lang=en&url=${encodeURIComponent(url)}${more}`;

  async function post(fields: Record<string, string>, origin = 'https://gazette.test'): Promise<Response> {
    const body = new URLSearchParams({ site: 'gazette', lang: 'en', url: page, ...fields });
    const request = new Request('https://gazette.test/comments', { method: 'POST', body, headers: { origin }, redirect: 'manual' });
    return newsroom.app.fetch(request, { address: '192.0.2.7' });
  }

  it('hold what they show, the style sheet of their own by address, and what their script goes on from', async () => {
    const html = await text('/render/latest?lang=en');
    expect(html).toMatch(/^<gazette-latest site="gazette" lang="en"><template shadowrootmode="open"><link rel="stylesheet" href="https:\/\/gazette\.test\/render\/styles\//);
    expect(html).toContain('Tram opens &lt;today&gt;');
    expect(JSON.parse(/<script type="application\/json">(.*)<\/script>/.exec(html)?.[1] ?? '')).toMatchObject({ teasers: [{ headline: 'Tram opens <today>' }] });
    expect(html).not.toMatch(/<style|style="/);
    const sheet = await get(new URL(/href="([^"]+)"/.exec(html)?.[1] ?? '').pathname);
    expect([sheet.status, sheet.headers.get('content-type'), sheet.headers.get('cache-control')]).toEqual([200, 'text/css; charset=utf-8', 'public, max-age=31536000, immutable']);
  });

  it('are kept under the tags of what they show, and told anew once that has changed', async () => {
    const before = await get('/render/latest?lang=en&utm_source=x');
    expect(before.headers.get('cache-tag')).toMatch(/site:gazette,.*articles/);
    const etag = before.headers.get('etag') ?? '';
    expect((await get('/render/latest?lang=en', { 'if-none-match': etag })).status).toBe(304);
    await newsroom.publish({ headline: 'Ferry opens' });
    expect(await text('/render/latest?lang=en')).toContain('Ferry opens');
  });

  it('are documents of their own for frames, which any page may hold and no script runs in', async () => {
    const response = await get(about(page, '&page'));
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self'.*frame-ancestors \*/);
    expect(await response.text()).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
  });

  it.each([
    ['/render/nothing', 404, /./],
    ['/render/latest?site=none', 404, /There is no site "none"/],
    ['/render/related', 400, /url has to be the whole address/],
    ['/render/related?url=/articles/tram', 400, /url has to be the whole address/],
    ['/render/comments?url=javascript:alert(1)', 400, /url has to be the whole address/],
    ['/render/latest?lang=%3Cb%3E', 400, /is not a language tag/],
    [`/render/latest?section=${'x'.repeat(3000)}`, 400, /longer than/],
  ])('%s is refused with %i and says why', async (path, status, why) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([status, expect.stringMatching(why)]);
    expect(response.headers.get('content-type')).not.toContain('html');
  });

  it.each(['latest', 'popular', 'related', 'comments', 'latest-comments'])('%s takes nothing for markup that an address says', async (name) => {
    const query = new URLSearchParams({ url: `${page}?${hostile}#${hostile}` });
    for (const parameter of ['count', 'section', 'layout', 'order', 'window', 'tabs', 'headline', 'after', 'title', 'x']) query.set(parameter, hostile);
    for (const form of ['', '&page']) {
      const response = await get(`/render/${name}?${query.toString()}${form}`);
      // What is no cursor of the list is refused, in a text that no browser takes for markup.
      if (response.status === 400) query.delete('after');
      const html = response.status === 400 ? await text(`/render/${name}?${query.toString()}${form}`) : await response.text();
      expect(html).toContain('gazette-');
      expect(html).not.toContain('<script>');
      expect(html).not.toMatch(/"'>/);
    }
  });

  it('a comment is refused with a message beside each field, and what was typed stands there', async () => {
    const response = await post({ body: `\n${hostile}`, name: ' ' });
    const html = await response.text();
    expect([response.status, response.headers.get('cache-control')]).toEqual([422, 'no-store']);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;</textarea>');
    expect(html).not.toContain('<script>');
    expect(html).toMatch(/id="form-name-error" role="alert">(<!--[^>]*-->)?Please enter your name here/);
  });

  it('a comment that is taken leads to a page that says so, and one sent twice is there once', async () => {
    for (const _ of [1, 2]) {
      const response = await post({ body: 'I was on the first tram.', name: 'Noor' });
      expect(response.status).toBe(303);
      const seen = await text(response.headers.get('location') ?? '');
      expect(seen).toContain('Your comment has been published.');
      expect(seen.split('I was on the first tram.').length).toBe(2 + 1);
    }
    await newsroom.saveSite({ key: 'gazette', moderation: 'before' });
    const held = await post({ body: 'And I on the second.', name: 'Sami' });
    const seen = await text(held.headers.get('location') ?? '');
    expect(seen).toContain('held for review');
    expect(seen).not.toContain('And I on the second.');
    await newsroom.saveSite({ key: 'gazette', moderation: 'after' });
  });

  it('the rules are those of the mutation: pages of strangers, programs, and what is no page of the site', async () => {
    const strange = await post({ body: 'From elsewhere', name: 'Noor' }, 'https://stranger.test');
    expect([strange.status, await strange.text()]).toEqual([403, expect.stringContaining('Comments cannot be posted from this page.')]);
    await post({ body: 'Cheap pills', name: 'Program', topic: 'filled in' });
    expect(await text(about(page))).not.toContain('Cheap pills');
    const nowhere = await post({ body: 'Hello', name: 'Noor', url: 'https://nowhere.test/' });
    expect(nowhere.status).toBe(422);
    expect((await post({ url: 'javascript:alert(1)' })).status).toBe(400);
    const json = await newsroom.app.fetch(new Request('https://gazette.test/comments', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }));
    expect(json.status).toBe(415);
  });

  /** The ids of the comments that a page offers to answer, in its order. */
  const answerable = (html: string) => Array.from(html.matchAll(/part="reply"[^>]* value="([^"]+)"/g), ([, id]) => id ?? '');
  const led = async (response: Response) => text(response.headers.get('location') ?? '');

  it('a comment is answered on a page of its own, where what was typed stays and the answer is seen', async () => {
    const [first = ''] = answerable(await text(about(page)));
    const alone = await text(about(page, `&page&reply=${first}`));
    expect(alone).toContain(`<input type="hidden" form="form${first}" name="parent" value="${first}">`);
    expect(alone).not.toContain('form="form"');
    expect(alone).toMatch(/<a target="_self" href="\/render\/comments[^"]*">All comments</);
    const unsigned = await post({ body: 'So was <I>', name: '', parent: first });
    expect(await unsigned.text()).toMatch(new RegExp(`id="form${first}-body"[^]*So was &lt;I&gt;</textarea>[^]*id="form${first}-name-error" role="alert">[^]*?Please enter your name`));
    const response = await post({ body: 'So was I.', name: 'Lina', parent: first });
    const seen = await led(response);
    expect(seen).toContain('Your comment has been published.');
    expect(response.headers.get('location')).toMatch(new RegExp(`#form${first}$`));
    // Below the comment it answers, and can be answered itself.
    expect(answerable(seen)).toEqual([first, expect.any(String)]);
    const [, second = ''] = answerable(seen);
    await post({ body: 'We all were.', name: 'Noor', parent: second });
    expect(answerable(await text(about(page, `&page&reply=${second}`)))).toEqual([first, second, expect.any(String)]);
  });

  it('the answers to a comment are read on by plain links, a page at a time', async () => {
    const parent = answerable(await led(await post({ body: 'Who rode on?', name: 'Noor' })))[0] ?? '';
    for (const who of ['A', 'B', 'C']) await post({ body: `${who} did.`, name: who, parent });
    const one = await text(about(page, `&page&count=2&reply=${parent}`));
    expect([/A did/, /B did/, /C did/].map((words) => words.test(one))).toEqual([true, true, false]);
    const next = /<a rel="next" target="_self" href="([^"]+)"/.exec(one)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const two = await text(next);
    expect([/A did/, /B did/, /C did/].map((words) => words.test(two))).toEqual([false, false, true]);
    expect(two).not.toContain('rel="next"');
  });

  it('what is no public comment of the page is not answered there', async () => {
    await newsroom.publish({ headline: 'Bus', slug: 'bus' });
    const elsewhere = page.replace('tram', 'bus');
    const [first = ''] = answerable(await text(about(page)));
    const html = await text(about(elsewhere, `&page&reply=${first}`));
    expect(html).toContain('form="form"');
    expect(html).not.toContain('data-comment');
    for (const reply of ['bm90aGluZw', hostile]) {
      const response = await get(about(elsewhere, `&page&reply=${encodeURIComponent(reply)}`));
      expect([response.status, response.headers.get('content-type')]).toEqual([400, expect.stringContaining('text/plain')]);
    }
    for (const parent of [first, 'bm90aGluZw', hostile]) {
      const response = await post({ url: elsewhere, body: 'Across', name: 'Noor', parent });
      expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('Across</textarea>')]);
    }
  });

  it('tabs are plain links, of which each leads to the list in its order', async () => {
    const html = await text('/render/popular?lang=en&tabs=views+comments&page');
    const links = Array.from(html.matchAll(/<a class="tab"( aria-current="true")? target="_self" href="([^"]+)">([^<]+)</g), ([, chosen, address, words]) => ({ chosen: Boolean(chosen), address: address?.replaceAll('&amp;', '&') ?? '', words }));
    expect(links.map(({ chosen, words }) => [chosen, words])).toEqual([[true, expect.any(String)], [false, expect.any(String)]]);
    const other = await text(links[1]?.address ?? '');
    expect(other).toContain('role="tabpanel" aria-labelledby="comments"');
    expect(Array.from(other.matchAll(/<a class="tab"( aria-current="true")?/g), ([, chosen]) => Boolean(chosen))).toEqual([false, true]);
  });

  it('comments without the proof of work that is asked for wait for a moderator, so many an hour', async () => {
    await newsroom.saveSite({ key: 'gazette', policy: { proofAfter: 0, minimumSeconds: 0 } });
    for (let i = 1; i <= 3; i++) expect(await led(await post({ body: `Unproven ${i}`, name: 'Noor' }))).toContain('held for review');
    const response = await post({ body: 'Unproven 4', name: 'Noor' });
    expect(response.status).toBe(429);
    expect(await response.text()).toMatch(/Unproven 4<\/textarea>[^]*Many comments are coming in/);
    expect(await text(about(page))).not.toContain('Unproven');
    const rows = await newsroom.services.database.reads.selectFrom('comment').select(['status', 'reason']).where('body', 'like', 'Unproven%').execute();
    expect(rows).toEqual(Array.from({ length: 3 }, () => ({ status: 'pending', reason: 'unproven' })));
    await newsroom.saveSite({ key: 'gazette', policy: { proofAfter: 1_000 } });
  });

  it('stand in the pages of the news site', async () => {
    const html = await text('/en/articles/tram');
    expect(html).toMatch(/<gazette-comments [^>]*><template shadowrootmode="open">/);
    expect(html).toContain('I was on the first tram.');
    await post({ body: 'A third one.', name: 'Lina' });
    expect(await text('/en/articles/tram')).toContain('A third one.');
  });
});
