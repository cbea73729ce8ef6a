import { saveSource } from '@gazette/schema/source/save-source.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { decodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type AskOptions, type Newsroom } from '../../support/newsroom.ts';

const SOURCE = 'id name kind address rule section language active failures lastError version';
const DONE = `__typename ... on SourcePayload { source { ${SOURCE} } } ... on Error { code message } ... on InvalidInput { fields { name code } }`;
const SAVE = `mutation ($id: ID, $version: Int = 0, $input: SourceInput!) { done: saveSource(id: $id, version: $version, input: $input) { ${DONE} } }`;
const REMOVE = `mutation ($id: ID!, $version: Int = 1) { done: removeSource(id: $id, version: $version) { ${DONE} } }`;
const ONE = 'query ($id: ID!) { source(id: $id) { items { reason article { headline } } } }';
const NOW = `mutation ($id: ID!) { done: readSource(id: $id) { ${DONE} } }`;
const LIST = `{ sources { ${SOURCE} counts { outcome count } items { key outcome remark articleId } refused: items(outcome: REFUSED) { key } } }`;

interface Done {
  readonly __typename: string;
  readonly code?: string;
  readonly fields?: readonly { readonly name: string; readonly code: string }[];
  readonly source: { readonly id: string; readonly name: string } | null;
}

describe.each(databases)('sources in the graph, on $name', (kind) => {
  let newsroom: Newsroom;
  let owner: AskOptions;
  let stranger: AskOptions;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    owner = { token: await newsroom.addStaff('owner') };
    await newsroom.write((unit) => saveSection(unit, { slug: 'world', names: { en: 'World' } }));
    await newsroom.saveSite({ key: 'other', names: { en: 'Other' }, locale: 'en-GB', languages: ['en'], hosts: ['other.test'], url: 'https://other.test' });
    stranger = { token: await newsroom.addStaff('owner', newsroom.services.sites.byKey('other')), site: 'other' };
  });
  afterAll(() => newsroom.close());

  const act = async (document: string, variables: Record<string, unknown>, who: AskOptions = owner): Promise<Done> => {
    const { data, errors } = await newsroom.ask<{ done: Done }>(document, variables, who);
    expect(errors).toBeUndefined();
    return data.done;
  };
  const sources = async (who: AskOptions = owner) => (await newsroom.ask<{ sources: Record<string, unknown>[] }>(LIST, {}, who)).data.sources;
  const follow = async (name: string) => (await act(SAVE, { input: { address: `https://agency.test/${name}.xml` } })).source?.id ?? '';

  test('owners follow a feed, change how, see what came of it, and follow it no longer; the log tells who did', async () => {
    const made = await act(SAVE, { input: { address: ' https://agency.test/feed.xml ', section: 'world' } });
    const id = made.source?.id ?? '';
    const said = { id, name: 'https://agency.test/feed.xml', kind: 'FEED', address: 'https://agency.test/feed.xml', rule: 'HOLD', section: 'world', language: null, active: true };
    expect(made.source).toMatchObject(said);
    const changed = await act(SAVE, { id, version: 1, input: { name: 'Agency', rule: 'PUBLISH', section: null, language: 'ar', active: false } });
    expect(changed.source).toMatchObject({ ...said, name: 'Agency', rule: 'PUBLISH', section: null, language: 'ar', active: false });
    // Nothing said, nothing changed, nothing logged.
    expect((await act(SAVE, { id, version: 2, input: { name: 'Agency' } })).source).toMatchObject({ rule: 'PUBLISH', active: false, version: 2 });
    // Whoever has not seen the last change makes none.
    expect(await act(SAVE, { id, version: 1, input: { rule: 'HOLD' } })).toMatchObject({ __typename: 'EditConflict' });
    expect(await act(REMOVE, { id, version: 1 })).toMatchObject({ __typename: 'EditConflict' });
    const source_id = decodeGlobalId(id).id;
    const article_id = await newsroom.publish({ headline: 'From the agency' });
    const item = (key: string, outcome: string, minute: number, more = {}) => ({ id: randomUUID(), source_id, key, outcome, remark: null, reason: null, article_id: null, seen_at: new Date(NOON.getTime() + minute * 60_000), ...more });
    await newsroom.write((unit) =>
      unit.sql.insertInto('source_item').values([item('a', 'published', 1, { article_id }), item('b', 'refused', 2, { remark: 'No headline.', reason: 'invalid' }), item('c', 'held', 3)]).execute(),
    );
    const [listed] = await sources();
    expect(listed).toMatchObject({
      name: 'Agency',
      items: [
        { key: 'c', outcome: 'HELD', remark: null, articleId: null },
        { key: 'b', outcome: 'REFUSED', remark: 'No headline.', articleId: null },
        { key: 'a', outcome: 'PUBLISHED', remark: null, articleId: expect.any(String) },
      ],
      refused: [{ key: 'b' }],
    });
    expect(listed?.['counts']).toEqual(expect.arrayContaining([{ outcome: 'HELD', count: 1 }, { outcome: 'PUBLISHED', count: 1 }, { outcome: 'REFUSED', count: 1 }]));
    const one = await newsroom.ask<{ source: object | null }>(ONE, { id }, owner);
    expect(one.data.source).toEqual({ items: [
      { reason: null, article: null },
      { reason: 'INVALID', article: null },
      { reason: null, article: { headline: 'From the agency' } },
    ] });
    expect((await newsroom.ask<{ source: object | null }>(ONE, { id }, stranger)).data.source).toBeNull();
    expect((await act(REMOVE, { id, version: 2 })).source).toBeNull();
    expect(await sources()).toEqual([]);
    const log = await newsroom.services.database.reads.selectFrom('audit_entry').select(['action', 'staff_id']).where('action', 'like', 'source.%').orderBy('id').execute();
    expect(log.map(({ action, staff_id: by }) => [action, by !== null])).toEqual([['source.add', true], ['source.change', true], ['source.remove', true]]);
  });

  test('what cannot be used is named', async () => {
    const faults = async (input: object, id?: string) => (await act(SAVE, { id, version: id === undefined ? 0 : 1, input })).fields?.map(({ name, code }) => `${name} ${code}`);
    expect(await faults({})).toEqual(['address INVALID']);
    expect(await faults({ address: 'wire' })).toEqual(['address INVALID']);
    expect(await faults({ address: 'file:///etc/passwd', section: 'nowhere', language: '?' })).toEqual(['address INVALID', 'language INVALID', 'section NOT_FOUND']);
    // A folder lies on the server: an owner says how it is followed, not which it is.
    const { id } = await newsroom.write((unit) => saveSource(unit, { kind: 'folder', address: 'wire' }));
    const wire = (await sources()).find(({ address }) => address === 'wire');
    expect(decodeGlobalId(String(wire?.['id'])).id).toBe(id);
    expect(await faults({ address: 'another' }, String(wire?.['id']))).toEqual(['address INVALID']);
    expect((await act(SAVE, { id: wire?.['id'], version: 1, input: { name: 'Wire', address: 'wire' } })).source).toMatchObject({ name: 'Wire', kind: 'FOLDER' });
  });

  test('staff of another site, and all who do not own this one, see and change nothing of them', async () => {
    const id = await follow('ours');
    expect(await sources(stranger)).toEqual([]);
    for (const [document, variables] of [[SAVE, { id, version: 1, input: { active: false } }], [NOW, { id }], [REMOVE, { id }]] as const) {
      expect((await act(document, variables, stranger)).fields).toEqual([{ name: 'id', code: 'NOT_FOUND' }]);
    }
    const editor = { token: await newsroom.addStaff('editor') };
    // A token of the other site's staff is none here at all.
    expect((await newsroom.ask(LIST, {}, { ...stranger, site: 'gazette' })).errors?.[0]?.extensions?.['code']).toBe('BAD_TOKEN');
    for (const who of [editor, {}]) {
      expect((await newsroom.ask(LIST, {}, who)).errors?.[0]?.extensions?.['code']).toBe('NOT_ALLOWED');
      expect(await act(REMOVE, { id }, who)).toMatchObject({ __typename: 'NotAllowed' });
      expect(await act(SAVE, { id, input: { active: false } }, who)).toMatchObject({ __typename: 'NotAllowed' });
    }
    expect((await sources()).find((one) => one['id'] === id)).toMatchObject({ active: true });
    const due = async () => (await newsroom.services.database.reads.selectFrom('source').select('next_read_at').where('id', '=', decodeGlobalId(id).id).executeTakeFirst())?.next_read_at;
    const later = new Date(NOON.getTime() + 3_600_000);
    await newsroom.write(({ sql }) => sql.updateTable('source').set({ next_read_at: later }).where('id', '=', decodeGlobalId(id).id).execute());
    expect(await act(NOW, { id }, editor)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await due()).toEqual(later);
    expect((await act(NOW, { id })).source).toMatchObject({ id, version: 1 });
    expect(await due()).toEqual(NOON);
    // The same address followed by the other site is another source.
    expect((await act(SAVE, { input: { address: 'https://agency.test/ours.xml' } }, stranger)).source?.id).not.toBe(id);
  });
});
