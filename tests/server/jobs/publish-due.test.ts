import { randomUUID } from 'node:crypto';
import { Article } from '@gazette/schema/article/article.entity.ts';
import { publishArticle, scheduleArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { publishDue } from '@gazette/server/jobs/publish-due.ts';
import { runIfDue } from '@gazette/server/jobs/runner.ts';
import type { Services } from '@gazette/server/services.ts';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const DUE = new Date(NOON.getTime() + 3_600_000);
/** More than are asked for at a time. */
const MANY = 40;
const after = (milliseconds: number) => new Date(DUE.getTime() + milliseconds);

describe.each(databases)('scheduled articles on $name', (kind) => {
  let newsroom: Newsroom;
  const others: Services[] = [];

  beforeEach(async () => {
    newsroom = await openNewsroom(kind);
  });
  afterEach(async () => {
    for (const { database } of others.splice(0)) await database.close();
    await newsroom.close();
  });

  /** Another process on the same database, with connections of its own and the same clock. */
  async function anotherProcess(): Promise<Services> {
    const { config, log } = newsroom.services;
    const database = await openDatabase(config, log);
    const sites = new SiteDirectory(database);
    await sites.reload();
    const services = { ...newsroom.services, database, sites };
    others.push(services);
    return services;
  }

  const schedule = (count: number) =>
    newsroom.write(async (unit) => {
      const ids: string[] = [];
      for (let number = 1; number <= count; number++) {
        const article = await createArticle(unit, { headline: `Due ${number}`, body: '', language: 'en' });
        await scheduleArticle(unit, article, DUE);
        ids.push(article.id);
      }
      return ids;
    });
  const publishedEvents = async () => {
    const { reads } = newsroom.services.database;
    const rows = await reads.selectFrom('outbox_event').select('subject').where('type', '=', 'article.published').execute();
    return rows.map(({ subject }) => subject).sort();
  };
  const statusOf = async (id: string) => (await newsroom.write((unit) => unit.em.findOneOrFail(Article, { id }))).status;
  const run = (services: Services = newsroom.services) => runIfDue(services, publishDue, randomUUID());

  test(`${MANY} due at one instant are published once each, by one of three processes`, async () => {
    const ids = await schedule(MANY);
    const processes = [newsroom.services, await anotherProcess(), await anotherProcess()];
    newsroom.setNow(DUE);
    const ran = await Promise.all(processes.map(run));
    expect(ran.filter(Boolean)).toHaveLength(1);
    expect(await publishedEvents()).toEqual(ids.toSorted());
  });

  test('even three that run the job at the same time publish each once', async () => {
    const ids = await schedule(20);
    const processes = [newsroom.services, await anotherProcess(), await anotherProcess()];
    newsroom.setNow(DUE);
    await Promise.all(processes.map((services) => publishDue.run(services, services.log)));
    expect(await publishedEvents()).toEqual(ids.toSorted());
  });

  test('one is public from its moment on, dated by it', async () => {
    const [id = ''] = await schedule(1);
    const ask = () => newsroom.ask('{ articles(first: 5) { nodes { headline publishedAt } } }');
    newsroom.setNow(after(-1));
    expect(await run()).toBe(false);
    expect((await ask()).data).toEqual({ articles: { nodes: [] } });
    newsroom.setNow(after(300));
    expect(await run()).toBe(true);
    expect((await ask()).data).toEqual({ articles: { nodes: [{ headline: 'Due 1', publishedAt: DUE.toISOString() }] } });
    expect(await statusOf(id)).toBe('published');
  });

  test('a server that was down catches up when it comes back, and says how late it was', async () => {
    const ids = await schedule(3);
    newsroom.setNow(after(86_400_000));
    const lines: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line) => void lines.push(line) });
    expect(await run({ ...(await anotherProcess()), log })).toBe(true);
    expect(await publishedEvents()).toEqual(ids.toSorted());
    const said = lines.map((line) => JSON.parse(line) as { article: string; minutes: number; msg: string });
    expect(said.map(({ article, minutes, msg }) => `${article} ${minutes} ${msg}`).toSorted()).toEqual(ids.map((id) => `${id} 1440 published late`).toSorted());
  });

  test('a clock that runs ahead and is put right publishes nothing twice, and what is scheduled then on time', async () => {
    const [first = ''] = await schedule(1);
    newsroom.setNow(after(30 * 86_400_000));
    await run();
    newsroom.setNow(after(-3_000_000));
    expect(await run()).toBe(false);
    const [second = ''] = await schedule(1);
    newsroom.setNow(after(-1));
    expect(await run()).toBe(false);
    newsroom.setNow(after(1_000));
    expect(await run()).toBe(true);
    expect(await publishedEvents()).toEqual([first, second].sort());
  });

  test('a clock that is put back neither publishes again nor stops what comes due', async () => {
    const [first = ''] = await schedule(1);
    newsroom.setNow(after(86_400_000));
    await run();
    newsroom.setNow(after(0));
    expect(await run()).toBe(false);
    expect(await publishedEvents()).toEqual([first]);
    const [second = ''] = await schedule(1);
    expect(await run()).toBe(true);
    expect(await publishedEvents()).toEqual([first, second].sort());
  });

  test('one that cannot be published does not hold up those behind it, and is tried again', async () => {
    const ids = await schedule(3);
    const [broken = ''] = ids;
    newsroom.setNow(DUE);
    const { database } = newsroom.services;
    const failing: Services = {
      ...newsroom.services,
      database: Object.assign(Object.create(database) as typeof database, {
        reads: database.reads,
        bookkeep: database.bookkeep.bind(database),
        write: async (...[site, now, work]: Parameters<typeof database.write>) =>
          database.write(site, now, async (unit) => {
            const result = await work(unit);
            if ((await unit.em.findOne(Article, { id: broken, status: 'published' })) !== null) throw new Error('no space left');
            return result;
          }),
      }),
    };
    expect(await run(failing)).toBe(true);
    expect(await publishedEvents()).toEqual(ids.slice(1).sort());
    const job = await database.reads.selectFrom('job').selectAll().where('name', '=', 'publish-due').executeTakeFirst();
    expect(job).toMatchObject({ last_error: expect.stringContaining('no space left'), lease_owner: null });
    newsroom.setNow(after(publishDue.every));
    expect(await run()).toBe(true);
    expect(await publishedEvents()).toEqual(ids.toSorted());
  });

  test('one that was published by hand in the meantime is left alone', async () => {
    const [id = ''] = await schedule(1);
    await newsroom.write(async (unit) => publishArticle(unit, await unit.em.findOneOrFail(Article, { id })));
    newsroom.setNow(DUE);
    expect(await run()).toBe(false);
    expect(await publishedEvents()).toEqual([id]);
  });
});
