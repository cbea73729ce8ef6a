import { Article } from '@gazette/schema/article/article.entity.ts';
import { publishArticle, withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import { rebuildRelated } from '@gazette/schema/related/rebuild-related.ts';
import { settleRelated } from '@gazette/schema/related/settle-related.ts';
import type { Database } from '@gazette/server/database/database.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { runIfDue } from '@gazette/server/jobs/runner.ts';
import { relatedJobs } from '@gazette/server/related/settle-due.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const ARTICLES = 20;
const matters = [
  'gates', 'costs', 'farmers', 'engineers', 'fish', 'villages', 'turbines', 'silt', 'law', 'spillway',
  'birds', 'boats', 'roads', 'bridges', 'taxes', 'pumps', 'wells', 'orchards', 'mills', 'bakers',
];

describe.each(databases)('articles on $name', (kind) => {
  let newsroom: Newsroom;
  const processes: Database[] = [];
  beforeEach(async () => {
    newsroom = await openNewsroom(kind);
  });
  afterEach(async () => {
    for (const database of processes.splice(0)) await database.close();
    await newsroom.close();
  });

  /** Another process, as far as the database can tell. */
  const startProcess = async () => {
    const database = await openDatabase(newsroom.services.config, newsroom.services.log);
    processes.push(database);
    return database;
  };
  const draftOf = (number: number) => {
    const matter = matters[number] ?? '';
    return { slug: matter, language: 'en', headline: `Hudhud reservoir and its ${matter}`, body: `<p>What ${matter} there are at the Hudhud reservoir.</p>` };
  };
  const lists = async () => {
    const { reads } = newsroom.services.database;
    const rows = await reads
      .selectFrom('article_neighbour')
      .select(['article_id', 'position', 'neighbour_id', 'score', 'reasons'])
      .orderBy('article_id')
      .orderBy('position')
      .execute();
    const frequencies = await reads.selectFrom('term_frequency').selectAll().where('documents', '!=', 0).orderBy('term').execute();
    return { rows, frequencies };
  };
  const standing = (rows: readonly { article_id: string; neighbour_id: string }[]) => rows.map((row) => `${row.article_id} ${row.neighbour_id}`).sort();
  const due = () => newsroom.services.database.reads.selectFrom('related_due').selectAll().execute();

  test('published at once by several processes, while two make the lists, end with the lists that a rebuild makes', async () => {
    const { site } = newsroom;
    const at = (number: number) => new Date(NOON.getTime() - (number + 1) * 3_600_000);
    const [one, other, third] = [await startProcess(), await startProcess(), await startProcess()];
    const writers = [newsroom.services.database, one, other, third];
    const publishing = { isOver: false };
    const settleWhile = async (database: Database) => {
      while (!publishing.isOver) {
        await settleRelated(database, site, NOON, { batch: 3 });
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const settling = [settleWhile(one), settleWhile(other)];
    const ids = await Promise.all(
      Array.from({ length: ARTICLES }, (_, number) =>
        (writers[number % writers.length] ?? one).write(site, NOON, async (unit) => {
          const article = await createArticle(unit, draftOf(number));
          await publishArticle(unit, article, at(number));
          return article.id;
        }),
      ),
    );
    await third.write(site, NOON, async (unit) => withdrawArticle(unit, await unit.em.findOneOrFail(Article, { id: ids[3] ?? '' }), ''));
    publishing.isOver = true;
    await Promise.all(settling);
    await Promise.all([one, other].map((database) => settleRelated(database, site, NOON)));
    await settleRelated(one, site, NOON);
    expect(await due()).toEqual([]);

    const made = await lists();
    const listed = new Set(made.rows.map(({ article_id }) => article_id));
    expect(ids.filter((id) => !listed.has(id))).toEqual([ids[3]]);
    expect(made.rows.filter(({ neighbour_id }) => neighbour_id === ids[3])).toEqual([]);
    await newsroom.write((unit) => rebuildRelated(unit));
    await newsroom.settleRelated();
    const anew = await lists();
    expect(made.frequencies).toEqual(anew.frequencies);
    // A score is of the words as they were when its list was made, a moment apart: who stands where is what matters.
    expect(standing(made.rows)).toEqual(standing(anew.rows));
  });

  test('published by a process that dies before it makes their lists get them from the next one', async () => {
    await newsroom.publish(draftOf(0));
    const dying = await startProcess();
    await dying.write(newsroom.site, NOON, async (unit) => publishArticle(unit, await createArticle(unit, draftOf(1)), NOON));
    await dying.close();
    processes.pop();
    expect((await due()).length).toBe(2);
    const next = await startProcess();
    for (const job of relatedJobs) await runIfDue({ ...newsroom.services, database: next }, job, 'next');
    expect(await due()).toEqual([]);
    expect((await lists()).rows).toHaveLength(2);
  });
});
