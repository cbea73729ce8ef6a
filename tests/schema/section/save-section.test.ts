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
});
