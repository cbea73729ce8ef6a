import { Article } from '@gazette/schema/article/article.entity.ts';
import { scheduleArticle, withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { Section } from '@gazette/schema/section/section.entity.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type AskOptions, type Newsroom } from '../../support/newsroom.ts';

const HOUR = 3_600_000;
const after = (milliseconds: number) => new Date(NOON.getTime() + milliseconds);
const READ = 'query ($key: String!, $first: Int, $after: String, $language: String) { curatedList(key: $key) { size articles(first: $first, after: $after, language: $language) { edges { cursor } nodes { slug } pageInfo { hasNextPage endCursor } } } }';
const DONE = '__typename ... on CuratedListPayload { list { key size version names { language text } slots { article { id status } startsAt endsAt } } } ... on Error { code message } ... on InvalidInput { fields { name code } }';
const SAVE = `mutation ($key: String!, $version: Int!, $names: [LocalizedTextInput!], $size: Int, $slots: [CuratedSlotInput!]) { done: saveCuratedList(key: $key, version: $version, names: $names, size: $size, slots: $slots) { ${DONE} } }`;
const REMOVE = `mutation ($key: String!, $version: Int!) { done: removeCuratedList(key: $key, version: $version) { ${DONE} } }`;

interface Done {
  readonly __typename: string;
  readonly code?: string;
  readonly fields?: readonly { name: string; code: string }[];
  readonly list: { readonly version: number; readonly slots: readonly { article: { id: string; status: string } }[] } | null;
}
interface Read {
  readonly curatedList: { readonly size: number; readonly articles: { readonly nodes: readonly { slug: string }[]; readonly pageInfo: { hasNextPage: boolean; endCursor: string } } } | null;
}

describe.each(databases)('lists that editors put together, on $name', (kind) => {
  let newsroom: Newsroom;
  let editor: AskOptions;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    editor = { token: await newsroom.addStaff('editor') };
    for (const [slug, section, language] of [
      ['one', 'world', 'en'],
      ['two', 'world', 'en'],
      ['three', 'sport', 'en'],
      ['four', 'sport', 'en'],
      ['wahid', 'world', 'ar'],
    ] as const) {
      ids[slug] = encodeGlobalId('Article', await newsroom.publish({ headline: slug, slug, section, language }));
    }
    await newsroom.write(async (unit) => {
      ids['draft'] = encodeGlobalId('Article', (await createArticle(unit, { headline: 'Draft', body: '', slug: 'draft', language: 'en' })).id);
      const scheduled = await createArticle(unit, { headline: 'Planned', body: '', slug: 'planned', language: 'en' });
      await scheduleArticle(unit, scheduled, after(HOUR));
      ids['planned'] = encodeGlobalId('Article', scheduled.id);
    });
  });
  beforeEach(() => newsroom.setNow(NOON));
  afterAll(() => newsroom.close());

  const act = async (document: string, variables: Record<string, unknown>, who: AskOptions = editor): Promise<Done> => {
    const { data, errors } = await newsroom.ask<{ done: Done }>(document, variables, who);
    expect(errors).toBeUndefined();
    return data.done;
  };
  const slots = (...slugs: (string | [string, Date | null, Date | null])[]) =>
    slugs.map((one) => (typeof one === 'string' ? { article: ids[one] } : { article: ids[one[0]], startsAt: one[1], endsAt: one[2] }));
  const read = async (key: string, variables: object = {}) => {
    const { data, errors } = await newsroom.ask<Read>(READ, { key, language: 'en', ...variables });
    expect(errors).toBeUndefined();
    return data.curatedList?.articles.nodes.map(({ slug }) => slug);
  };

  test('readers see what was chosen, in its order and at its time, then the latest; never a draft', async () => {
    expect(await read('front')).toBeUndefined();
    const chosen = slots('draft', ['two', after(HOUR), after(2 * HOUR)], 'planned', 'one', ['three', null, after(HOUR)], 'one');
    const made = await act(SAVE, { key: 'front', version: 0, size: 4, names: [{ language: 'ar', text: ' الواجهة ' }, { language: 'en', text: 'Front' }], slots: chosen });
    expect(made).toMatchObject({ __typename: 'CuratedListPayload', list: { size: 4, version: 1, names: [{ language: 'ar', text: 'الواجهة' }, { language: 'en', text: 'Front' }] } });
    expect(made.list?.slots.map(({ article }) => article.status)).toEqual(['DRAFT', 'PUBLISHED', 'SCHEDULED', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED']);
    expect(await read('front')).toEqual(['one', 'three', 'four', 'two']);
    // The other language has its own front page of the same list.
    expect(await read('front', { language: 'ar' })).toEqual(['wahid']);
    newsroom.setNow(after(HOUR));
    expect(await read('front')).toEqual(['two', 'one', 'four', 'three']);
    newsroom.setNow(after(2 * HOUR));
    expect(await read('front')).toEqual(['one', 'four', 'three', 'two']);
    expect(await read('front', { first: 2 })).toEqual(['one', 'four']);
    const { data } = await newsroom.ask<Read>(READ, { key: 'front', language: 'en', first: 2 });
    expect(data.curatedList?.articles.pageInfo.hasNextPage).toBe(true);
    expect(await read('front', { first: 2, after: data.curatedList?.articles.pageInfo.endCursor })).toEqual(['three', 'two']);
  });

  test('what is kept of a list is true until the next of its articles comes or goes, and no longer', async () => {
    await act(SAVE, { key: 'timed', version: 0, size: 1, slots: slots(['one', after(HOUR), after(2 * HOUR)], 'three') });
    const get = async () => {
      const query = `{ curatedList(key: "timed") { articles(language: "en") { nodes { slug } } } }`;
      const response = await newsroom.app.fetch(new Request(`https://gazette.test/graphql?query=${encodeURIComponent(query)}`));
      return ((await response.json()) as { data: Read }).data.curatedList?.articles.nodes.map(({ slug }) => slug);
    };
    expect(await get()).toEqual(['three']);
    newsroom.setNow(after(HOUR));
    expect(await get()).toEqual(['one']);
    newsroom.setNow(after(2 * HOUR));
    expect(await get()).toEqual(['three']);
    await act(SAVE, { key: 'timed', version: 1, slots: slots('four') });
    expect(await get()).toEqual(['four']);
    await newsroom.write(async (unit) => withdrawArticle(unit, await unit.em.findOneOrFail(Article, { slug: 'four' }), ''));
    expect(await get()).toEqual(['three']);
    await act(REMOVE, { key: 'timed', version: 2 });
    expect(await get()).toBeUndefined();
  });

  test('the list of a section is filled up from that section', async () => {
    await act(SAVE, { key: 'section-world', version: 0, size: 3, slots: slots('three') });
    expect(await read('section-world')).toEqual(['three', 'two', 'one']);
  });

  test('the front page, and the widget where it is printed, are led by it; a list that there is not is the latest', async () => {
    const get = async (path: string) => (await newsroom.app.fetch(new Request(`https://gazette.test${path}`))).text();
    const order = (text: string) => [...text.matchAll(/href="[^"]*\/articles\/(\w+)"/g)].map(([, slug]) => slug);
    const { list } = (await newsroom.ask<{ list: { version: number } | null }>('{ list: newsroomList(key: "front") { version } }', {}, editor)).data;
    expect(order(await get('/render/latest?lang=en&count=2&list=nothing-of-the-kind'))).toEqual(['three', 'two']);
    await act(SAVE, { key: 'front', version: list?.version ?? 0, size: 4, slots: slots('draft', 'one', 'three') });
    expect(order(await get('/render/latest?lang=en&count=2&list=front'))).toEqual(['one', 'three']);
    expect((await get('/en')).match(/teaser[^>]*>[\s\S]*?articles\/(\w+)/)?.[1]).toBe('one');
  });

  test('nobody overwrites what they have not seen, and wrong lists are refused by field', async () => {
    expect((await act(SAVE, { key: 'contested', version: 0, size: 2 })).list?.version).toBe(1);
    expect(await act(SAVE, { key: 'contested', version: 0, size: 3 })).toMatchObject({ code: 'EDIT_CONFLICT' });
    // Two changes in one moment are two versions.
    expect((await act(SAVE, { key: 'contested', version: 1, slots: slots('one') })).list?.version).toBe(2);
    expect(await act(SAVE, { key: 'contested', version: 1, slots: [] })).toMatchObject({ code: 'EDIT_CONFLICT' });
    expect(await act(REMOVE, { key: 'contested', version: 1 })).toMatchObject({ code: 'EDIT_CONFLICT' });
    expect((await act(SAVE, { key: 'contested', version: 2, slots: slots('one') })).list?.version).toBe(2);
    const refused = async (variables: object) => (await act(SAVE, { key: 'wrong', version: 0, size: 2, ...variables })).fields?.map(({ name, code }) => `${name} ${code}`);
    expect(await refused({ key: 'No key!' })).toEqual(['key INVALID']);
    expect(await refused({ size: 51 })).toEqual(['size INVALID']);
    expect(await refused({ slots: [{ article: encodeGlobalId('Article', '00000000-0000-4000-8000-000000000000') }] })).toEqual(['slots NOT_FOUND']);
    expect(await refused({ slots: slots(['one', after(HOUR), NOON]) })).toEqual(['slots INVALID']);
    expect(await refused({ names: [{ language: 'not a language', text: 'x' }] })).toEqual(['names INVALID']);
    const other = await newsroom.saveSite({ key: 'other', hosts: ['other.test'] });
    const there = { token: await newsroom.addStaff('editor', other), site: 'other' };
    expect(await act(SAVE, { key: 'theirs', version: 0, size: 2, slots: slots('one') }, there)).toMatchObject({ fields: [{ name: 'slots', code: 'NOT_FOUND' }] });
  });

  test('writers see no list, editors of a section put together its own, and the log tells who did', async () => {
    const writer = { token: await newsroom.addStaff('contributor') };
    expect(await act(SAVE, { key: 'front', version: 1, size: 2 }, writer)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await newsroom.ask('{ newsroomLists { key } }', {}, writer)).errors?.[0]?.message).toContain('does not permit');
    const token = await newsroom.addStaff('editor');
    await newsroom.write(async (unit) => {
      const world = await unit.em.findOneOrFail(Section, { slug: 'world' });
      const narrowed = { sections: JSON.stringify([world.id]) as never };
      await unit.sql.updateTable('staff_membership').set(narrowed).where('role', '=', 'editor').execute();
    });
    expect(await act(SAVE, { key: 'front', version: 1, size: 2 }, { token })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await act(SAVE, { key: 'section-world', version: 1, size: 2 }, { token })).toMatchObject({ __typename: 'CuratedListPayload' });
    const owner = { token: await newsroom.addStaff('owner') };
    const { data } = await newsroom.ask<{ auditLog: { nodes: { action: string }[] } }>('{ auditLog(first: 100, action: "list") { nodes { action } } }', {}, owner);
    expect(new Set(data.auditLog.nodes.map(({ action }) => action))).toEqual(new Set(['list.change', 'list.remove']));
  });
});
