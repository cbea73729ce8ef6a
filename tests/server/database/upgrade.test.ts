import { openDatabase } from '@gazette/server/database/open.ts';
import { addMissingHeadlineWords } from '@gazette/server/jobs/add-headline-words.ts';
import { reindexTexts } from '@gazette/server/jobs/reindex-texts.ts';
import { runIfDue } from '@gazette/server/jobs/runner.ts';
import { relatedJobs } from '@gazette/server/related/settle-due.ts';
import { rankPopular } from '@gazette/server/views/rank-popular.ts';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { olderReleases, writeOlderRelease } from './older-release.ts';

interface Seen {
  readonly articles: { nodes: { slug: string }[] };
  readonly article: {
    headline: string;
    body: { html: string };
    section: { name: string };
    tags: { name: string; kind: string }[];
    commentCount: number;
    related: { edges: { node: { slug: string }; reasons: { code: string; text: string }[] }[] };
  };
  readonly draft: null;
  readonly thread: { comments: { nodes: { body: { text: string }; replies: { nodes: { body: { text: string } }[] } }[] } };
  readonly search: { nodes: { slug: string }[] };
}

const everything = `{
  articles(first: 10) { nodes { slug } }
  article(by: { slug: "dam" }) {
    headline body { html } section { name(language: "en") } tags { name(language: "en") kind } commentCount
    related { edges { node { slug } reasons { code text } } }
  }
  draft: article(by: { slug: "secret" }) { slug }
  thread(url: "https://gazette.test/old/dam") { comments(first: 5) { nodes { body { text } replies(first: 5) { nodes { body { text } } } } } }
  search(query: "Hudhud") { nodes { slug } }
}`;

describe.each(databases)('a newsroom on $name', (kind) => {
  let newsroom: Newsroom | undefined;
  afterEach(() => newsroom?.close());

  test.each(Object.entries(olderReleases))('of %s goes on after the upgrade with all it had, and gets what is new', async (_name, lastMigration) => {
    const given = await kind.create();
    await writeOlderRelease(kind.name, given, lastMigration, NOON);
    const database = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, pino({ level: 'silent' }));
    const applied = await database.migrations.up();
    expect(applied[0]).not.toBe(lastMigration);
    expect(applied).toContain('Migration20261125171413_related_lists');
    await database.ready();
    await database.close();
    const room = await openNewsroom({ ...kind, createMigrated: async () => given });
    newsroom = room;
    const { services } = room;
    const ask = async <T>(query: string): Promise<T> => {
      const { data, errors } = await room.ask<T>(query);
      expect(errors).toBeUndefined();
      return data;
    };

    const atOnce = await ask<Seen>(everything);
    expect(atOnce.articles.nodes.map(({ slug }) => slug)).toEqual(['dam', 'dam-cost', 'dam-fish', 'sudd']);
    expect(atOnce.article).toMatchObject({
      headline: 'Hudhud dam opens its gates',
      body: { html: '<p>Water reached the valley below the Hudhud dam.</p>' },
      section: { name: 'Local' },
      tags: [{ name: 'Dams', kind: 'TOPIC' }],
      commentCount: 2,
    });
    expect(atOnce.draft).toBeNull();
    expect(atOnce.thread.comments.nodes).toEqual([{ body: { text: 'أخيراً' }, replies: { nodes: [{ body: { text: 'At last' } }] } }]);
    expect(atOnce.search.nodes.map(({ slug }) => slug).toSorted()).toEqual(['dam', 'dam-cost', 'dam-fish']);

    for (const job of [reindexTexts, ...relatedJobs, rankPopular]) await runIfDue(services, job, 'one');
    expect(await services.database.reads.selectFrom('related_due').selectAll().execute()).toEqual([]);
    const after = await ask<Seen>(everything);
    expect({ ...after, article: { ...after.article, related: [] }, search: [] }).toEqual({ ...atOnce, article: { ...atOnce.article, related: [] }, search: [] });
    const beside = after.article.related.edges;
    expect(beside.map(({ node }) => node.slug).toSorted()).toEqual(['dam-cost', 'dam-fish']);
    expect(beside[0]?.reasons).toContainEqual({ code: 'SAME_TAG', text: 'Dams' });
    const found = await ask<Record<string, { nodes?: { slug: string }[]; suggestion?: string }>>(`{
      words: search(query: "valleys") { nodes { slug } }
      arabic: search(query: "الوَادِي") { nodes { slug } }
      former: search(query: "economies") { nodes { slug } }
      misspelt: search(query: "Hudhod") { nodes { slug } suggestion }
      popular(by: COMMENTS) { nodes { slug } }
    }`);
    expect(found).toMatchObject({
      words: { nodes: [{ slug: 'dam' }] },
      arabic: { nodes: [{ slug: 'sudd' }] },
      former: { nodes: [] },
      misspelt: { suggestion: 'hudhud' },
      popular: { nodes: [{ slug: 'dam' }] },
    });
    // The newsroom lists what readers do not see, too, and finds it by its headline once the words are written.
    const token = await room.addStaff('editor');
    const atDesk = async () =>
      (await room.ask<{ newsroomArticles: { nodes: { slug: string }[] } }>('{ newsroomArticles(query: "hudhud") { nodes { slug } } }', {}, { token })).data.newsroomArticles.nodes.map(({ slug }) => slug);
    expect(await atDesk()).toEqual([]);
    await runIfDue(services, addMissingHeadlineWords, 'one');
    expect((await atDesk()).toSorted()).toEqual(['dam', 'dam-cost', 'dam-fish', 'secret', 'wrong']);
    expect(await addMissingHeadlineWords.isWanted?.(services)).toBe(false);
    const page = await room.app.fetch(new Request('https://gazette.test/en/articles/wrong'));
    expect(page.status).toBe(410);
    expect(await page.text()).toContain('A source has recanted.');

    await room.publish({ slug: 'dam-birds', headline: 'Birds come to the gates of the Hudhud dam', section: 'local', tags: ['dams'] });
    await room.settleRelated();
    expect((await ask<Seen>(everything)).article.related.edges.map(({ node }) => node.slug)).toContain('dam-birds');
  });
});
