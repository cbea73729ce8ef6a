import type { ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { Source } from '@gazette/schema/source/source.entity.ts';
import { saveSource, type SourceDraft } from '@gazette/schema/source/save-source.ts';
import { runIfDue } from '@gazette/server/jobs/runner.ts';
import { fetchSourceImages } from '@gazette/server/sources/fetch-source-images.ts';
import { readSources } from '@gazette/server/sources/read-sources.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { picture } from '../images/pictures.ts';
import { agency, reports, type Agency } from './agency.ts';

/** Redirects to an address, for good or for now. */
const to = (status: 301 | 302 | 308, location: string) => (_request: unknown, response: ServerResponse) => void response.writeHead(status, { location }).end();

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly html?: string;
  readonly image?: string;
}

const feedOf = (...items: readonly Shown[]) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Agency',
    language: 'en',
    items: items.map(({ id, title, text, html = '', image }) => ({ id, url: `https://a.example/${id}`, title, content_html: `<p>${text}</p>${html}`, image, date_published: '2026-03-01T08:00:00Z' })),
  });

describe.each(databases)('followed sources whose server has more to say than news, on $name', (kind) => {
  let there: Agency;
  let newsroom: Newsroom;
  let owner: string;
  let clock = NOON;
  beforeAll(async () => {
    there = await agency();
    newsroom = await openNewsroom(kind, { GAZETTE_SOURCE_ALLOW_PRIVATE_ADDRESSES: 'true', GAZETTE_SOURCE_IMAGE_TRIES: '3', GAZETTE_SOURCE_IMAGES: '3', GAZETTE_IMAGE_WIDTHS: '16' });
    owner = await newsroom.addStaff('owner');
  });
  beforeEach(() => {
    there.answers.clear();
    there.asked.length = 0;
  });
  afterEach(() => newsroom.write((unit) => unit.em.nativeDelete(Source, {})));
  afterAll(async () => {
    await newsroom.close();
    await there.close();
  });

  const follow = (draft: SourceDraft = {}) => newsroom.write((unit) => saveSource(unit, { kind: 'feed', address: `${there.origin}/feed`, rule: 'publish', ...draft }));
  /** Lets the work be done whose time has come, after as long as any waits. */
  const go = async (job = readSources) => {
    clock = new Date(clock.getTime() + 12 * 3_600_000);
    newsroom.setNow(clock);
    return runIfDue(newsroom.services, job, randomUUID());
  };
  const sources = async () =>
    (await newsroom.ask<{ sources: Record<string, unknown>[] }>('{ sources { id name address active failures lastProblem version } }', {}, { token: owner })).data.sources;
  const acts = async () => {
    const { data } = await newsroom.ask<{ auditLog: { nodes: { action: string; detail: { name: string; value: string }[] }[] } }>('{ auditLog(first: 20, action: "source") { nodes { action detail { name value } } } }', {}, { token: owner });
    return data.auditLog.nodes.map(({ action, detail }) => [action, Object.fromEntries(detail.map(({ name, value }) => [name, value.replaceAll(there.origin, '')]))]);
  };
  const path = (address: unknown) => String(address).replace(there.origin, '');

  test('one that has moved for good is asked at its new address from then on, and the log says so', async () => {
    await follow();
    there.answers.set('/feed', to(302, '/for-now'));
    there.answers.set('/for-now', feedOf({ id: 'm1', title: 'Moved', text: reports.harbour }));
    await go();
    expect(await sources()).toMatchObject([{ address: `${there.origin}/feed`, failures: 0, version: 1 }]);
    // For good as far as /second, and only for now from there.
    there.answers.set('/feed', to(301, '/first'));
    there.answers.set('/first', to(308, `${there.origin}/second#top`));
    there.answers.set('/second', to(302, '/for-now'));
    await go();
    expect(await sources()).toMatchObject([{ name: `${there.origin}/second`, address: `${there.origin}/second`, failures: 0, version: 2 }]);
    expect((await acts())[0]).toEqual(['source.move', { name: '/second', from: '/feed', to: '/second' }]);
    there.asked.length = 0;
    await go();
    expect(there.asked.map((one) => one.path)).toEqual(['/second', '/for-now']);
  });

  test('what a move leads to must be a feed that is not followed yet, at an address that may be kept', async () => {
    await follow();
    await follow({ address: `${there.origin}/other` });
    there.answers.set('/other', feedOf({ id: 'o1', title: 'Other', text: reports.railway }));
    const kept = [];
    for (const [location, answer] of [['/page', '<!doctype html><p>Parked'], ['/other', there.answers.get('/other') ?? ''], ['/lost', 404], [`/long${'o'.repeat(5_000)}`, feedOf()]] as const) {
      there.answers.set('/feed', to(301, location));
      there.answers.set(location, answer);
      await go();
      kept.push(...(await sources()).map(({ address }) => path(address)));
    }
    expect(new Set(kept)).toEqual(new Set(['/feed', '/other']));
  });

  test('one that is gone is asked no more until somebody takes it up again; what is gone behind a passing redirect is not', async () => {
    const { id } = await follow({ name: 'Agency' });
    there.answers.set('/feed', to(302, '/gone'));
    there.answers.set('/gone', 410);
    await go();
    expect(await sources()).toMatchObject([{ active: true, failures: 1, lastProblem: 'REFUSED' }]);
    there.answers.set('/feed', to(308, '/gone'));
    await go();
    expect(await sources()).toMatchObject([{ active: false, failures: 2, lastProblem: 'GONE' }]);
    expect((await acts())[0]).toEqual(['source.stop', { name: 'Agency', address: '/feed' }]);
    there.asked.length = 0;
    await go();
    expect(there.asked).toEqual([]);
    there.answers.set('/feed', feedOf({ id: 'b1', title: 'Back', text: reports.museum }));
    await newsroom.write((unit) => saveSource(unit, { id, active: true }));
    await go();
    expect(await sources()).toMatchObject([{ active: true, failures: 0, lastProblem: null }]);
  });

  test('its pictures are fetched and kept here where that is wanted, and asked for again where they cannot be had', async () => {
    const png = await picture(40, 30).png().toBuffer();
    const serve = (name: string) => there.answers.set(name, (_request, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end(png));
    const image = async (slug: string) => {
      const { data } = await newsroom.ask<{ articles: { nodes: { headline: string; image: { url: string } | null; body: { html: string } }[] } }>('{ articles(first: 20) { nodes { headline image { url } body { html } } } }');
      const found = data.articles.nodes.find(({ headline }) => headline === slug);
      return { own: path(found?.image?.url), within: [...(found?.body.html.matchAll(/src="([^"]*)"/g) ?? [])].map(([, src]) => path(src)) };
    };
    const text = 'Boats lie in the bay and wait for the wind.';
    const shown = (id: string, ...names: readonly string[]) => ({ id, title: id, text: `${text} ${id}`, image: `${there.origin}/${id}.png`, html: names.map((name) => `<img src="${there.origin}/${name}" alt="">`).join('') });
    for (const name of ['/off.png', '/on.png', '/within.png']) serve(name);
    await follow();
    there.answers.set('/feed', feedOf(shown('off', 'within.png')));
    await go();
    expect(await go(fetchSourceImages)).toBe(false);
    expect(await image('off')).toEqual({ own: '/off.png', within: ['/within.png'] });

    await follow({ fetchImages: true });
    there.answers.set('/feed', feedOf(shown('off', 'within.png'), shown('on', 'within.png', 'late.png', 'beyond.png')));
    await go();
    there.asked.length = 0;
    expect(await go(fetchSourceImages)).toBe(true);
    expect(there.asked.map((one) => one.path)).toEqual(['/on.png', '/within.png', '/late.png']);
    const kept = expect.stringMatching(/^(https:\/\/gazette\.test)?\/images\//);
    // What is kept of one text serves all of them; what came before is left to `gazette images fetch`.
    expect(await image('off')).toEqual({ own: '/off.png', within: [kept] });
    expect(await image('on')).toEqual({ own: kept, within: [kept, '/late.png', '/beyond.png'] });
    serve('/late.png');
    there.asked.length = 0;
    await go(fetchSourceImages);
    expect(there.asked.map((one) => one.path)).toEqual(['/late.png', '/beyond.png']);
    expect(await image('on')).toEqual({ own: kept, within: [kept, kept, '/beyond.png'] });
    await go(fetchSourceImages);
    // Given up after three tries.
    expect(await go(fetchSourceImages)).toBe(false);
    // What its source says anew shows its pictures from here again, without asking for them.
    there.answers.set('/feed', feedOf({ ...shown('on', 'within.png'), text: `${text} on, and rain` }));
    await go();
    there.asked.length = 0;
    await go(fetchSourceImages);
    expect(there.asked).toEqual([]);
    expect(await image('on')).toEqual({ own: kept, within: [kept] });
  });
});
