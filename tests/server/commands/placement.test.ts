import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { runCommand } from './run-command.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

describe.each(databases)('gazette placement on $name', ({ createMigrated }) => {
  let given: TestDatabase;
  const open = () => openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, pino({ level: 'silent' }));
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await runCommand(given, ['placement', ...args]);
    return code === 0 ? stdout : `${code}: ${stderr}`;
  };

  beforeAll(async () => {
    given = await createMigrated();
    const database = await open();
    const site = await saveSite(database, { key: 'daily', languages: ['en'], hosts: ['daily.example'] }, NOW);
    await database.write(site, NOW, (unit) => saveSection(unit, { slug: 'sport', names: { en: 'Sport' } }));
    await database.close();
  });
  afterAll(() => given.drop());

  it('makes places, puts advertisements there, changes them, takes them away and says what was counted', async () => {
    expect(await run('list')).toBe('There is no place for advertisements.\n');
    expect(await run('set', 'article')).toMatch(/^1: .*width.*height/s);
    expect(await run('set', 'article', '--size', '300x250', '--label', 'en=Sponsored')).toBe('The place "article" is created.\n');
    const file = join(given.dataDir, 'partner.html');
    await writeFile(file, '<script>document.write("x")</script>');
    const picture = ['--kind', 'image', '--image', '/ads/letter.png', '--alt', 'Our letter', '--target', 'https://daily.example/letter'];
    expect(await run('set', 'article', 'letter', ...picture, '--weight', '3')).toBe('The advertisement "letter" in "article" is created.\n');
    expect(await run('set', 'article', 'partner', '--kind', 'tag', '--html', file, '--section', 'sport', '--until', '2026-01-01T00:00Z')).toContain('is created');
    expect(await run('set', 'article', 'letter', '--weight', '3')).toBe('The advertisement "letter" in "article" is unchanged.\n');
    expect(await run('set', 'article', 'letter', '--active', 'no')).toContain('is updated');
    expect(await run('list')).toBe('article  300x250\n  letter  image  off  weight 3\n  partner  tag  over  weight 1  in sport\n');
    expect(await run('set', 'article', 'partner', '--until', '')).toContain('is updated');
    const [place] = JSON.parse(await run('list', '--json')) as { label: unknown; creatives: { name: string; target: unknown; state: string }[] }[];
    expect([place?.label, place?.creatives.map(({ name, target, state }) => [name, target, state])]).toEqual([
      { en: 'Sponsored' },
      [['letter', 'https://daily.example/letter', 'off'], ['partner', null, 'runs']],
    ]);
    const database = await open();
    const [letter] = await database.reads.selectFrom('creative').select(['id', 'site_id']).where('name', '=', 'letter').execute();
    const count = { creative_id: letter?.id ?? '', site_id: letter?.site_id ?? '', starts_at: new Date('2026-02-27T00:00Z') };
    await database.bookkeep((db) => db.insertInto('creative_count').values({ ...count, impressions: 400, clicks: 6 }).execute());
    expect(await run('report', '--since', '2026-02-01T00:00Z', '--until', '2026-03-01T00:00Z')).toBe('article  letter  400 seen  6 clicked  1.50 %\narticle  partner  0 seen  0 clicked\n');
    expect(await run('report', '--since', '2026-02-28T00:00Z', '--until', '2026-03-01T00:00Z')).toContain('letter  0 seen');
    expect(await run('remove', 'article', 'letter')).toBe('Removed "letter" from "article".\n');
    expect(await run('report', '--until', '2026-03-01T00:00Z')).toContain(`removed  ${count.creative_id}  400 seen`);
    expect(await run('remove', 'article', 'letter')).toMatch(/^1: There is no advertisement "letter" in "article"\./);
    expect(await run('remove', 'article')).toBe('Removed the place "article".\n');
    expect(await run('remove', 'article')).toMatch(/^1: /);
    const acts = await database.reads.selectFrom('audit_entry').select('action').orderBy('id').execute();
    expect(acts.map(({ action }) => action)).toEqual([
      'placement.change', 'creative.change', 'creative.change', 'creative.change', 'creative.change', 'creative.remove', 'placement.remove',
    ]);
    await database.close();
  });

  it('says what is wrong with what it was told', async () => {
    await run('set', 'other', '--size', '300x250');
    for (const [args, words] of [
      [['set', 'other', '--size', 'big'], '--size must be'],
      [['set', 'other', '--weight', '3'], '--weight is said of an advertisement'],
      [['set', 'other', 'x', '--kind', 'film'], 'must be one of image, html, tag'],
      [['set', 'other', 'x', '--kind', 'html', '--html', '/no/such/file'], 'cannot be read'],
      [['set', 'other', 'x', '--from', 'tomorrow'], '--from must be a moment'],
      [['set', 'other', 'x', '--kind', 'image', '--image', 'javascript:x', '--alt', 'x'], 'neither a web address'],
    ] as const) {
      expect(await run(...args)).toMatch(new RegExp(`^1: .*${words}`, 's'));
    }
  });
});
