import { Article } from '@gazette/schema/article/article.entity.ts';
import { Comment } from '@gazette/schema/comment/comment.entity.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { Tag } from '@gazette/schema/tag/tag.entity.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';

describe.each(databases)('the second lock, on $name', (kind) => {
  let newsroom: Newsroom;
  let foreign: string;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    const other = await newsroom.saveSite({ key: 'other', hosts: ['other.test'] });
    foreign = await newsroom.publish({ slug: 'theirs' }, undefined, other);
    await newsroom.publish({ slug: 'ours' });
    await newsroom.write((unit) => saveTag(unit, { slug: 'theirs', names: { en: 'Theirs' } }), other);
  });
  afterAll(() => newsroom.close());

  it('lets a unit of work see its own site alone, by whatever it asks', async () => {
    await newsroom.write(async ({ em }) => {
      expect(await em.findOne(Article, foreign)).toBeNull();
      expect(await em.findOne(Tag, { slug: 'theirs' })).toBeNull();
      expect((await em.find(Article, {})).map(({ slug }) => slug)).toEqual(['ours']);
      expect(await em.count(Article, {})).toBe(1);
    });
  });

  it('lets an entity manager that was told neither site nor viewer read nothing', async () => {
    await newsroom.write(async ({ em }) => {
      const untold = em.fork({ keepTransactionContext: true });
      untold.setFilterParams('site', undefined as never);
      untold.setFilterParams('published', undefined as never);
      untold.setFilterParams('approved', undefined as never);
      await expect(untold.find(Article, {})).rejects.toThrow(/No arguments provided for filter/);
      await expect(untold.find(Comment, {})).rejects.toThrow(/No arguments provided for filter/);
    });
  });

  it('shows an entity manager that reads for the public nothing unpublished', async () => {
    await newsroom.write(async ({ em, sql }) => {
      await sql.updateTable('article').set({ status: 'withdrawn' }).where('slug', '=', 'ours').execute();
      const reader = em.fork({ keepTransactionContext: true });
      reader.setFilterParams('site', { site: newsroom.site.id });
      reader.setFilterParams('published', { viewer: 'public' });
      expect(await reader.find(Article, {})).toEqual([]);
    });
  });
});
