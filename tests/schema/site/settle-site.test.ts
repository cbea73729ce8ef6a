import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const SAVE = `mutation ($version: Int!, $input: SiteSettingsInput!) { done: saveSiteSettings(version: $version, input: $input) {
  __typename
  ... on SiteSettingsPayload { settings { names { language text } timeZone allowedOrigins moderation } }
  ... on InvalidInput { fields { name code } } } }`;
const READ = '{ siteSettings { version timeZone hosts allowedOrigins languages policy { name value isOwn } } }';

interface Read {
  siteSettings: { version: number; timeZone: string; hosts: string[]; allowedOrigins: string[]; languages: string[]; policy: { name: string; value: string; isOwn: boolean }[] };
}

describe.each(databases)('what a publisher settles, on $name', (kind) => {
  let newsroom: Newsroom;
  let token: string;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    token = await newsroom.addStaff('owner');
  });
  afterAll(() => newsroom.close());

  const read = async () => (await newsroom.ask<Read>(READ, {}, { token })).data.siteSettings;
  const save = async (input: object, version?: number) =>
    (await newsroom.ask<{ done: object }>(SAVE, { input, version: version ?? (await read()).version }, { token })).data.done;

  it('what is left out stays', async () => {
    const before = await read();
    expect(await save({ allowedOrigins: ['https://other.test'], moderation: 'BEFORE' })).toEqual({
      __typename: 'SiteSettingsPayload',
      settings: {
        names: [
          { language: 'ar', text: 'الجريدة' },
          { language: 'en', text: 'The Gazette' },
        ],
        timeZone: before.timeZone,
        allowedOrigins: ['https://other.test'],
        moderation: 'BEFORE',
      },
    });
    await newsroom.services.sites.reload();
    expect(await read()).toEqual({ ...before, version: before.version + 1, allowedOrigins: ['https://other.test'] });
  });

  it('of two who settle it at once, the slower one is told and undoes nothing', async () => {
    const { version } = await read();
    expect(await save({ timeZone: 'Asia/Amman', policy: [{ name: 'maxLinks', value: '4' }] }, version)).toMatchObject({ __typename: 'SiteSettingsPayload' });
    // At once, before this process has heard of it.
    expect(await save({ timeZone: 'Asia/Baghdad' }, version)).toEqual({ __typename: 'EditConflict' });
    expect(await save({ policy: [{ name: 'depth', value: '2' }] }, version)).toEqual({ __typename: 'EditConflict' });
    expect(await read()).toMatchObject({ timeZone: 'Asia/Amman', version: version + 1 });
    const tries = await Promise.all(['3', '5'].map((value) => save({ policy: [{ name: 'depth', value }] }, version + 1)));
    expect(tries.map((done) => (done as { __typename: string }).__typename).toSorted()).toEqual(['EditConflict', 'SiteSettingsPayload']);
    expect((await read()).policy.find(({ name }) => name === 'maxLinks')?.value).toBe('4');
    await save({ timeZone: 'UTC', policy: [{ name: 'depth', value: null }, { name: 'maxLinks', value: null }] });
    await newsroom.services.sites.reload();
  });

  it('every field that cannot be used is named, and nothing is changed', async () => {
    const before = await read();
    const wrong = { names: [], locale: '-', languages: [], timeZone: 'Nowhere/City', hosts: ['a host'], allowedOrigins: ['other.test'] };
    for (const [name, value] of Object.entries(wrong)) {
      expect(await save({ [name]: value })).toMatchObject({ __typename: 'InvalidInput', fields: [{ name }] });
    }
    expect(await save({ timeZone: 'Nowhere/City', allowedOrigins: ['other.test'] })).toMatchObject({ fields: [{ name: 'timeZone' }, { name: 'allowedOrigins' }] });
    expect(await save({ policy: [{ name: 'depth', value: '"deep"' }] })).toMatchObject({ fields: [{ name: 'policy.depth', code: 'INVALID' }] });
    expect(await save({ policy: [{ name: 'depth', value: 'deep' }] })).toMatchObject({ fields: [{ name: 'policy.depth', code: 'INVALID' }] });
    await newsroom.services.sites.reload();
    expect(await read()).toEqual(before);
  });

  it('nobody takes the pages of another site over by naming its hosts', async () => {
    await newsroom.saveSite({ key: 'neighbour', names: { en: 'Neighbour' }, locale: 'en', languages: ['en'], hosts: ['neighbour.test', '*.neighbour.test'], url: 'https://www.neighbour.example' });
    const before = await read();
    for (const host of ['neighbour.test', 'NEIGHBOUR.test', 'blog.neighbour.test', 'www.neighbour.example', '*.test', '*']) {
      expect(await save({ hosts: [...before.hosts, host] })).toMatchObject({ fields: [{ name: 'hosts', code: 'INVALID' }] });
    }
    expect(await save({ hosts: [...before.hosts, 'second.gazette.test'] })).toMatchObject({ __typename: 'SiteSettingsPayload' });
    expect(await save({ hosts: before.hosts })).toMatchObject({ __typename: 'SiteSettingsPayload' });
    await newsroom.services.sites.reload();
  });

  it('a choice is one’s own until it is the default again, beside the others', async () => {
    const own = async () => {
      await newsroom.services.sites.reload();
      return (await read()).policy.filter(({ isOwn }) => isOwn).map(({ name, value }) => [name, value]);
    };
    await save({ policy: [{ name: 'depth', value: '2' }] });
    await save({ policy: [{ name: 'maxLinks', value: '1' }] });
    expect(await own()).toEqual([['depth', '2'], ['maxLinks', '1']]);
    await save({ policy: [{ name: 'depth', value: null }] });
    expect(await own()).toEqual([['maxLinks', '1']]);
  });

  it('the secret of another program is not shown, and kept when what was shown is sent back', async () => {
    const external = { url: 'https://judge.test/', secret: 'a secret of some length', deadline: 500, onTimeout: 'hold' };
    await save({ policy: [{ name: 'external', value: JSON.stringify(external) }] });
    await newsroom.services.sites.reload();
    const shown = (await read()).policy.find(({ name }) => name === 'external')?.value ?? '';
    expect(shown).not.toContain(external.secret);
    await save({ policy: [{ name: 'external', value: JSON.stringify({ ...JSON.parse(shown), deadline: 700 }) }] });
    await newsroom.services.sites.reload();
    expect(newsroom.services.sites.byKey('gazette')?.policy.external).toEqual({ ...external, deadline: 700 });
  });

  it('nobody else settles or reads it', async () => {
    for (const other of [undefined, await newsroom.addStaff('editor'), await newsroom.addStaff('moderator')]) {
      const asked = other === undefined ? {} : { token: other };
      const saved = await newsroom.ask<{ done: object } | null>(SAVE, { version: 1, input: { timeZone: 'Asia/Amman' } }, asked);
      expect(saved.data?.done).not.toMatchObject({ __typename: 'SiteSettingsPayload' });
      const { data } = await newsroom.ask<Partial<Read> | null>(READ, {}, asked);
      expect(data?.siteSettings ?? null).toBeNull();
    }
    await newsroom.services.sites.reload();
    expect((await read()).timeZone).not.toBe('Asia/Amman');
  });
});
