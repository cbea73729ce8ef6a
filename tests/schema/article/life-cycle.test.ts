import { articleStatuses, type ArticleStatus } from '@gazette/schema/article/article-status.ts';
import { Article } from '@gazette/schema/article/article.entity.ts';
import {
  correctArticle,
  deleteDraft,
  publishArticle,
  scheduleArticle,
  unscheduleArticle,
  withdrawArticle,
} from '@gazette/schema/article/life-cycle.ts';
import { createArticle, reviseArticle } from '@gazette/schema/article/save-article.ts';
import { EditConflict, IllegalTransition, InvalidInput } from '@gazette/schema/gate/refusal.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { LockMode } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const HOUR = 3_600_000;
const later = (hours: number) => new Date(NOON.getTime() + hours * HOUR);

type Step = (unit: Unit, article: Article) => Promise<void>;

const steps = {
  publish: (unit, article) => publishArticle(unit, article),
  schedule: (unit, article) => scheduleArticle(unit, article, later(2)),
  unschedule: unscheduleArticle,
  correct: (unit, article) => correctArticle(unit, article, 'The mayor is Salma, not Salwa.'),
  withdraw: (unit, article) => withdrawArticle(unit, article, 'Published by mistake.'),
} satisfies Record<string, Step>;
type StepName = keyof typeof steps;

/** State, step, state after it, and the event that tells of it. */
const legal: readonly [ArticleStatus, StepName, ArticleStatus, string][] = [
  ['draft', 'publish', 'published', 'article.published'],
  ['draft', 'schedule', 'scheduled', 'article.scheduled'],
  ['scheduled', 'publish', 'published', 'article.published'],
  ['scheduled', 'schedule', 'scheduled', 'article.scheduled'],
  ['scheduled', 'unschedule', 'draft', 'article.drafted'],
  ['published', 'correct', 'published', 'article.corrected'],
  ['published', 'withdraw', 'withdrawn', 'article.withdrawn'],
  ['withdrawn', 'publish', 'published', 'article.published'],
];

const illegal = articleStatuses.flatMap((from) =>
  (Object.keys(steps) as StepName[])
    .filter((step) => !legal.some(([state, taken]) => state === from && taken === step))
    .map((step): [ArticleStatus, StepName] => [from, step]),
);

describe.each(databases)('the life of an article on $name', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
  });
  afterAll(() => newsroom.close());

  const draft = (changes: object = {}) =>
    newsroom.write((unit) => createArticle(unit, { headline: 'Harbour reopens', body: '<p>Ships return.</p>', language: 'en', ...changes }));
  const change = <T>(id: string, work: (unit: Unit, article: Article) => Promise<T>) =>
    newsroom.write(async (unit) => work(unit, await unit.em.findOneOrFail(Article, { id })));
  const read = (id: string) => newsroom.write((unit) => unit.em.findOneOrFail(Article, { id }));
  const eventsOf = async (id: string) => {
    const rows = await newsroom.services.database.reads
      .selectFrom('outbox_event')
      .select('type')
      .where('subject', '=', id)
      .orderBy('position')
      .execute();
    return rows.map((row) => row.type);
  };
  const revisionsOf = (id: string) =>
    newsroom.services.database.reads
      .selectFrom('article_revision')
      .select(['number', 'cause'])
      .where('article_id', '=', id)
      .orderBy('number')
      .execute();

  async function articleThatIs(status: ArticleStatus): Promise<string> {
    const { id } = await draft();
    if (status === 'scheduled') await change(id, steps.schedule);
    if (status === 'published' || status === 'withdrawn') await change(id, steps.publish);
    if (status === 'withdrawn') await change(id, steps.withdraw);
    return id;
  }

  test.each(legal)('%s, then %s: %s, and it is told', async (from, step, to, event) => {
    const id = await articleThatIs(from);
    const told = await eventsOf(id);
    await change(id, steps[step]);
    expect((await read(id)).status).toBe(to);
    expect(await eventsOf(id)).toEqual([...told, event]);
  });

  test.each(illegal)('%s, then %s: refused, and nothing has changed', async (from, step) => {
    const id = await articleThatIs(from);
    const { slug, version } = await read(id);
    const told = await eventsOf(id);
    const refused = change(id, steps[step]);
    await expect(refused).rejects.toThrow(IllegalTransition);
    await expect(refused).rejects.toThrow(new RegExp(`"${slug}" is ${from}`));
    expect(await read(id)).toMatchObject({ status: from, version });
    expect(await eventsOf(id)).toEqual(told);
  });

  test('a draft that somebody has changed in between is not deleted with what they wrote', async () => {
    const id = await articleThatIs('draft');
    const told = await eventsOf(id);
    const stale = change(id, async (unit, article) => {
      await unit.sql.updateTable('article').set({ version: article.version + 1 }).where('id', '=', id).execute();
      await deleteDraft(unit, article);
    });
    await expect(stale).rejects.toThrow(EditConflict);
    expect([(await read(id)).status, await eventsOf(id)]).toEqual(['draft', told]);
    await change(id, deleteDraft);
    expect(await newsroom.write((unit) => unit.em.count(Article, { id }))).toBe(0);
    expect(await eventsOf(id)).toEqual([...told, 'article.deleted']);
  });

  test('whoever revises a draft that somebody has deleted in between is told that somebody was first', async () => {
    const id = await articleThatIs('draft');
    const late = change(id, async (unit, article) => {
      await unit.sql.deleteFrom('article').where('id', '=', id).execute();
      await reviseArticle(unit, article, { headline: 'Too late' });
    });
    await expect(late).rejects.toThrow(EditConflict);
  });

  test('what is rolled back has not happened and is not told', async () => {
    const id = await articleThatIs('draft');
    const told = await eventsOf(id);
    const failing = change(id, async (unit, article) => {
      await publishArticle(unit, article);
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect((await read(id)).status).toBe('draft');
    expect(await eventsOf(id)).toEqual(told);
    const { data } = await newsroom.ask<{ article: unknown }>('query ($id: ID!) { article(by: { id: $id }) { slug } }', {
      id: Buffer.from(`Article:${id}`).toString('base64url'),
    });
    expect(data.article).toBeNull();
  });

  test('its versions are numbered without gaps, whatever is tried in between', async () => {
    const id = await articleThatIs('draft');
    await change(id, (unit, article) => reviseArticle(unit, article, { headline: 'Harbour to reopen' }));
    await expect(change(id, (unit, article) => reviseArticle(unit, article, { headline: ' ' }))).rejects.toThrow(InvalidInput);
    const failing = change(id, async (unit, article) => {
      await reviseArticle(unit, article, { headline: 'Never said' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await change(id, steps.publish);
    await change(id, steps.correct);
    await change(id, steps.withdraw);
    expect(await revisionsOf(id)).toEqual([
      { number: 1, cause: 'created' },
      { number: 2, cause: 'revised' },
      { number: 3, cause: 'corrected' },
      { number: 4, cause: 'withdrawn' },
    ]);
  });

  test('a correction changes the text and is kept for readers', async () => {
    const id = await articleThatIs('published');
    newsroom.setNow(later(1));
    await change(id, (unit, article) =>
      correctArticle(unit, article, ' An earlier version\nmisspelt a name. ', { headline: 'Harbour reopens at last' }),
    );
    newsroom.setNow(NOON);
    const { slug } = await read(id);
    const query = 'query ($slug: String!) { article(by: { slug: $slug }) { headline updatedAt corrections { note correctedAt } } }';
    const { data } = await newsroom.ask(query, { slug });
    expect(data).toEqual({
      article: {
        headline: 'Harbour reopens at last',
        updatedAt: later(1).toISOString(),
        corrections: [{ note: 'An earlier version misspelt a name.', correctedAt: later(1).toISOString() }],
      },
    });
  });

  test.each([
    ['an empty note', '  \n', 'REQUIRED'],
    ['an endless note', 'x'.repeat(2_001), 'TOO_LONG'],
  ])('a correction with %s is refused and changes nothing', async (_, note, code) => {
    const id = await articleThatIs('published');
    const refused = change(id, (unit, article) => correctArticle(unit, article, note, { headline: 'Changed' }));
    await expect(refused).rejects.toMatchObject({ name: 'InvalidInput', fields: [{ name: 'note', code }] });
    expect((await read(id)).headline).toBe('Harbour reopens');
  });

  test.each([new Date(Number.NaN), new Date('1969-12-31'), new Date('2200-01-01')])('cannot be scheduled for %s', async (at) => {
    const id = await articleThatIs('draft');
    const refused = change(id, (unit, article) => scheduleArticle(unit, article, at));
    await expect(refused).rejects.toMatchObject({ name: 'InvalidInput', fields: [{ name: 'at' }] });
    expect((await read(id)).status).toBe('draft');
  });

  test('withdrawn, it is gone from every list at once; published again, it is back where it was', async () => {
    const tags = ['zeppelins', 'delta'];
    await newsroom.write(async (unit) => {
      for (const slug of tags) await saveTag(unit, { slug, names: { en: slug } });
    });
    await newsroom.publish({
      headline: 'Zeppelin over the delta',
      slug: 'zeppelin-crosses',
      body: '<p>A zeppelin crossed.</p>',
      section: 'skies',
      tags,
    });
    const id = await newsroom.publish({
      headline: 'Zeppelin lands in the delta',
      slug: 'zeppelin-lands',
      body: '<p>The zeppelin has landed.</p>',
      section: 'skies',
      tags,
    });
    const first = (await read(id)).publishedAt;
    const seen = async () => {
      const { data } = await newsroom.ask<Record<string, { nodes?: { slug: string }[]; articles?: { nodes: { slug: string }[] } } | null>>(
        `query ($id: ID!) {
          list: articles(first: 100) { nodes { slug } }
          found: search(query: "zeppelin", first: 100) { nodes { slug } }
          near: related(url: "https://gazette.test/en/articles/zeppelin-crosses") { nodes { slug } }
          section(slug: "skies") { articles(first: 100) { nodes { slug } } }
          article(by: { slug: "zeppelin-lands" }) { slug }
          node(id: $id) { ... on Article { slug } }
          thread(url: "https://gazette.test/en/articles/zeppelin-lands") { commentCount }
        }`,
        { id: Buffer.from(`Article:${id}`).toString('base64url') },
      );
      const holds = (nodes: { slug: string }[] | undefined) => nodes?.some(({ slug }) => slug === 'zeppelin-lands') ?? false;
      return {
        list: holds(data['list']?.nodes),
        found: holds(data['found']?.nodes),
        near: holds(data['near']?.nodes),
        section: holds(data['section']?.articles?.nodes),
        article: data['article'] !== null,
        node: data['node'] !== null,
        thread: data['thread'] !== null,
      };
    };
    const everywhere = { list: true, found: true, near: true, section: true, article: true, node: true, thread: true };
    const nowhere = Object.fromEntries(Object.keys(everywhere).map((place) => [place, false]));
    await newsroom.settleRelated();
    expect(await seen()).toEqual(everywhere);
    await change(id, steps.withdraw);
    expect(await seen()).toEqual(nowhere);
    newsroom.setNow(later(5));
    await change(id, steps.publish);
    newsroom.setNow(NOON);
    await newsroom.settleRelated();
    expect(await seen()).toEqual(everywhere);
    expect((await read(id)).publishedAt).toEqual(first);
    expect(await read(id)).toMatchObject({ withdrawnAt: null, withdrawnReason: null });
  });

  test('a change made on an old version is refused as such', async () => {
    const id = await articleThatIs('draft');
    const { version } = await read(id);
    await change(id, (unit, article) => reviseArticle(unit, article, { headline: 'First' }));
    const late = change(id, async (unit, article) => {
      await unit.em.lock(article, LockMode.OPTIMISTIC, version);
      await reviseArticle(unit, article, { headline: 'Second' });
    });
    await expect(late).rejects.toThrow(EditConflict);
    expect((await read(id)).headline).toBe('First');
  });

  test('of two changes at once both are made in turn, or one is told of the other', async () => {
    const id = await articleThatIs('draft');
    const both = await Promise.allSettled(
      ['First', 'Second'].map((headline) => change(id, (unit, article) => reviseArticle(unit, article, { headline }))),
    );
    const refused = both.filter((one) => one.status === 'rejected').map((one): unknown => one.reason);
    for (const reason of refused) expect(reason).toBeInstanceOf(EditConflict);
    const revisions = await revisionsOf(id);
    expect(revisions.map(({ number }) => number)).toEqual(refused.length === 0 ? [1, 2, 3] : [1, 2]);
  });

  test('hostile HTML is harmless once it is stored', async () => {
    const { id } = await draft({
      body: '<p onclick="x()">Fine<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">link</a></p>',
    });
    const { bodyHtml } = await read(id);
    expect(bodyHtml).toContain('Fine');
    expect(bodyHtml).not.toMatch(/script|onerror|onclick/i);
  });

  test('two megabytes of different words are stored, published and found by how they begin', async () => {
    const words = Array.from({ length: 220_000 }, (_, number) => `w${number.toString(36)}q`).join(' ');
    const body = `<p>bathyscaphe ${words}</p>`.padEnd(2_000_000, ' tail');
    const id = await newsroom.publish({ headline: 'All the data', slug: 'all-the-data', body });
    expect((await read(id)).bodyText.length).toBeGreaterThan(1_200_000);
    const { data } = await newsroom.ask('{ search(query: "bathyscaphe", first: 5) { nodes { slug } } }');
    expect(data).toEqual({ search: { nodes: [{ slug: 'all-the-data' }] } });
  });
});
