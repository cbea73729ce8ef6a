import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import { settleRelated } from '@gazette/schema/related/settle-related.ts';
import { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { namedSite } from '@gazette/server/commands/site/named-site.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { runCommand } from './run-command.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

describe.each(databases)('gazette related and gazette tag on $name', ({ createMigrated }) => {
  let given: TestDatabase;
  let elsewhere = '';
  const open = () => openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, pino({ level: 'silent' }));

  beforeAll(async () => {
    given = await createMigrated();
    const database = await open();
    const site = await saveSite(database, { key: 'daily', languages: ['en'], hosts: ['daily.example'] }, NOW);
    const other = await saveSite(database, { key: 'other', languages: ['en'], hosts: ['other.example'] }, NOW);
    await database.write(site, NOW, async (unit) => {
      await saveTag(unit, { slug: 'strike', names: { en: 'The strike' } });
      const drafts = [
        { slug: 'walkout', headline: 'Dockers walk out at dawn', body: 'The quay was empty.', tags: ['strike'] },
        { slug: 'talks', headline: 'Mediator arrives by train', body: 'She brought a folder.', tags: ['strike'] },
        { slug: 'soup', headline: 'Lentil soup for cold evenings', body: 'Salt it late.' },
        { slug: 'draft', headline: 'Not yet', body: 'Nothing.' },
      ];
      for (const draft of drafts) {
        const article = await createArticle(unit, { language: 'en', ...draft });
        if (draft.slug !== 'draft') await publishArticle(unit, article, NOW);
      }
    });
    elsewhere = await database.write(other, NOW, async (unit) => {
      const article = await createArticle(unit, { language: 'en', slug: 'foreign', headline: 'Elsewhere', body: '' });
      await publishArticle(unit, article, NOW);
      return article.id;
    });
    await database.close();
  });
  afterAll(() => given.drop());

  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await runCommand(given, args);
    return code === 0 ? stdout : `${code}: ${stderr}`;
  };
  const shown = async (slug: string) =>
    (await run('related', 'show', slug)).split('\n').filter((line) => !line.startsWith('        ')).map((line) => line.trim().split(/\s+/)[1] ?? '').filter(Boolean);
  /** As a running server does by itself. */
  const settle = async () => {
    const database = await open();
    const sites = new SiteDirectory(database);
    await sites.reload();
    await settleRelated(database, namedSite(sites, 'daily'), new Date());
    await database.close();
  };
  const log = async () => {
    const database = await open();
    const rows = await database.reads.selectFrom('audit_entry').select(['action', 'staff_id', 'detail']).orderBy('id').execute();
    await database.close();
    return rows;
  };

  test('lists are made anew from nothing, and looked at', async () => {
    expect(await run('related', 'rebuild')).toBe('The lists of the site "daily" are made anew.\n');
    expect(await run('related', 'show', 'soup')).toBe('Nothing stands beside "soup".\n');
  });

  test('articles are pinned in order, kept out and let in again; twice is once', async () => {
    expect(await run('related', 'pin', 'soup', 'talks')).toBe('"talks" is pinned beside "soup".\n');
    expect(await run('related', 'pin', 'soup', 'walkout', '--first')).toBe('"walkout" is pinned beside "soup".\n');
    expect(await run('related', 'pin', 'soup', 'walkout', '--first')).toBe('"walkout" is pinned beside "soup".\n');
    expect(await shown('soup')).toEqual(['walkout', 'talks']);
    expect(await run('related', 'show', 'soup')).toContain('\n        picked\n');
    expect(await run('related', 'exclude', 'soup', 'https://daily.example/articles/walkout')).toBe('"walkout" will not stand beside "soup".\n');
    expect(await shown('soup')).toEqual(['talks']);
    expect(await run('related', 'unpin', 'soup', 'talks')).toBe('What was decided about "talks" beside "soup" is taken back.\n');
    expect(await run('related', 'unpin', 'soup', 'talks')).toBe('Nothing was decided about "talks" beside "soup".\n');
    expect(await run('related', 'show', 'soup')).toBe('Nothing stands beside "soup".\n');
    expect((await log()).map(({ action }) => action)).toEqual([
      'related.rebuild',
      'related.pin',
      'related.pin',
      'related.pin',
      'related.exclude',
      'related.unpin',
    ]);
  });

  test('what cannot be is refused in one line, and changes nothing', async () => {
    expect(await run('related', 'pin', 'soup', 'soup')).toMatch(/^1: .*An article does not stand beside itself\.\n$/);
    expect(await run('related', 'exclude', 'soup', 'soup')).toMatch(/^1: .*An article does not stand beside itself\.\n$/);
    for (const act of ['pin', 'unpin', 'exclude']) {
      expect(await run('related', act, 'nothing', 'soup')).toBe('1: The site "daily" has no article "nothing".\n');
      expect(await run('related', act, 'soup', elsewhere)).toBe(`1: The site "daily" has no article "${elsewhere}".\n`);
    }
    expect(await run('related', 'show', 'foreign')).toBe('1: The site "daily" has no article "foreign".\n');
    expect(await run('related', 'pin', 'soup')).toMatch(/^1: .*OTHER/);
    expect(await run('related', 'pin', 'soup', 'talks', '--last')).toMatch(/^1: .*--last/);
    expect(await run('related', 'rebuild', '--site', 'nowhere')).toMatch(/^1: There is no site "nowhere"\./);
    expect(await log()).toHaveLength(6);
  });

  test('a pinned draft is shown when it is public, and not before', async () => {
    expect(await run('related', 'pin', 'soup', 'draft')).toBe('"draft" is pinned beside "soup".\n');
    expect(await run('related', 'show', 'soup')).toBe('Nothing stands beside "soup".\n');
    await run('article', 'publish', 'draft');
    await settle();
    expect(await shown('soup')).toEqual(['draft']);
    await run('article', 'withdraw', 'draft');
    expect(await run('related', 'show', 'soup')).toBe('Nothing stands beside "soup".\n');
    await settle();
    await run('article', 'publish', 'draft');
    await settle();
    expect(await shown('soup')).toEqual(['draft']);
  });

  test('a tag becomes a running story and a topic again, and the lists of its articles follow', async () => {
    const story = async () => (await run('related', 'show', 'walkout')).includes('story: strike');
    expect(await story()).toBe(false);
    expect(await run('tag', 'set', 'strike', '--kind', 'story')).toBe('The tag "strike" is a story now.\n');
    expect(await story()).toBe(true);
    expect(await shown('walkout')).toEqual(['talks']);
    expect(await run('tag', 'set', 'strike', '--kind', 'story')).toBe('The tag "strike" is a story already.\n');
    expect(await run('tag', 'list', '--kind', 'story')).toBe('story  strike  The strike\n');
    expect(JSON.parse(await run('tag', 'list', '--json'))).toEqual([{ slug: 'strike', names: { en: 'The strike' }, kind: 'story' }]);
    expect(await run('tag', 'set', 'strike', '--kind', 'topic')).toBe('The tag "strike" is a topic now.\n');
    expect(await story()).toBe(false);
    expect(await run('tag', 'list', '--kind', 'story')).toBe('The site "daily" has no such tags.\n');
    const changes = (await log()).filter(({ action }) => action === 'tag.change');
    expect(changes.map(({ detail }) => detail)).toEqual([
      { name: 'strike', from: 'topic', to: 'story' },
      { name: 'strike', from: 'story', to: 'topic' },
    ]);
    expect(await run('tag', 'set', 'unknown', '--kind', 'story')).toBe('1: The site "daily" has no tag "unknown".\n');
    expect(await run('tag', 'set', 'strike', '--kind', 'saga')).toBe('1: --kind must be one of topic, story, not "saga".\n');
    expect(await run('tag', 'set', 'strike', '--kind', 'story', '--site', 'other')).toBe('1: The site "other" has no tag "strike".\n');
  });

  test('an import that makes a tag a running story has the same effect', async () => {
    const file = join(given.dataDir, 'tags.jsonl');
    await writeFile(file, '{"type":"tag","slug":"strike","name":{"en":"Dockers on strike"},"kind":"story"}\n');
    await run('import', file);
    expect(await run('related', 'show', 'walkout')).toContain('story: strike');
  });
});
