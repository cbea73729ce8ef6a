import { removeFiling } from '@gazette/schema/article/filing/remove-filing.ts';
import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import { saveList } from '@gazette/schema/list/save-list.ts';
import { savePlacement } from '@gazette/schema/placement/save-placement.ts';
import { saveCreative } from '@gazette/schema/placement/save-creative.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { saveSource } from '@gazette/schema/source/save-source.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const RESULT = '{ __typename ... on RemovalPayload { moved remaining } ... on InvalidInput { fields { name code } } ... on InUse { code articles sections } }';

describe.each(databases)('taking sections, tags and contributors away on $name', (kind) => {
  let newsroom: Newsroom;
  let owner: string;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    owner = await newsroom.addStaff('owner');
    await newsroom.write(async (unit) => {
      for (const slug of ['world', 'life', 'empty']) await saveSection(unit, { slug, names: { en: slug } });
      await saveSection(unit, { slug: 'asia', names: { en: 'Asia' }, parent: 'world' });
      for (const slug of ['sea', 'ocean', 'storm']) await saveTag(unit, { slug, names: { en: slug, ar: `وسم ${slug}` } });
      for (const slug of ['mona', 'mona-ali']) await saveContributor(unit, { slug, names: { en: slug } });
    });
    const [sea, both] = [['storm', 'sea'], ['sea', 'ocean']];
    for (const [slug, tags] of [['one', sea], ['two', both], ['three', ['storm']]] as const) {
      await newsroom.publish({ slug, section: 'asia', tags, contributors: ['mona'], headline: `Waves ${slug}` });
    }
  });
  afterAll(() => newsroom.close());

  const remove = async (noun: 'Section' | 'Tag' | 'Contributor', given: { slug: string; into?: string; takeOff?: boolean }, token = owner) => {
    const takeOff = noun === 'Tag' ? ['$takeOff: Boolean', 'takeOff: $takeOff'] : ['', ''];
    const text = `mutation ($slug: String!, $into: String ${takeOff[0]}) { done: remove${noun}(slug: $slug, into: $into ${takeOff[1]}) ${RESULT} }`;
    const { data } = await newsroom.ask<{ done: object } | null>(text, given, { token });
    return data?.done ?? null;
  };
  const refused = (name: string, code: string) => ({ __typename: 'InvalidInput', fields: [{ name, code }] });
  const listed = async (args: string) => (await newsroom.ask<{ articles: { nodes: { slug: string }[] } }>(`{ articles(${args}) { nodes { slug } } }`)).data.articles.nodes.map(({ slug }) => slug).toSorted();
  const found = async (args: string) =>
    (await newsroom.ask<{ search: { nodes: { slug: string }[] } }>(`{ search(query: "waves", ${args}) { nodes { slug } } }`)).data.search.nodes.map(({ slug }) => slug).toSorted();

  it('is refused, with how much hangs on them, until it is said what becomes of their articles', async () => {
    const inUse = (articles: number, sections = 0) => ({ __typename: 'InUse', code: 'IN_USE', articles, sections });
    expect(await remove('Section', { slug: 'asia' })).toEqual(inUse(3));
    expect(await remove('Section', { slug: 'world', into: 'life' })).toEqual(inUse(0, 1));
    expect(await remove('Tag', { slug: 'sea' })).toEqual(inUse(2));
    expect(await remove('Contributor', { slug: 'mona' })).toEqual(inUse(3));
    expect(await remove('Tag', { slug: 'nothing' })).toEqual(refused('slug', 'NOT_FOUND'));
    expect(await remove('Section', { slug: 'asia', into: 'nowhere' })).toEqual(refused('into', 'NOT_FOUND'));
    expect(await remove('Contributor', { slug: 'mona', into: 'mona' })).toEqual(refused('into', 'INVALID'));
    expect(await listed('section: "world"')).toEqual(['one', 'three', 'two']);
  });

  it('is not for whoever may not, nor for whoever’s role is narrowed to sections', async () => {
    const { data } = await newsroom.ask<{ newsroomSections: { id: string; slug: string }[] }>('{ newsroomSections { id slug } }', {}, { token: owner });
    const narrowed = await newsroom.addStaff('editor');
    const asia = data.newsroomSections.find(({ slug }) => slug === 'asia')?.id;
    const members = await newsroom.ask<{ staffMembers: { nodes: { staff: { id: string }; role: string }[] } }>('{ staffMembers(first: 10) { nodes { staff { id } role } } }', {}, { token: owner });
    const editor = members.data.staffMembers.nodes.find(({ role }) => role === 'EDITOR')?.staff.id;
    await newsroom.ask('mutation ($staff: ID!, $sections: [ID!]) { setStaffRole(staff: $staff, role: EDITOR, sections: $sections) { __typename } }', { staff: editor, sections: [asia] }, { token: owner });
    expect(await remove('Tag', { slug: 'storm', takeOff: true }, narrowed)).toEqual({ __typename: 'NotAllowed' });
    expect(await remove('Contributor', { slug: 'mona-ali' }, narrowed)).toEqual({ __typename: 'NotAllowed' });
    expect(await remove('Tag', { slug: 'storm', takeOff: true }, await newsroom.addStaff('contributor'))).not.toMatchObject({ __typename: 'RemovalPayload' });
    expect(await remove('Section', { slug: 'empty' }, await newsroom.addStaff('editor'))).not.toMatchObject({ __typename: 'RemovalPayload' });
    expect(await listed('tag: "storm"')).toEqual(['one', 'three']);
  });

  it('makes two tags one: lists, search and the articles themselves follow, each tag once and in its place', async () => {
    newsroom.setNow(new Date(NOON.getTime() + 3_600_000));
    expect(await remove('Tag', { slug: 'sea', into: 'ocean' })).toEqual({ __typename: 'RemovalPayload', moved: 2, remaining: 0 });
    expect(await listed('tag: "ocean"')).toEqual(['one', 'two']);
    const { data } = await newsroom.ask('{ article(by: { slug: "one" }) { tags { slug } updatedAt } two: article(by: { slug: "two" }) { tags { slug } } }');
    // No reader is told that the article has changed.
    expect(data).toEqual({ article: { tags: [{ slug: 'storm' }, { slug: 'ocean' }], updatedAt: NOON.toISOString() }, two: { tags: [{ slug: 'ocean' }] } });
    expect(await remove('Tag', { slug: 'storm', takeOff: true })).toMatchObject({ moved: 2, remaining: 0 });
    expect((await newsroom.ask('{ article(by: { slug: "three" }) { tags { slug } } }')).data).toEqual({ article: { tags: [] } });
    const log = await newsroom.ask('{ auditLog(first: 2, action: "tag") { nodes { action detail { name value } } } }', {}, { token: owner });
    expect(log.data).toMatchObject({ auditLog: { nodes: [{ action: 'tag.remove' }, { action: 'tag.remove', detail: expect.arrayContaining([{ name: 'name', value: 'sea' }, { name: 'to', value: 'ocean' }]) }] } });
  });

  it('gives the articles of one contributor to another', async () => {
    expect(await found('contributor: "mona"')).toEqual(['one', 'three', 'two']);
    expect(await remove('Contributor', { slug: 'mona', into: 'mona-ali' })).toMatchObject({ moved: 3, remaining: 0 });
    expect(await found('contributor: "mona-ali"')).toEqual(['one', 'three', 'two']);
    expect(await listed('contributor: "mona-ali"')).toEqual(['one', 'three', 'two']);
    // Whoever asks by the name that is gone is answered by the other's.
    expect(await listed('contributor: "mona"')).toEqual(['one', 'three', 'two']);
  });

  it('moves the articles of a section and all that names it into another; sources and advertisements go along', async () => {
    await newsroom.write(async (unit) => {
      await saveSource(unit, { kind: 'feed', address: 'https://feed.example/rss', name: 'Wire', section: 'asia' });
      const placement = await savePlacement(unit, { name: 'side', width: 300, height: 250 });
      await saveCreative(unit, placement.id, { name: 'boat', kind: 'html', html: '<p>Boat</p>', sections: ['asia'] });
    });
    expect(await remove('Section', { slug: 'asia', into: 'life' })).toMatchObject({ moved: 3, remaining: 0 });
    expect([await listed('section: "life"'), await listed('section: "world"')]).toEqual([['one', 'three', 'two'], []]);
    expect(await found('section: "life"')).toEqual(['one', 'three', 'two']);
    const { data } = await newsroom.ask<object>('{ section(slug: "asia") { slug } sources { section } newsroomPlacements { creatives { sections } } }', {}, { token: owner });
    expect(data).toEqual({ section: { slug: 'life' }, sources: [{ section: 'life' }], newsroomPlacements: [{ creatives: [{ sections: ['life'] }] }] });
    expect(await remove('Section', { slug: 'world' })).toMatchObject({ moved: 0, remaining: 0 });
  });

  it('goes on where it stopped when there are more articles than one transaction files anew', async () => {
    await newsroom.write((unit) => saveTag(unit, { slug: 'many', names: { en: 'Many' } }));
    for (const slug of ['many-1', 'many-2', 'many-3']) await newsroom.publish({ slug, tags: ['many'] });
    const goOn = () => newsroom.write((unit) => removeFiling(unit, { kind: 'tag', slug: 'many', into: 'ocean' }, 2));
    const counts = async () =>
      (await newsroom.ask<{ newsroomTagIndex: { nodes: { slug: string; articleCount: number }[] } }>('{ newsroomTagIndex { nodes { slug articleCount } } }', {}, { token: owner })).data.newsroomTagIndex.nodes;
    expect(await goOn()).toMatchObject({ moved: 2, remaining: 1 });
    expect(await counts()).toEqual([{ slug: 'many', articleCount: 1 }, { slug: 'ocean', articleCount: 4 }]);
    expect(await goOn()).toMatchObject({ moved: 1, remaining: 0 });
    expect(await counts()).toEqual([{ slug: 'ocean', articleCount: 5 }]);
  });

  it('leads addresses with the name of what is gone to what has taken its place, until something new has the name', async () => {
    const asked = async (path: string) => {
      const { status, headers } = await newsroom.app.fetch(new Request(`https://gazette.test${path}`, { redirect: 'manual' }));
      return [status, headers.get('location')];
    };
    const moved = (path: string) => [301, path];
    expect(await asked('/sections/asia?cursor=x')).toEqual(moved('/sections/life'));
    expect(await asked('/en/sections/asia/')).toEqual(moved('/en/sections/life'));
    expect(await asked('/sections/life')).toEqual([200, null]);
    for (const file of ['rss.xml', 'atom.xml', 'feed.json', 'ninjs.json']) {
      expect(await asked(`/feeds/sections/asia/${file}?language=en&full=0`)).toEqual(moved(`https://gazette.test/feeds/sections/life/${file}?language=en&full=0`));
      expect(await asked(`/feeds/tags/sea/${file}`)).toEqual(moved(`https://gazette.test/feeds/tags/ocean/${file}`));
    }
    expect(await asked('/feeds/contributors/mona/rss.xml')).toEqual(moved('https://gazette.test/feeds/contributors/mona-ali/rss.xml'));
    // What went nowhere leads nowhere.
    for (const path of ['/sections/world', '/feeds/sections/world/rss.xml', '/feeds/tags/storm/ninjs.json']) expect(await asked(path)).toEqual([404, null]);

    await newsroom.write((unit) => saveTag(unit, { slug: 'water', names: { en: 'Water' } }));
    expect(await remove('Tag', { slug: 'ocean', into: 'water' })).toMatchObject({ moved: 5, remaining: 0 });
    const text = '{ sea: tag(slug: "sea") { slug } ocean: tag(slug: "ocean") { slug } storm: tag(slug: "storm") { slug } }';
    expect((await newsroom.ask(text)).data).toEqual({ sea: { slug: 'water' }, ocean: { slug: 'water' }, storm: null });
    expect(await listed('tag: "sea"')).toEqual(await listed('tag: "water"'));

    await newsroom.write(async (unit) => {
      await saveTag(unit, { slug: 'sea', names: { en: 'The sea, anew' } });
      await saveSection(unit, { slug: 'asia', names: { en: 'Asia, anew' } });
    });
    await newsroom.publish({ slug: 'anew', tags: ['sea'] });
    expect((await newsroom.ask(text)).data).toEqual({ sea: { slug: 'sea' }, ocean: { slug: 'water' }, storm: null });
    expect([await asked('/sections/asia'), await asked('/feeds/tags/sea/rss.xml')]).toEqual([[200, null], [200, null]]);
    expect(await remove('Tag', { slug: 'sea', takeOff: true })).toMatchObject({ moved: 1, remaining: 0 });
    expect(await asked('/feeds/tags/sea/rss.xml')).toEqual([404, null]);
    expect(await remove('Tag', { slug: 'water', takeOff: true })).toMatchObject({ remaining: 0 });
    expect(await asked('/feeds/tags/ocean/rss.xml')).toEqual([404, null]);
  });

  it('calls them otherwise in addresses: those before lead there, and what names a section by its slug follows', async () => {
    const rename = async (noun: 'Section' | 'Tag' | 'Contributor', slug: string, to: string, token = owner) => {
      const text = `mutation ($slug: String!, $to: String!) { done: rename${noun}(slug: $slug, to: $to) { __typename ... on RenamingPayload { slug } ... on InvalidInput { fields { name code } } } }`;
      return (await newsroom.ask<{ done: object } | null>(text, { slug, to }, { token })).data?.done ?? null;
    };
    const named = (slug: string) => ({ __typename: 'RenamingPayload', slug });
    await newsroom.write((unit) => saveList(unit, { key: 'section-life', names: { en: 'Life' }, size: 2, slots: [] }));
    expect(await rename('Section', 'life', ' living ')).toEqual(named('living'));
    expect(await rename('Contributor', 'mona-ali', 'mona')).toEqual(named('mona'));
    expect(await rename('Section', 'empty', 'living')).toEqual(refused('to', 'INVALID'));
    expect(await rename('Section', 'empty', 'Not a slug')).toEqual(refused('to', 'INVALID'));
    expect(await rename('Tag', 'nothing', 'something')).toEqual(refused('slug', 'NOT_FOUND'));
    expect(await rename('Section', 'living', 'life', await newsroom.addStaff('editor'))).not.toMatchObject(named('life'));
    expect(await listed('section: "life"')).toEqual(await listed('section: "living"'));
    expect(await found('contributor: "mona-ali"')).toEqual(['one', 'three', 'two']);
    const { data } = await newsroom.ask<object>('{ section(slug: "life") { slug } sources { section } newsroomPlacements { creatives { sections } } newsroomLists { key } auditLog(first: 1, action: "section.rename") { nodes { detail { name value } } } }', {}, { token: owner });
    expect(data).toMatchObject({ section: { slug: 'living' }, sources: [{ section: 'living' }], newsroomPlacements: [{ creatives: [{ sections: ['living'] }] }] });
    expect(data).toMatchObject({ newsroomLists: [{ key: 'section-living' }], auditLog: { nodes: [{ detail: expect.arrayContaining([{ name: 'name', value: 'life' }, { name: 'to', value: 'living' }]) }] } });
    // An editor who opened the form before names them as they were.
    const draft = { slug: 'stale', language: 'en', headline: 'Stale', body: 'Waves', section: 'life', contributors: ['mona-ali', 'mona'] };
    await newsroom.write(async (unit) => publishArticle(unit, await createArticle(unit, draft)));
    expect((await newsroom.ask('{ article(by: { slug: "stale" }) { section { slug } contributors { slug } } }')).data).toEqual({ article: { section: { slug: 'living' }, contributors: [{ slug: 'mona' }] } });
    // Back again: neither leads in a circle.
    expect(await rename('Section', 'living', 'life')).toEqual(named('life'));
    expect([await listed('section: "life"'), await listed('section: "living"')]).toEqual([['one', 'stale', 'three', 'two'], ['one', 'stale', 'three', 'two']]);
  });

  it('lists tags and contributors page by page in the order of their slugs, found by any of their names', async () => {
    await newsroom.write(async (unit) => {
      for (const slug of ['b-two', 'a-one', 'c-three']) {
        await saveTag(unit, { slug, names: { ar: `وسمُ ${slug}` } });
        await saveContributor(unit, { slug, names: { ar: `كاتبُ ${slug}` } });
      }
    });
    interface Page {
      readonly index: { readonly nodes: readonly { slug: string }[]; readonly pageInfo: { hasNextPage: boolean; endCursor: string } };
    }
    for (const [root, word] of [['newsroomTagIndex', 'وسم'], ['newsroomContributorIndex', 'كاتب']] as const) {
      const page = async (args: string) => {
        const { data } = await newsroom.ask<Page>(`{ index: ${root}(search: "${word}", ${args}) { nodes { slug } pageInfo { hasNextPage endCursor } } }`, {}, { token: owner });
        return { slugs: data.index.nodes.map(({ slug }) => slug), ...data.index.pageInfo };
      };
      const first = await page('first: 2');
      expect([first.slugs, first.hasNextPage]).toEqual([['a-one', 'b-two'], true]);
      expect((await page(`first: 1, after: "${first.endCursor}"`)).slugs).toEqual(['c-three']);
      expect((await page(`last: 1, before: "${first.endCursor}"`)).slugs).toEqual(['a-one']);
    }
    const anew = await newsroom.ask('mutation { saveTag(input: { slug: "a-one", isNew: true, names: [{ language: "en", text: "One" }] }) { __typename } }', {}, { token: owner });
    expect(anew.data).toEqual({ saveTag: { __typename: 'InvalidInput' } });
    const wrong = await newsroom.ask('{ newsroomTagIndex(after: "nothing") { nodes { slug } } }', {}, { token: owner });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_CURSOR' });
  });
});
