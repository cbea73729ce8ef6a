import { Article } from '@gazette/schema/article/article.entity.ts';
import { withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { addComment } from '@gazette/schema/comment/add-comment.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import { addViews } from '@gazette/schema/popularity/add-views.ts';
import { rankSite } from '@gazette/schema/popularity/rank-site.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ago = (milliseconds: number) => new Date(NOON.getTime() - milliseconds);

interface Answer {
  readonly popular: {
    readonly edges: readonly { readonly count: number; readonly cursor: string; readonly node: { readonly slug: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
}

describe.each(databases)('popular articles on $name', (kind) => {
  let newsroom: Newsroom;
  const ids = new Map<string, string>();
  let reader = 0;
  beforeEach(async () => {
    newsroom = await openNewsroom(kind);
    ids.clear();
  });
  afterEach(() => newsroom.close());

  const publish = async (slug: string, draft = {}, at = ago(60 * DAY)) =>
    ids.set(slug, await newsroom.publish({ slug, ...draft }, at));
  const read = (slug: string, times: number, at: Date) =>
    newsroom.services.database.bookkeep((db) =>
      addViews(
        db,
        Array.from({ length: times }, () => {
          const mark = `m${++reader}`;
          return { mark, block: mark, site: newsroom.site.id, article: ids.get(slug) ?? '', at };
        }),
        1,
      ),
    );
  const comment = (slug: string, at: Date, status: 'approved' | 'pending' = 'approved') =>
    newsroom.write(async (unit) => {
      const { threadKey } = await unit.em.findOneOrFail(Article, { slug });
      const thread = await ensureThread(unit, { key: threadKey, url: `https://gazette.test${threadKey}` });
      await addComment(unit, thread, { parent: null, authorName: 'Salma', body: 'Well said', status, createdAt: at });
    });
  const rank = (at = NOON) => {
    newsroom.setNow(at);
    return rankSite(newsroom.services.database, newsroom.site, at);
  };
  const ask = async (args: string) => {
    const { data, errors } = await newsroom.ask<Answer>(
      `{ popular(${args}) { edges { count cursor node { slug } } pageInfo { hasNextPage } } }`,
    );
    expect(errors).toBeUndefined();
    return data.popular;
  };
  const list = async (args: string) => (await ask(args)).edges.map(({ node, count }) => [node.slug, count]);

  it('are none where nothing was read or said, and one where one was', async () => {
    await rank();
    expect(await list('by: VIEWS')).toEqual([]);
    await publish('one');
    await rank();
    expect(await list('by: BOTH, window: MONTH')).toEqual([]);
    await read('one', 1, ago(MINUTE));
    await rank();
    expect(await list('by: VIEWS')).toEqual([['one', 1]]);
  });

  it('are those read most within the window, the latest views counting most', async () => {
    for (const slug of ['yesterday', 'now', 'last-week', 'last-month']) await publish(slug);
    await read('yesterday', 11, ago(23 * HOUR));
    await read('now', 10, ago(10 * MINUTE));
    await read('last-week', 40, ago(6 * DAY));
    await read('last-month', 300, ago(29 * DAY));
    await rank();
    expect(await list('window: HOUR')).toEqual([['now', 10]]);
    expect(await list('window: DAY')).toEqual([
      ['now', 10],
      ['yesterday', 11],
    ]);
    expect(await list('window: WEEK')).toEqual([
      ['last-week', 40],
      ['now', 10],
      ['yesterday', 11],
    ]);
    expect((await list('window: MONTH')).map(([slug]) => slug)).toEqual(['last-month', 'last-week', 'yesterday', 'now']);
  });

  it('are not what one address block reads hour after hour', async () => {
    for (const slug of ['dripped', 'read']) await publish(slug);
    await read('read', 31, ago(MINUTE));
    for (let hour = 1; hour <= 12; hour += 1) {
      const at = ago(hour * HOUR);
      const views = Array.from({ length: 20 }, () => {
        const view = { mark: `d${++reader}`, block: `block ${hour}`, dayBlock: 'block', at };
        return { ...view, site: newsroom.site.id, article: ids.get('dripped') ?? '' };
      });
      await newsroom.services.database.bookkeep((db) => addViews(db, views, 10, 30));
    }
    await rank();
    expect(await list('window: DAY')).toEqual([
      ['read', 31],
      ['dripped', 30],
    ]);
  });

  it('are those talked about most, approved comments alone, or both together', async () => {
    for (const slug of ['read', 'discussed', 'held']) await publish(slug);
    await read('read', 30, ago(MINUTE));
    await read('discussed', 5, ago(MINUTE));
    for (const minutes of [1, 2, 3]) await comment('discussed', ago(minutes * MINUTE));
    await comment('read', ago(2 * DAY));
    for (const minutes of [1, 2, 3, 4]) await comment('held', ago(minutes * MINUTE), 'pending');
    await rank();
    expect(await list('by: COMMENTS')).toEqual([['discussed', 3]]);
    expect(await list('by: COMMENTS, window: WEEK')).toEqual([
      ['discussed', 3],
      ['read', 1],
    ]);
    expect(await list('by: BOTH')).toEqual([
      ['discussed', 8],
      ['read', 30],
    ]);
  });

  it('trend when they are read more than they usually are', async () => {
    for (const slug of ['always', 'awakened', 'quiet']) await publish(slug);
    await publish('new', {}, ago(2 * HOUR));
    for (let day = 2; day <= 8; day += 1) {
      await read('always', 100, ago(day * DAY));
      await read('awakened', 2, ago(day * DAY));
      await read('quiet', 2, ago(day * DAY));
    }
    await read('always', 104, ago(HOUR));
    await read('awakened', 90, ago(HOUR));
    await read('quiet', 3, ago(HOUR));
    await read('new', 95, ago(HOUR));
    await rank();
    expect((await list('by: VIEWS')).at(0)).toEqual(['always', 104]);
    // The one that is read a hundred times every day is as ever; the new one is measured by what the others are read.
    expect(await list('by: TRENDING')).toEqual([
      ['awakened', 90],
      ['new', 95],
    ]);
  });

  it('do not trend because it is evening, nor because they are new among others as new, nor before their pace is known', async () => {
    for (const slug of ['evening', 'awakened', 'midday']) await publish(slug);
    for (let day = 1; day <= 8; day += 1) {
      await read('midday', 25, ago(day * DAY + 8 * HOUR));
      for (const slug of ['evening', 'awakened']) {
        await read(slug, 40, ago(day * DAY + HOUR / 2));
        await read(slug, 3, ago(day * DAY + 12 * HOUR));
      }
    }
    await read('evening', 40, ago(HOUR / 2));
    await read('awakened', 90, ago(HOUR / 2));
    for (let number = 0; number < 6; number += 1) {
      await publish(`new-${number}`, {}, ago(HOUR / 2));
      await read(`new-${number}`, number === 5 ? 90 : 20, ago(HOUR / 4));
    }
    await rank();
    expect((await list('by: TRENDING, window: HOUR')).map(([slug]) => slug)).toEqual(['new-5', 'awakened']);
    // Nothing was counted before this month: what its usual pace is, nobody knows.
    expect((await list('by: TRENDING, window: MONTH')).map(([slug]) => slug)).toEqual(['new-5']);
  });

  it('can be had of a section with those below it, and of a language', async () => {
    await newsroom.write(async (unit) => {
      await saveSection(unit, { slug: 'sport', names: { en: 'Sport' } });
      await saveSection(unit, { slug: 'chess', names: { en: 'Chess' }, parent: 'sport' });
    });
    await publish('match', { section: 'chess' });
    await publish('goal', { section: 'sport' });
    await publish('concert');
    await publish('arabic', { language: 'ar' });
    for (const [index, slug] of ['concert', 'match', 'arabic', 'goal'].entries()) await read(slug, 9 - index, ago(MINUTE));
    await rank();
    expect(await list('section: "sport"')).toEqual([
      ['match', 8],
      ['goal', 6],
    ]);
    expect(await list('section: "chess"')).toEqual([['match', 8]]);
    expect(await list('section: "nothing"')).toEqual([]);
    expect(await list('language: "ar"')).toEqual([['arabic', 7]]);
  });

  it('are gone as soon as they are withdrawn', async () => {
    for (const slug of ['kept', 'withdrawn']) await publish(slug);
    await read('kept', 1, ago(MINUTE));
    await read('withdrawn', 9, ago(MINUTE));
    await rank();
    expect((await list('first: 2')).map(([slug]) => slug)).toEqual(['withdrawn', 'kept']);
    await newsroom.write(async (unit) => {
      await withdrawArticle(unit, await unit.em.findOneOrFail(Article, { slug: 'withdrawn' }), 'A mistake');
    });
    expect(await list('first: 2')).toEqual([['kept', 1]]);
  });

  it('stand in one order where they are read alike: by date, then by id', async () => {
    for (let number = 0; number < 6; number += 1) await publish(`a${number}`, {}, ago((10 - Math.floor(number / 2)) * DAY));
    for (const slug of ids.keys()) await read(slug, 3, ago(MINUTE));
    await rank();
    const pair = (one: string, other: string) => ((ids.get(one) ?? '') > (ids.get(other) ?? '') ? [one, other] : [other, one]);
    expect((await list('first: 6')).map(([slug]) => slug)).toEqual([...pair('a4', 'a5'), ...pair('a2', 'a3'), ...pair('a0', 'a1')]);
  });

  it('are paged in the ranking that the first page came from, though others have been made since', async () => {
    for (const [index, slug] of ['a', 'b', 'c', 'd'].entries()) {
      await publish(slug);
      await read(slug, 10 - index, ago(MINUTE));
    }
    await rank();
    const first = await ask('first: 2');
    expect([first.edges.map(({ node }) => node.slug), first.pageInfo.hasNextPage]).toEqual([['a', 'b'], true]);
    await read('d', 50, ago(MINUTE));
    await rank(new Date(NOON.getTime() + MINUTE));
    const after = first.edges[1]?.cursor;
    expect((await list(`first: 2, after: "${after}"`)).map(([slug]) => slug)).toEqual(['c', 'd']);
    expect((await list('first: 2')).map(([slug]) => slug)).toEqual(['d', 'a']);
    // Long after, the page goes on in the newest one, and is no error.
    await rank(new Date(NOON.getTime() + 30 * MINUTE));
    expect((await list(`first: 4, after: "${after}"`)).length).toBeGreaterThan(0);
    const { errors } = await newsroom.ask('{ popular(after: "nonsense") { nodes { slug } } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_CURSOR');
  });

  it('leave nothing behind that grows, and no list that is over', async () => {
    await publish('one');
    await read('one', 3, ago(MINUTE));
    for (let minute = 0; minute < 20; minute += 1) await rank(new Date(NOON.getTime() + minute * MINUTE));
    const rows = () => newsroom.services.database.reads.selectFrom('popularity').select('made_at').distinct().execute();
    expect((await rows()).length).toBeLessThanOrEqual(6);
    await rank(new Date(NOON.getTime() + 3 * HOUR));
    expect([await list('window: HOUR'), await list('window: DAY')]).toEqual([[], [['one', 3]]]);
    await rank(new Date(NOON.getTime() + 90 * DAY));
    expect(await rows()).toEqual([]);
  });
});
