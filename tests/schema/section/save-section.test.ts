import { InvalidInput } from '@gazette/schema/gate/refusal.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';

describe.each(databases)('the tree of sections on $name', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    await newsroom.write(async (unit) => {
      await saveSection(unit, { slug: 'world', names: { ar: 'العالم', en: 'World' } });
      await saveSection(unit, { slug: 'asia', names: { en: 'Asia' }, parent: 'world' });
      await saveSection(unit, { slug: 'pakistan', names: { en: 'Pakistan' }, parent: 'asia' });
    });
  });
  afterAll(() => newsroom.close());

  it('is answered from the top, each name in the language asked for, else in one there is', async () => {
    const { data } = await newsroom.ask(
      '{ sections { slug name en: name(language: "en") children { slug name children { slug parent { slug } } } } }',
    );
    expect(data).toEqual({
      sections: [
        {
          slug: 'world',
          name: 'العالم',
          en: 'World',
          children: [{ slug: 'asia', name: 'Asia', children: [{ slug: 'pakistan', parent: { slug: 'asia' } }] }],
        },
      ],
    });
  });

  it('is had whole by the newsroom as one list, each section after the one above it; by nobody else', async () => {
    const asked = '{ newsroomSections { slug depth parent name(language: "en") names { language } } }';
    const { data } = await newsroom.ask<{ newsroomSections: { slug: string }[] }>(asked, {}, { token: await newsroom.addStaff('contributor') });
    expect(data.newsroomSections).toEqual([
      { slug: 'world', depth: 0, parent: null, name: 'World', names: [{ language: 'ar' }, { language: 'en' }] },
      { slug: 'asia', depth: 1, parent: 'world', name: 'Asia', names: [{ language: 'en' }] },
      { slug: 'pakistan', depth: 2, parent: 'asia', name: 'Pakistan', names: [{ language: 'en' }] },
    ]);
    for (const options of [{}, { token: await newsroom.addStaff('moderator') }]) {
      const refused = await newsroom.ask(asked, {}, options);
      expect([refused.data, refused.errors?.length]).toEqual([null, 1]);
    }
  });

  it('lists under a section what stands in those below it', async () => {
    await newsroom.write(async (unit) => saveSection(unit, { slug: 'sport', names: { en: 'Sport' } }));
    await newsroom.publish({ slug: 'match', section: 'sport' });
    await newsroom.write((unit) => saveSection(unit, { slug: 'sport', names: {}, parent: 'pakistan' }));
    for (const slug of ['sport', 'pakistan', 'asia', 'world']) {
      const { data } = await newsroom.ask<{ articles: { nodes: { slug: string }[] } }>(
        'query ($slug: String!) { articles(section: $slug) { nodes { slug } } }',
        { slug },
      );
      expect([slug, data.articles.nodes]).toEqual([slug, [{ slug: 'match' }]]);
    }
  });

  it('takes no circle, and no parent that is not there', async () => {
    for (const [slug, parent] of [
      ['world', 'pakistan'],
      ['world', 'world'],
      ['asia', 'nowhere'],
    ] as const) {
      await expect(newsroom.write((unit) => saveSection(unit, { slug, names: {}, parent }))).rejects.toThrow(
        InvalidInput,
      );
    }
    const { data } = await newsroom.ask<{ section: { parent: { slug: string } } }>(
      '{ section(slug: "asia") { parent { slug } } }',
    );
    expect(data.section.parent.slug).toBe('world');
  });

  it('saved again as it is stays as it is', async () => {
    const again = await newsroom.write((unit) => saveSection(unit, { slug: 'world', names: { en: 'World' } }));
    expect(again.outcome).toBe('unchanged');
  });

  it('an owner makes, renames and places sections in the graph; nobody else does', async () => {
    const token = await newsroom.addStaff('owner');
    const save = async (input: object, by = token) => {
      const { data } = await newsroom.ask<{ done: object } | null>(
        `mutation ($input: SectionInput!) { done: saveSection(input: $input) { __typename
          ... on SectionPayload { section { slug names { language text } position parent { slug } } } ... on InvalidInput { fields { name code } } } }`,
        { input },
        { token: by },
      );
      return data?.done;
    };
    const names = [
      { language: 'ar', text: 'ثقافة' },
      { language: 'en', text: 'Culture' },
    ];
    expect(await save({ slug: 'culture', names, parent: 'world', position: 7 })).toEqual({
      __typename: 'SectionPayload',
      section: { slug: 'culture', names, position: 7, parent: { slug: 'world' } },
    });
    // What is left out stays.
    expect(await save({ slug: 'culture', names: [{ language: 'en', text: 'Arts' }] })).toMatchObject({
      section: { names: [names[0], { language: 'en', text: 'Arts' }], position: 7, parent: { slug: 'world' } },
    });
    expect(await save({ slug: 'culture', parent: null, position: 0 })).toMatchObject({ section: { position: 0, parent: null } });
    const refused = (name: string, code: string) => ({ __typename: 'InvalidInput', fields: [{ name, code }] });
    expect(await save({ slug: 'No Slug', names })).toEqual(refused('slug', 'INVALID'));
    expect(await save({ slug: 'nameless' })).toEqual(refused('names', 'REQUIRED'));
    expect(await save({ slug: 'culture', parent: 'nowhere' })).toEqual(refused('parent', 'NOT_FOUND'));
    expect(await save({ slug: 'culture', position: -1 })).toEqual(refused('position', 'INVALID'));
    expect(await save({ slug: 'theirs', names }, await newsroom.addStaff('editor'))).not.toMatchObject({ __typename: 'SectionPayload' });
    const { data } = await newsroom.ask('{ section(slug: "theirs") { slug } }');
    expect(data).toEqual({ section: null });
  });
});
