import { Article } from '@gazette/schema/article/article.entity.ts';
import { withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { PageAnswers } from '@gazette/server/related/page-answers.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

interface Answer {
  readonly related: { nodes: { slug: string }[] } | null;
}

describe.each(databases)('pages outside the archive on $name', (kind) => {
  let newsroom: Newsroom;
  let dam = '';
  beforeAll(async () => {
    newsroom = await openNewsroom(kind, { GAZETTE_RELATED_PAGES_PER_MINUTE: '2' });
    dam = await newsroom.publish({ slug: 'dam', headline: 'Hudhud dam opens its gates', body: '<p>Water reached the valley.</p>', section: 'local' });
    await newsroom.publish({ slug: 'dam-cost', headline: 'What the gates of the Hudhud dam have cost', body: '<p>Three years of taxes.</p>', section: 'local' });
    await newsroom.settleRelated();
  });
  afterAll(() => newsroom.close());

  const ask = (title: string, address: string) =>
    newsroom.ask<Answer>(
      'query ($title: String) { related(url: "https://weblog.example/visit", title: $title, language: "en") { nodes { slug } } }',
      { title },
      { address },
    );
  const found = async (title: string, address: string) => {
    const { data, errors } = await ask(title, address);
    expect(errors).toBeUndefined();
    return data.related?.nodes.map(({ slug }) => slug) ?? [];
  };
  const cheering = 'Farmers cheer as the gates of Hudhud dam open';

  it('are answered so often a minute for one address block, with when to come back; the next block and what is known are not held up', async () => {
    expect(await found(cheering, '203.0.113.5')).toContain('dam');
    expect(await found('Gates of the Hudhud dam, seen by a tourist', '203.0.113.77')).toContain('dam');
    const { data, errors } = await ask('Hudhud dam from above', '203.0.113.200');
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED' });
    const wait = errors?.[0]?.extensions?.['retryAfter'];
    expect([Number.isInteger(wait), Number(wait) > 0, Number(wait) <= 60]).toEqual([true, true, true]);
    expect(errors?.[0]?.message).not.toBe('');
    expect(await found('Hudhud dam from above', '198.51.100.1')).toContain('dam');
    expect(await found('Hudhud dam from above', '203.0.113.200')).toContain('dam');
  });

  it('asked again cost no search', async () => {
    const again = await newsroom.statements(() => found(cheering, '203.0.113.5'));
    expect(again.filter((sql) => /feature_posting|article_feature|rate_limit/.test(sql))).toEqual([]);
  });

  it('lose an article that is withdrawn at once, and get a new one as soon as it can be compared', async () => {
    await newsroom.write(async (unit) => withdrawArticle(unit, await unit.em.findOneOrFail(Article, { id: dam }), ''));
    expect(await found(cheering, '198.51.100.9')).toEqual(['dam-cost']);
    await newsroom.publish({ slug: 'dam-fish', headline: 'Farmers cheer below the open gates of the Hudhud dam', body: '<p>Fish return.</p>', section: 'local' });
    newsroom.services.pageAnswers.forget(newsroom.site.id);
    // Told before the new article has been compared with anything: that answer must not stay for minutes.
    expect(await found(cheering, '192.0.2.1')).toEqual(['dam-cost']);
    await newsroom.settleRelated();
    newsroom.setNow(new Date(NOON.getTime() + 1_000));
    expect((await found(cheering, '192.0.2.1')).toSorted()).toEqual(['dam-cost', 'dam-fish']);
  });
});

describe('answers about pages outside the archive', () => {
  const open = () => {
    let time = NOON.getTime();
    const answers = new PageAnswers({ now: () => new Date(time), most: 3, age: 1_000 });
    const asked: string[] = [];
    const ask = async (page: string, site = 'daily') => {
      await answers.remember([site, page], async () => {
        asked.push(page);
        return { asOf: NOON, neighbours: [], isPassing: false };
      });
    };
    return { answers, asked, ask, pass: (milliseconds: number) => (time += milliseconds) };
  };

  it('are as many as told, and the one asked longest ago goes first', async () => {
    const { asked, ask } = open();
    for (const page of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) await ask(page);
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'b']);
  });

  it('are kept for as long as told, and no longer when the clock is put back', async () => {
    const { asked, ask, pass } = open();
    await ask('a');
    pass(999);
    await ask('a');
    expect(asked).toEqual(['a']);
    pass(1);
    await ask('a');
    pass(-3_600_000);
    await ask('a');
    expect(asked).toEqual(['a', 'a', 'a']);
  });

  it('are forgotten for one site alone', async () => {
    const { answers, asked, ask } = open();
    await ask('a');
    await ask('b', 'evening');
    answers.forget('daily');
    await ask('a');
    await ask('b', 'evening');
    expect(asked).toEqual(['a', 'b', 'a']);
  });

  it('that are being found are shared, but for one that was refused to whoever asked first', async () => {
    const { answers } = open();
    const refused = answers.remember(['daily', 'a'], () => Promise.reject(new Error('too many')));
    const granted = answers.remember(['daily', 'a'], async () => ({ asOf: NOON, neighbours: [], isPassing: false }));
    await expect(refused).rejects.toThrow('too many');
    expect(await granted).toEqual({ asOf: NOON, neighbours: [], isPassing: false });
  });
});
