import { fileURLToPath } from 'node:url';
import { listsBeside } from '@gazette/schema/related/related.query.ts';
import { settleRelated } from '@gazette/schema/related/settle-related.ts';
import { importLimits } from '@gazette/server/exchange/import-limits.ts';
import { readNative } from '@gazette/server/exchange/native/read-native.ts';
import { resolveRelativeDates } from '@gazette/server/exchange/native/relative-dates.ts';
import { openSource } from '@gazette/server/exchange/source/open-source.ts';
import { importNewsroom } from '@gazette/server/exchange/import-newsroom.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { noon, openNewsroom, outcomes, type Newsroom } from './newsroom-under-test.ts';

const path = fileURLToPath(import.meta.resolve('@gazette/server/sample/newsroom.jsonl'));

describe.each(databases)('the sample newsroom on $name', ({ createMigrated }) => {
  let newsroom: Newsroom;
  beforeEach(async () => {
    newsroom = await openNewsroom(await createMigrated());
  });
  afterEach(() => newsroom.close());

  it('imports whole, with nothing to remark, brings news of today, and has something to read beside every article', async () => {
    const entries = readNative(await openSource(path, importLimits), {
      limits: importLimits,
      prepare: (given) => resolveRelativeDates(given, noon),
    });
    const services = { ...newsroom, now: () => noon, config: { publicUrl: 'http://localhost:4000' } };
    const { site, summary } = await importNewsroom(services, entries);
    expect([summary.broken, summary.skipped.size, summary.noted.size]).toEqual([[], 0, 0]);
    expect(outcomes(summary)).toMatchObject({ site: '1 0 0', article: '28 0 0' });
    const newest = await newsroom
      .public()
      .articles()
      .select('article.published_at')
      .orderBy('article.sort_at', 'desc')
      .executeTakeFirstOrThrow();
    const age = noon.getTime() - Number(newest.published_at);
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(24 * 3_600_000);
    await settleRelated(newsroom.database, site, noon);
    const articles = await newsroom.public().articles().select(['article.id', 'article.slug']).execute();
    const reading = { visible: newsroom.public(), store: newsroom.database, site, now: noon };
    const lists = await listsBeside(reading, articles.map(({ id }) => id));
    const beside = new Set(lists.map((one) => one.beside));
    expect(articles.filter(({ id }) => !beside.has(id)).map(({ slug }) => slug)).toEqual([]);
  });
});
