import { loadSample } from '@gazette/server/exchange/load-sample.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { lines, noon, openNewsroom, outcomes, type Newsroom } from './newsroom-under-test.ts';

describe.each(databases)('the sample newsroom on $name', ({ create }) => {
  let newsroom: Newsroom;
  beforeEach(async () => {
    newsroom = await openNewsroom(await create());
  });
  afterEach(() => newsroom.close());

  const load = () => loadSample({ ...newsroom, now: () => noon, config: { publicUrl: 'http://localhost:4000' } });

  it('is loaded whole into a new installation, with news of today, and only once', async () => {
    const summary = await load();
    expect([summary?.broken, summary?.skipped.size, summary?.noted.size]).toEqual([[], 0, 0]);
    expect(outcomes(summary ?? expect.fail())).toMatchObject({ site: '1 0 0', article: '24 0 0' });
    const newest = await newsroom
      .public()
      .articles()
      .select('article.published_at')
      .orderBy('article.sort_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    const age = noon.getTime() - (newest?.published_at?.getTime() ?? 0);
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(24 * 3_600_000);
    expect(await newsroom.public().comments().select('comment.id').execute()).not.toEqual([]);
    expect(await load()).toBeUndefined();
  });

  it('never comes into a newsroom that is there', async () => {
    await newsroom.import(lines({ headline: 'Ours' }));
    expect(await load()).toBeUndefined();
    expect(await newsroom.staff().articles().select('article.headline').execute()).toEqual([{ headline: 'Ours' }]);
  });
});
