import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { lines, openNewsroom, type Newsroom } from './newsroom-under-test.ts';

const english = 'The harbour bridge was closed on Sunday morning after divers had found a crack in its third pillar.';
const arabic = 'أُغلق جسر المرفأ صباح الأحد بعد أن وجد الغواصون شقًّا في عموده الثالث، وتقول البلدية إن الإصلاح يحتاج أسبوعين.';

describe.each(databases)('an import on $name', ({ createMigrated }) => {
  let newsroom: Newsroom;
  beforeEach(async () => {
    newsroom = await openNewsroom(await createMigrated());
  });
  afterEach(() => newsroom.close());

  it('tells the language of what does not say, among those of the site', async () => {
    await newsroom.import(
      lines(
        { type: 'site', key: 'both', locale: 'ar', languages: ['ar', 'en'] },
        { headline: 'Bridge closed', slug: 'bridge', body: `<p>${english}</p>`, publishedAt: '2025-07-01T00:00:00Z' },
        { headline: 'إغلاق الجسر', slug: 'jisr', body: `<p>${arabic}</p>`, publishedAt: '2025-07-01T00:00:00Z' },
      ),
    );
    const rows = await newsroom.public('both').articles().select(['article.slug', 'article.language']).orderBy('article.slug').execute();
    expect(rows).toEqual([
      { slug: 'bridge', language: 'en' },
      { slug: 'jisr', language: 'ar' },
    ]);
  });

  it('makes the first site in the language of the first article, and what is in another script is in a language of that', async () => {
    await newsroom.import(
      lines(
        { headline: 'إغلاق الجسر', slug: 'jisr', body: `<p>${arabic}</p>`, publishedAt: '2025-07-01T00:00:00Z' },
        { headline: 'Bridge closed', slug: 'bridge', body: `<p>${english}</p>`, publishedAt: '2025-07-01T00:00:00Z' },
        { headline: 'جسر', slug: 'short', body: '<p>.</p>', publishedAt: '2025-07-01T00:00:00Z' },
      ),
    );
    const rows = await newsroom.public('news').articles().select(['article.slug', 'article.language']).orderBy('article.slug').execute();
    expect(rows).toEqual([
      { slug: 'bridge', language: 'en' },
      { slug: 'jisr', language: 'ar' },
      { slug: 'short', language: 'ar' },
    ]);
  });
});
