import { saveSource } from '@gazette/schema/source/save-source.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { decodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type AskOptions, type Newsroom } from '../../support/newsroom.ts';

const SOURCE = 'id name kind address rule section language active failures lastError';
const DONE = `__typename ... on SourcePayload { source { ${SOURCE} } } ... on Error { code message } ... on InvalidInput { fields { name code } }`;
const SAVE = `mutation ($id: ID, $input: SourceInput!) { done: saveSource(id: $id, input: $input) { ${DONE} } }`;
const REMOVE = `mutation ($id: ID!) { done: removeSource(id: $id) { ${DONE} } }`;
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
    const changed = await act(SAVE, { id, input: { name: 'Agency', rule: 'PUBLISH', section: null, language: 'ar', active: false } });
    expect(changed.source).toMatchObject({ ...said, name: 'Agency', rule: 'PUBLISH', section: null, language: 'ar', active: false });
    // Nothing said, nothing changed, nothing logged.
    expect((await act(SAVE, { id, input: { name: 'Agency' } })).source).toMatchObject({ rule: 'PUBLISH', active: false });
    const source_id = decodeGlobalId(id).id;
    const article_id = await newsroom.publish({ headline: 'From the agency' });
    const item = (key: string, outcome: string, minute: number, more = {}) => ({ id: randomUUID(), source_id, key, outcome, remark: null, article_id: null, seen_at: new Date(NOON.getTime() + minute * 60_000), ...more });
    await newsroom.write((unit) =>
      unit.sql.insertInto('source_item').values([item('a', 'published', 1, { article_id }), item('b', 'refused', 2, { remark: 'No headline.' }), item('c', 'held', 3)]).execute(),
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
    expect((await act(REMOVE, { id })).source).toBeNull();
    expect(await sources()).toEqual([]);
    const log = await newsroom.services.database.reads.selectFrom('audit_entry').select(['action', 'staff_id']).where('action', 'like', 'source.%').orderBy('id').execute();
    expect(log.map(({ action, staff_id: by }) => [action, by !== null])).toEqual([['source.add', true], ['source.change', true], ['source.remove', true]]);
  });

  test('what cannot be used is named', async () => {
    const faults = async (input: object, id?: string) => (await act(SAVE, { id, input })).fields?.map(({ name, code }) => `${name} ${code}`);
    expect(await faults({})).toEqual(['address INVALID']);
    expect(await faults({ address: 'wire' })).toEqual(['address INVALID']);
    expect(await faults({ address: 'file:///etc/passwd', section: 'nowhere', language: '?' })).toEqual(['address INVALID', 'language INVALID', 'section NOT_FOUND']);
    // A folder lies on the server: an owner says how it is followed, not which it is.
    const { id } = await newsroom.write((unit) => saveSource(unit, { kind: 'folder', address: 'wire' }));
    const wire = (await sources()).find(({ address }) => address === 'wire');
    expect(decodeGlobalId(String(wire?.['id'])).id).toBe(id);
    expect(await faults({ address: 'another' }, String(wire?.['id']))).toEqual(['address INVALID']);
    expect((await act(SAVE, { id: wire?.['id'], input: { name: 'Wire', address: 'wire' } })).source).toMatchObject({ name: 'Wire', kind: 'FOLDER' });
  });

  test('staff of another site, and all who do not own this one, see and change nothing of them', async () => {
    const id = await follow('ours');
    expect(await sources(stranger)).toEqual([]);
    for (const [document, variables] of [[SAVE, { id, input: { active: false } }], [REMOVE, { id }]] as const) {
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
    // The same address followed by the other site is another source.
    expect((await act(SAVE, { input: { address: 'https://agency.test/ours.xml' } }, stranger)).source?.id).not.toBe(id);
  });
});
