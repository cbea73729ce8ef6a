import { Article } from '@gazette/schema/article/article.entity.ts';
import { createArticle, reviseArticle } from '@gazette/schema/article/save-article.ts';
import { InvalidInput } from '@gazette/schema/gate/refusal.ts';
import type { ArticleDraft } from '@gazette/schema/article/article-draft.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';

describe.each(databases)('addresses of articles on $name', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
  });
  afterAll(() => newsroom.close());

  const create = (draft: Partial<ArticleDraft>) =>
    newsroom.write((unit) => createArticle(unit, { headline: 'A headline', body: '', language: 'en', ...draft }));
  const revise = (id: string, changes: Partial<ArticleDraft>) =>
    newsroom.write(async (unit) => reviseArticle(unit, await unit.em.findOneOrFail(Article, { id }), changes));
  const find = (id: string) => newsroom.write((unit) => unit.em.findOneOrFail(Article, { id }));

  test('a slug that is taken is numbered, one for each article and without gaps', async () => {
    const slugs: string[] = [];
    for (let count = 0; count < 12; count++) slugs.push((await create({ headline: 'Morning news' })).slug);
    expect(slugs).toEqual(['morning-news', ...Array.from({ length: 11 }, (_, index) => `morning-news-${index + 2}`)]);
  });

  test('the same slug is free in another language', async () => {
    expect((await create({ slug: 'gaza', language: 'en' })).slug).toBe('gaza');
    expect((await create({ slug: 'gaza', language: 'ar' })).slug).toBe('gaza');
  });

  test('languages that share an address do not share a slug', async () => {
    expect((await create({ slug: 'colour', language: 'en' })).pageKey).toBe('/en/articles/colour');
    expect((await create({ slug: 'colour', language: 'en-GB' })).pageKey).toBe('/en/articles/colour-2');
  });

  test('the conversation of an article that has moved keeps its page: a newcomer is numbered', async () => {
    const moved = await create({ slug: 'ferry' });
    await revise(moved.id, { slug: 'ferry-returns' });
    expect((await create({ slug: 'ferry' })).slug).toBe('ferry-2');
    await revise(moved.id, { slug: 'ferry' });
    expect((await find(moved.id)).slug).toBe('ferry');
  });

  test('a URL that is another article’s is refused, naming that one', async () => {
    await create({ slug: 'elsewhere', url: 'https://partner.test/story?utm_source=x' });
    const again = create({ slug: 'elsewhere-too', url: 'http://www.partner.test/story#top' });
    await expect(again).rejects.toThrow('belongs to the article "elsewhere"');
    await expect(create({ url: 'ftp://partner.test/story' })).rejects.toMatchObject({ fields: [{ name: 'url', code: 'INVALID' }] });
  });

  test('the same headline written by many at once ends in as many articles', async () => {
    const articles = await Promise.all(Array.from({ length: 6 }, () => create({ headline: 'Breaking news' })));
    expect(articles.map(({ slug }) => slug).sort()).toEqual([
      'breaking-news',
      ...[2, 3, 4, 5, 6].map((number) => `breaking-news-${number}`),
    ]);
  });

  test('the same URL written by two at once ends in one article and one clear refusal', async () => {
    const both = await Promise.allSettled([1, 2].map(() => create({ url: 'https://partner.test/twice' })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { reason } = both.find((one) => one.status === 'rejected') as PromiseRejectedResult;
    expect(reason).toBeInstanceOf(InvalidInput);
  });

  test('a former address leads to the article, through any number of moves', async () => {
    const id = await newsroom.publish({ slug: 'tram-one' });
    await revise(id, { slug: 'tram-two' });
    await revise(id, { slug: 'tram-three' });
    for (const slug of ['tram-one', 'tram-two', 'tram-three']) {
      const { data } = await newsroom.ask('query ($url: URL!) { article(by: { url: $url }) { slug } }', {
        url: `https://gazette.test/en/articles/${slug}`,
      });
      expect(data).toEqual({ article: { slug: 'tram-three' } });
    }
  });
});
