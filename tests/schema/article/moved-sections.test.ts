import type { SectionDraft } from '@gazette/schema/section/save-section.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { Article } from '@gazette/schema/article/article.entity.ts';
import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';

describe.each(databases)('a section that moves, on $name', (kind) => {
  let newsroom: Newsroom;
  beforeEach(async () => {
    newsroom = await openNewsroom(kind);
    await save({ slug: 'world' });
    await save({ slug: 'home' });
    await save({ slug: 'region', parent: 'world' });
    await save({ slug: 'levant', parent: 'region' });
    await newsroom.publish({ slug: 'in-world', section: 'world' });
    await newsroom.publish({ slug: 'in-region', section: 'region' });
    await newsroom.publish({ slug: 'in-levant', section: 'levant' });
  });
  afterEach(() => newsroom.close());

  const save = ({ slug, ...draft }: Partial<SectionDraft> & { slug: string }) =>
    newsroom.write((unit) => saveSection(unit, { slug, names: { en: slug }, ...draft }));
  const listed = async (section: string) => {
    const { data } = await newsroom.ask<{ articles: { nodes: { slug: string }[] } }>(
      'query ($section: String!) { articles(first: 50, section: $section) { nodes { slug } } }',
      { section },
    );
    return data.articles.nodes.map(({ slug }) => slug).sort();
  };

  test('takes all articles below it along', async () => {
    expect(await listed('world')).toEqual(['in-levant', 'in-region', 'in-world']);
    await save({ slug: 'region', parent: 'home' });
    expect(await listed('world')).toEqual(['in-world']);
    expect(await listed('home')).toEqual(['in-levant', 'in-region']);
    expect(await listed('region')).toEqual(['in-levant', 'in-region']);
    expect(await listed('levant')).toEqual(['in-levant']);
  });

  test('to the top belongs to nobody else', async () => {
    await save({ slug: 'region', parent: null });
    expect(await listed('world')).toEqual(['in-world']);
    expect(await listed('region')).toEqual(['in-levant', 'in-region']);
  });

  test('shows no article that is not public', async () => {
    const { id } = await newsroom.write((unit) =>
      createArticle(unit, { headline: 'Draft', body: '', section: 'levant', language: 'en' }),
    );
    await save({ slug: 'region', parent: 'home' });
    const { reads } = newsroom.services.database;
    expect(await reads.selectFrom('article_listing').select('list').where('article_id', '=', id).execute()).toEqual([]);
  });

  test('is rolled back with its lists', async () => {
    const failing = newsroom.write(async (unit) => {
      await saveSection(unit, { slug: 'region', names: { en: 'region' }, parent: 'home' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await listed('world')).toEqual(['in-levant', 'in-region', 'in-world']);
    expect(await listed('home')).toEqual([]);
  });

  test('while an article in it is being published leaves that one in the right lists', async () => {
    const { id } = await newsroom.write((unit) =>
      createArticle(unit, { headline: 'Late', slug: 'late', body: '', section: 'levant', language: 'en' }),
    );
    await Promise.all([
      newsroom.write(async (unit) => publishArticle(unit, await unit.em.findOneOrFail(Article, { id }))),
      save({ slug: 'region', parent: 'home' }),
    ]);
    expect(await listed('world')).toEqual(['in-world']);
    expect(await listed('home')).toEqual(['in-levant', 'in-region', 'late']);
  });
});
