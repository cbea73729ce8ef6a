import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { reportCreatives } from '@gazette/schema/placement/creative-counts.ts';
import { removeCreative, saveCreative, type CreativeChange } from '@gazette/schema/placement/save-creative.ts';
import { savePlacement } from '@gazette/schema/placement/save-placement.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { trimViews } from '@gazette/server/views/trim-views.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { BROWSER } from '../views/onlookers.ts';

const DAY = 86_400_000;
const after = (milliseconds: number) => new Date(NOON.getTime() + milliseconds);

interface Answered {
  placement: { width: number; label: string | null; creatives: { id: string; alt: string | null; image: string | null; weight: number }[] } | null;
}

describe.each(databases)('placements on $name', (kind) => {
  let newsroom: Newsroom;
  let place: string;
  const ids: Record<string, string> = {};
  const add = async (change: CreativeChange) => {
    const { id } = await newsroom.write((unit) => saveCreative(unit, place, change));
    ids[change.name] = id;
    return encodeGlobalId('Creative', id);
  };
  const picture = { kind: 'image' as const, imageUrl: '/ads/one.png', alt: 'One', target: 'https://shop.test/a?b=1' };

  beforeAll(async () => {
    newsroom = await openNewsroom(kind, { GAZETTE_IMPRESSIONS_PER_BLOCK: '5', GAZETTE_CLICKS_PER_BLOCK: '2' });
    await newsroom.write(async (unit) => {
      await saveSection(unit, { slug: 'sport', names: { en: 'Sport' } });
      await saveSection(unit, { slug: 'ball', names: { en: 'Ball' }, parent: 'sport' });
      await saveSection(unit, { slug: 'world', names: { en: 'World' } });
      place = (await savePlacement(unit, { name: 'article', width: 300, height: 250, label: { ar: 'إعلان مدفوع' } })).id;
    });
  });
  beforeEach(() => newsroom.setNow(NOON));
  afterAll(() => newsroom.close());

  const names = async (section?: string) => {
    const query = 'query ($section: String) { placement(name: "article", section: $section) { width label(language: "ar") creatives { id alt image weight } } }';
    const { data, errors } = await newsroom.ask<Answered>(query, { section });
    expect(errors).toBeUndefined();
    return data.placement?.creatives.map(({ id }) => Object.keys(ids).find((name) => encodeGlobalId('Creative', ids[name] ?? '') === id));
  };
  interface Sent extends RequestInit {
    readonly headers?: Record<string, string>;
  }
  const at = (id: string, act: string, init: Sent = {}, address = '192.0.2.1') =>
    newsroom.app.fetch(
      new Request(`https://gazette.test/placements/${id}/${act}`, { redirect: 'manual', ...init, headers: { 'user-agent': BROWSER, ...init.headers } }),
      { address },
    );
  const seen = (id: string, init: Sent = {}, address?: string) => at(id, 'seen', { method: 'POST', ...init }, address);
  const counts = async (name: string) => {
    await newsroom.services.impressions.flush();
    const rows = await reportCreatives(newsroom.services.database, newsroom.site, after(-DAY), after(DAY));
    const { impressions, clicks } = rows.find(({ creative }) => creative === ids[name]) ?? { impressions: 0, clicks: 0 };
    return [impressions, clicks];
  };

  it('show what runs, on the pages it belongs on, at its time', async () => {
    await add({ name: 'everywhere', ...picture, weight: 3 });
    await add({ name: 'in-sport', ...picture, sections: ['sport'] });
    await add({ name: 'tomorrow', ...picture, startsAt: after(DAY), endsAt: after(2 * DAY) });
    await add({ name: 'off', ...picture, active: false });
    expect(await names()).toEqual(['everywhere']);
    expect(await names('ball')).toEqual(['everywhere', 'in-sport']);
    expect(await names('world')).toEqual(['everywhere']);
    expect(await names('no-such-section')).toEqual(['everywhere']);
    newsroom.setNow(after(DAY));
    expect(await names('sport')).toEqual(['everywhere', 'in-sport', 'tomorrow']);
    newsroom.setNow(after(2 * DAY));
    expect(await names('sport')).toEqual(['everywhere', 'in-sport']);
    const { data } = await newsroom.ask<Answered>('{ placement(name: "article") { width label creatives { alt image weight id } } }');
    expect(data.placement).toMatchObject({ width: 300, label: 'إعلان مدفوع', creatives: [{ alt: 'One', image: 'https://gazette.test/ads/one.png', weight: 3 }] });
    expect((await newsroom.ask('{ placement(name: "nowhere") { width } }')).data).toEqual({ placement: null });
    const other = await newsroom.saveSite({ key: 'other', hosts: ['other.test'] });
    expect((await newsroom.ask('{ placement(name: "article") { width } }', {}, { site: other.key })).data).toEqual({ placement: null });
  });

  it('show on the pages of a language what is for it, and what is for all', async () => {
    newsroom.setNow(after(40 * DAY));
    await add({ name: 'in-arabic', ...picture, language: 'ar' });
    const shown = async (language?: string) => {
      const { data } = await newsroom.ask<Answered>('query ($language: String) { placement(name: "article", language: $language) { creatives { id } } }', { language });
      return data.placement?.creatives.some(({ id }) => id === encodeGlobalId('Creative', ids['in-arabic'] ?? ''));
    };
    expect([await shown('ar-EG'), await shown('en'), await shown()]).toEqual([true, false, true]);
    await newsroom.write((unit) => removeCreative(unit, place, 'in-arabic'));
  });

  it('refuse what could not be shown, or would lead astray', async () => {
    const wrong: [Partial<CreativeChange>, string][] = [
      [{ target: 'javascript:alert(1)' }, 'target'],
      [{ target: 'https://me:secret@shop.test/' }, 'target'],
      [{ target: '//evil.test/' }, 'target'],
      [{ target: '/\\evil.test/' }, 'target'],
      [{ imageUrl: 'data:image/png;base64,x' }, 'image'],
      [{ imageUrl: '//evil.test/x.png' }, 'image'],
      [{ alt: '\u200b' }, 'alt'],
      [{ weight: 0 }, 'weight'],
      [{ startsAt: NOON, endsAt: NOON }, 'until'],
      [{ sections: ['gossip'] }, 'sections'],
      [{ kind: 'html' }, 'html'],
      [{ name: 'A "name"' }, 'name'],
    ];
    for (const [change, field] of wrong) {
      const refused = newsroom.write((unit) => saveCreative(unit, place, { name: 'wrong', ...picture, ...change }));
      await expect(refused).rejects.toMatchObject({ name: 'InvalidInput', fields: expect.arrayContaining([expect.objectContaining({ name: field })]) });
    }
    await expect(newsroom.write((unit) => savePlacement(unit, { name: 'tiny', width: 0, height: 1 }))).rejects.toMatchObject({ fields: [{ name: 'width' }] });
  });

  it('are worked on by owners in the graph, each change upon the version that was seen, and told in the log', async () => {
    const owner = { token: await newsroom.addStaff('owner') };
    interface Done {
      readonly __typename: string;
      readonly fields?: readonly { readonly name: string; readonly code: string }[];
      readonly placement?: { readonly version: number; readonly creatives: readonly { readonly version: number; readonly state: string; readonly counted: object }[] } | null;
    }
    const since = after(-DAY).toISOString();
    const result = '__typename ... on PlacementPayload { placement { version creatives { version state counted(since: $since) { impressions clicks } } } } ... on InvalidInput { fields { name code } }';
    const act = async (call: string, variables: object = {}, who: object = owner) => {
      const { data, errors } = await newsroom.ask<{ done: Done }>(`mutation ($since: DateTime${call.includes('$input') ? ', $input: CreativeInput!' : ''}) { done: ${call} { ${result} } }`, { since, ...variables }, who);
      expect(errors).toBeUndefined();
      return data.done;
    };
    expect((await act('savePlacement(name: "desk", version: 0, width: 300, height: 250)')).placement).toEqual({ version: 1, creatives: [] });
    // A new one does not take over what is there.
    expect((await act('savePlacement(name: "desk", version: 0, width: 1, height: 1)')).__typename).toBe('EditConflict');
    expect((await act('savePlacement(name: "Desk!", version: 0, width: 0)')).fields?.map(({ name }) => name)).toEqual(['name', 'width', 'height']);
    const save = (version: number, input: object, who?: object) => act(`saveCreative(placement: "desk", version: ${version}, input: $input)`, { input: { name: 'one', ...input } }, who);
    expect((await save(0, { image: 'x', weight: 0, target: 'javascript:x' })).fields?.map(({ name, code }) => `${name} ${code}`)).toEqual(['alt REQUIRED', 'image INVALID', 'target INVALID', 'weight INVALID']);
    expect((await save(0, { image: '/x.png', alt: 'X' })).placement?.creatives).toEqual([{ version: 1, state: 'RUNNING', counted: { impressions: 0, clicks: 0 } }]);
    expect((await save(1, { isActive: false })).placement?.creatives).toMatchObject([{ version: 2, state: 'OFF' }]);
    expect((await save(1, { isActive: true })).__typename).toBe('EditConflict');
    const { id } = await newsroom.services.database.reads.selectFrom('creative').select('id').where('name', '=', 'one').executeTakeFirstOrThrow();
    const count = (days: number, impressions: number) => ({ site_id: newsroom.site.id, creative_id: id, starts_at: after(-days * DAY - DAY / 2), impressions, clicks: 1 });
    await newsroom.write(({ sql }) => sql.insertInto('creative_count').values([count(0, 5), count(9, 7)]).execute());
    expect((await save(2, { weight: 2 })).placement?.creatives).toMatchObject([{ counted: { impressions: 5, clicks: 1 } }]);
    for (const who of [{}, { token: await newsroom.addStaff('editor') }]) expect((await save(3, { weight: 3 }, who)).__typename).toBe('NotAllowed');
    expect((await act('removeCreative(placement: "desk", version: 2, name: "one")')).__typename).toBe('EditConflict');
    expect((await act('removeCreative(placement: "desk", version: 3, name: "one")')).placement?.creatives).toEqual([]);
    expect((await act('removePlacement(name: "desk", version: 1)')).placement).toBeNull();
    const acts = await newsroom.services.database.reads.selectFrom('audit_entry').select('action').where('action', 'in', ['placement.change', 'creative.change', 'creative.remove', 'placement.remove']).orderBy('id').execute();
    expect(acts.map(({ action }) => action)).toEqual(['placement.change', 'creative.change', 'creative.change', 'creative.change', 'creative.remove', 'placement.remove']);
    await newsroom.write(({ sql }) => sql.deleteFrom('creative_count').execute());
  });

  it('keep HTML and tags in frames that have nothing of this server', async () => {
    const html = await add({ name: 'house', kind: 'html', html: '<a href="{{click}}">x</a><script>evil()</script>', target: picture.target });
    const tag = await add({ name: 'tag', kind: 'tag', html: '</body><script>parent.document.title = "x"</script>' });
    const policyOf = async (id: string) => (await at(id, 'frame')).headers.get('content-security-policy') ?? '';
    expect(await policyOf(html)).toContain('sandbox allow-popups allow-popups-to-escape-sandbox');
    expect(await policyOf(html)).not.toMatch(/script-src|allow-same-origin|allow-top-navigation|allow-scripts/);
    expect(await policyOf(tag)).toMatch(/sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox$/);
    expect(await policyOf(tag)).toMatch(/default-src 'none'.*base-uri 'none'/);
    const answer = await at(html, 'frame?site=gazette&x="><script>');
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('set-cookie')]).toEqual([200, 'text/html; charset=utf-8', null]);
    expect(await answer.text()).toContain(`<a href="https://gazette.test/placements/${html}/click?site=gazette">x</a>`);
    const known = await at(html, 'frame?site=gazette', { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
    expect(known.status).toBe(304);
    const framed = await add({ name: 'framed', ...picture });
    const switchedOff = await add({ name: 'gone', kind: 'html', html: 'x', active: false });
    const nobody = encodeGlobalId('Creative', '00000000-0000-7000-8000-000000000000');
    const elsewhere = await at(html, 'frame?site=other');
    const answers = await Promise.all([framed, switchedOff, nobody, encodeGlobalId('Article', ids['house'] ?? ''), 'x'].map((id) => at(id, 'frame')));
    expect([...answers, elsewhere].map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    await newsroom.write(async (unit) => {
      for (const name of ['house', 'tag', 'framed', 'gone']) await removeCreative(unit, place, name);
    });
  });

  it('lead a click to the stored target and to nothing else, and count it', async () => {
    const id = await add({ name: 'clicked', ...picture });
    const click = (query = '', headers: Record<string, string> = {}) => at(id, `click${query}`, { headers });
    const answer = await click('?target=https://evil.test/&url=https://evil.test/');
    expect([answer.status, answer.headers.get('location'), answer.headers.get('cache-control'), answer.headers.get('set-cookie')]).toEqual([302, picture.target, 'no-store', null]);
    expect(await counts('clicked')).toEqual([0, 1]);
    // What is no click leads on all the same.
    for (const headers of [{ 'sec-fetch-dest': 'image' }, { 'user-agent': 'curl/8.5.0' }, { 'sec-gpc': '1' }, { purpose: 'prefetch' }]) {
      expect((await click('', headers)).status).toBe(302);
    }
    expect((await click('?consent=false')).status).toBe(302);
    expect((await at(id, 'click', { method: 'HEAD' })).status).toBe(302);
    expect(await counts('clicked')).toEqual([0, 1]);
    // Pages that show it may be open while it ends.
    await add({ name: 'clicked', ...picture, active: false });
    expect((await click('?consent=true')).headers.get('location')).toBe(picture.target);
    await click();
    expect(await counts('clicked')).toEqual([0, 2]);
    const house = await add({ name: 'house-page', ...picture, target: '/letter?from=ad' });
    expect((await at(house, 'click')).headers.get('location')).toBe('https://gazette.test/letter?from=ad');
    const nowhere = await add({ name: 'nowhere', ...picture, target: null });
    expect((await at(nowhere, 'click')).status).toBe(404);
  });

  it('count who sees them, without telling one from another, and nobody who does not want to be counted', async () => {
    const id = await add({ name: 'seen', ...picture });
    for (let time = 0; time < 2; time += 1) expect((await seen(id, { headers: { origin: 'https://blog.test' } })).status).toBe(204);
    await seen(id, { body: '{"consent":true}' }, '198.51.100.9');
    expect(await counts('seen')).toEqual([3, 0]);
    const left: Sent[] = [
      { headers: { origin: 'https://evil.test' } },
      { headers: { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' } },
      { headers: { dnt: '1' } },
      { headers: { 'sec-purpose': 'prefetch' } },
      { body: '{"consent":false}' },
    ];
    for (const init of left) expect((await seen(id, init)).status).toBe(204);
    for (const body of ['consent', '{"consent":"yes"}', `{"x":"${'x'.repeat(5000)}"}`]) expect((await seen(id, { body })).status).toBe(400);
    const nobody = encodeGlobalId('Creative', '00000000-0000-7000-8000-000000000000');
    expect((await seen(nobody)).status).toBe(204);
    expect(await counts('seen')).toEqual([3, 0]);
    // An address block adds so many in an hour.
    for (let time = 0; time < 9; time += 1) await seen(id, {}, `203.0.113.${time}`);
    expect(await counts('seen')).toEqual([8, 0]);
    await newsroom.saveSite({ key: 'gazette', policy: { countViews: 'consented' } });
    await seen(id, {}, '100.64.0.1');
    await seen(id, { body: '{"consent":true}' }, '100.64.0.1');
    await newsroom.saveSite({ key: 'gazette', policy: {} });
    expect(await counts('seen')).toEqual([9, 0]);
    const told = await newsroom.services.metrics.registry.getSingleMetric('gazette_advertisements_total')?.get();
    const outcomes = new Set(told?.values.filter(({ labels }) => labels['act'] === 'impression').map(({ labels }) => labels['outcome']));
    expect(outcomes).toEqual(new Set(['counted', 'origin', 'bot', 'refused', 'prefetch', 'unknown', 'damped', 'no consent']));
    const { database } = newsroom.services;
    const kept = await database.reads.selectFrom('creative_count').selectAll().execute();
    expect(kept.every((row) => Object.keys(row).sort().join() === 'clicks,creative_id,impressions,site_id,starts_at')).toBe(true);
    newsroom.setNow(after(401 * DAY));
    await trimViews.run(newsroom.services, pino({ level: 'silent' }));
    expect(await database.reads.selectFrom('creative_count').selectAll().execute()).toEqual([]);
  });

  it('count on when the database was away for a while', async () => {
    const id = await add({ name: 'later', ...picture });
    const { impressions, database } = newsroom.services;
    const bookkeep = database.bookkeep.bind(database);
    await seen(id);
    database.bookkeep = () => Promise.reject(new Error('away'));
    await impressions.flush();
    database.bookkeep = bookkeep;
    await seen(id);
    expect(await counts('later')).toEqual([2, 0]);
  });
});
