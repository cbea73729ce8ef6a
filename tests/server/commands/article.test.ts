import { createArticle } from '@gazette/schema/article/save-article.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { runCommand } from './run-command.ts';

describe.each(databases)('gazette article on $name', ({ createMigrated }) => {
  let given: TestDatabase;
  let harbour: string;

  beforeAll(async () => {
    given = await createMigrated();
    const database = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, pino({ level: 'silent' }));
    const now = new Date('2026-03-01T12:00:00Z');
    const site = await saveSite(database, { key: 'daily', languages: ['ar', 'en'], hosts: ['daily.example'] }, now);
    harbour = await database.write(site, now, async (unit) => {
      await saveSection(unit, { slug: 'world', names: { ar: 'العالم', en: 'World' } });
      await saveSection(unit, { slug: 'region', names: { ar: 'المنطقة' }, parent: 'world' });
      await createArticle(unit, { headline: 'عودة المياه', slug: 'water', language: 'ar', body: '<p>عادت.</p>', section: 'region' });
      await createArticle(unit, { headline: 'Water returns', slug: 'water', language: 'en', body: '' });
      await createArticle(unit, { headline: 'الميناء يفتح أبوابه', language: 'ar', body: '' });
      return (await createArticle(unit, { headline: 'Harbour', language: 'en', body: '<p>Ships return.</p>' })).id;
    });
    await database.close();
  });
  afterAll(() => given.drop());

  const run = (...args: string[]) => runCommand(given, args);
  const article = async (...args: string[]) => {
    const { code, stdout, stderr } = await run('article', ...args);
    return code === 0 ? stdout : `${code}: ${stderr}`;
  };

  test('takes an article through its whole life, named by slug, id or URL', async () => {
    expect(await article('schedule', 'harbour', '--at', '2099-01-01T09:00+03:00')).toBe(
      '"harbour" will be published at 2099-01-01T06:00:00.000Z.\n',
    );
    expect(await article('unschedule', harbour)).toBe('"harbour" is a draft again.\n');
    expect(await article('publish', harbour.toUpperCase())).toBe('Published "harbour".\n');
    expect(await article('correct', 'https://daily.example/en/articles/harbour?utm_source=x', '--note', 'It was the port.')).toBe(
      'Corrected "harbour".\n',
    );
    expect(await article('withdraw', 'http://localhost:4000/en/articles/harbour', '--reason', 'By mistake.')).toBe(
      'Withdrew "harbour".\n',
    );
    expect(await article('publish', 'harbour')).toBe('Published "harbour".\n');
    const history = await article('history', 'harbour');
    expect(history.match(/ (created|corrected|withdrawn)$/gm)).toEqual([' created', ' corrected', ' withdrawn']);
    expect(history).toContain('It was the port.');
    const { revisions } = JSON.parse(await article('history', 'harbour', '--json')) as { revisions: { number: number }[] };
    expect(revisions.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test('lists are made, filled, put in order, emptied and taken away', async () => {
    const list = async (...args: string[]) => {
      const { code, stdout, stderr } = await run('list', ...args);
      return code === 0 ? stdout : `${code}: ${stderr}`;
    };
    const slugs = async () => (JSON.parse(await list('show', 'front', '--json')) as { slots: { slug: string; language: string; until: string | null }[] }[])[0]?.slots.map(({ slug, language, until }) => [slug, language, until].filter(Boolean).join(' '));
    expect(await list('add', 'front', 'harbour')).toBe('1: The site "daily" has no list "front". "gazette list set front --size 10" makes one.\n');
    expect(await list('set', 'front')).toMatch(/^1: Nothing to change was named/);
    expect(await list('set', 'front', '--name', 'en=Front page')).toMatch(/^1: .*from 1 to 50/);
    expect(await list('set', 'front', '--size', '8', '--name', 'en=Front page', '--name', 'ar=الواجهة')).toBe('The list "front" is created.\n');
    expect(await list('add', 'front', 'harbour')).toBe('"harbour" is in the list "front".\n');
    expect(await list('add', 'front', 'water')).toMatch(/^1: There is an article "water" in ar and in en/);
    expect(await list('add', 'front', 'water', '--language', 'en', '--at', '1', '--until', '2099-01-01T00:00Z')).toBe('"water" is in the list "front".\n');
    expect(await slugs()).toEqual(['water en 2099-01-01T00:00:00.000Z', 'harbour en']);
    expect(await list('add', 'front', 'harbour')).toBe('"harbour" stands there already.\n');
    expect(await list('add', 'front', 'harbour', '--at', '0')).toMatch(/^1: --at must be/);
    expect(await list('set', 'front', '--article', harbour, '--article', 'water', '--language', 'en')).toBe('The list "front" is updated.\n');
    // One that stays keeps its times.
    expect(await slugs()).toEqual(['harbour en', 'water en 2099-01-01T00:00:00.000Z']);
    expect(await list('remove', 'front', 'harbour')).toBe('Took "harbour" out of the list "front".\n');
    expect(await list('remove', 'front', 'harbour')).toBe('1: "harbour" is not in the list "front".\n');
    expect(await slugs()).toEqual(['water en 2099-01-01T00:00:00.000Z']);
    expect(await list('clear', 'front')).toBe('The list "front" is empty.\n');
    expect(await list('clear', 'front')).toBe('The list "front" was empty.\n');
    expect(await list('remove', 'front')).toBe('Removed the list "front".\n');
    expect(await list('remove', 'front')).toBe('1: The site "daily" has no list "front".\n');
    const database = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, pino({ level: 'silent' }));
    const acts = await database.reads.selectFrom('audit_entry').select('action').where('action', 'like', 'list.%').orderBy('id').execute();
    await database.close();
    expect(acts.map(({ action }) => action)).toEqual([...Array.from({ length: 6 }, () => 'list.change'), 'list.remove']);
  });

  test('refuses what cannot be, in one line', async () => {
    expect(await article('withdraw', 'nothing')).toBe('1: The site "daily" has no article "nothing".\n');
    expect(await article('unschedule', 'water', '--language', 'en')).toBe(
      '1: Article "water" is draft: unschedule is possible from scheduled only.\n',
    );
    expect(await article('publish', 'water')).toBe('1: There is an article "water" in ar and in en: say which with --language.\n');
    expect(await article('publish', 'water', '--language', 'fr')).toBe('1: The site "daily" has no article "water" in the language "fr".\n');
    expect(await article('publish', 'https://elsewhere.example/x')).toBe('1: The site "daily" has no article "https://elsewhere.example/x".\n');
    for (const at of ['tomorrow', '2027-01-01T06:00', '2027-02-30T06:00Z', '2027-13-01T06:00Z']) {
      expect(await article('schedule', 'harbour', '--at', at)).toBe(
        `1: --at must be a moment with its zone, such as 2027-01-01T06:00:00Z, not "${at}".\n`,
      );
    }
    expect(await article('list', '--status', 'gone')).toMatch(/^1: --status must be one of draft, scheduled, published, withdrawn/);
    expect(await article('list', '--section', 'sport')).toBe('1: There is no section "sport". There are: region, world.\n');
    expect(await article('list', '--limit', '0')).toMatch(/^1: --limit must be a whole number/);
  });

  test('names an Arabic article by its slug, as written and as an address has it', async () => {
    const listed = JSON.parse(await article('list', '--language', 'ar', '--json')) as { slug: string; headline: string }[];
    const { slug = '' } = listed.find(({ headline }) => headline === 'الميناء يفتح أبوابه') ?? {};
    expect(await article('show', slug)).toContain('الميناء يفتح أبوابه');
    expect(await article('show', encodeURIComponent(slug))).toContain('الميناء يفتح أبوابه');
  });

  test('lists by state, section and language, headlines on lines of their own', async () => {
    const inWorld = await article('list', '--section', 'world');
    expect(inWorld).toBe('draft      2026-03-01 12:00Z  ar     water\n    عودة المياه\n');
    expect(await article('list', '--status', 'scheduled')).toBe('There are no such articles.\n');
    expect(JSON.parse(await article('list', '--limit', '2', '--json'))).toHaveLength(2);
    const { body, status } = JSON.parse(await article('show', 'water', '--language', 'ar', '--json')) as Record<string, string>;
    expect({ body, status }).toEqual({ body: '<p>عادت.</p>', status: 'draft' });
    expect((await run('section', 'list')).stdout).toBe('world  العالم\n  region  المنطقة\n');
  });

  test.each(['article withdraw', 'article schedule', 'site create', 'section list'])('%s --help has examples', async (command) => {
    const { code, stdout } = await run(...command.split(' '), '--help');
    expect(code).toBe(0);
    expect(stdout).toContain(`USAGE gazette ${command}`);
    expect(stdout).toMatch(new RegExp(`EXAMPLES\\n\\n  gazette ${command}`));
  });
});
