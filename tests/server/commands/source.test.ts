import { saveSite } from '@gazette/schema/site/save-site.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { runCommand } from './run-command.ts';

const NOW = new Date('2025-07-27T09:00:00Z');
const FEED = 'https://agency.example/feed.xml';

describe.each(databases)('sources from the command line, on $name', ({ createMigrated }) => {
  let database: TestDatabase;
  const run = (...args: string[]) => runCommand(database, ['source', ...args]);
  const listed = async (...args: string[]) => JSON.parse((await run('list', '--json', ...args)).stdout) as Record<string, unknown>[];

  beforeAll(async () => {
    database = await createMigrated();
    const store = await openDatabase({ databaseUrl: database.url, dataDir: database.dataDir }, pino({ level: 'silent' }));
    await saveSite(store, { key: 'daily', hosts: ['daily.example'] }, NOW);
    await saveSite(store, { key: 'sports', hosts: ['sports.example'] }, NOW);
    await store.close();
  });
  afterAll(() => database.drop());

  it('one is followed, changed and followed no longer, by its id, its address or its name', async () => {
    expect(await run('list', '--site', 'daily')).toMatchObject({ code: 0, stdout: 'Nothing is followed.\n' });
    expect(await run('add', FEED, '--language', 'ar', '--site', 'daily')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^The source \S+ is created\.\n$/) });
    expect(await run('add', 'wire', '--rule', 'publish', '--name', 'The wire', '--site', 'daily')).toMatchObject({ code: 0 });
    const [feed, wire] = await listed('--site', 'daily');
    expect(feed).toMatchObject({ kind: 'feed', address: FEED, name: FEED, rule: 'hold', language: 'ar', active: true, lastReadAt: null, counts: {}, refused: [] });
    expect(wire).toMatchObject({ kind: 'folder', address: 'wire', name: 'The wire', rule: 'publish', language: null });
    const { id } = feed as { id: string };
    expect(await run('set', FEED, '--name', 'Agency', '--site', 'daily')).toMatchObject({ code: 0, stdout: `The source ${id} is updated.\n` });
    expect(await run('set', 'Agency', '--active', 'no', '--language', '', '--site', 'daily')).toMatchObject({ stdout: `The source ${id} is updated.\n` });
    expect(await run('set', id, '--active', 'no', '--site', 'daily')).toMatchObject({ stdout: `The source ${id} is unchanged.\n` });
    const { stdout } = await run('list', '--site', 'daily');
    expect(stdout).toContain(`${id}  Agency  feed ${FEED}  hold  off\n  not read yet`);
    expect((await listed('--site', 'daily'))[0]).toMatchObject({ name: 'Agency', active: false, language: null });
    expect(await run('remove', 'The wire', '--site', 'daily')).toMatchObject({ code: 0, stdout: '"The wire" is followed no longer.\n' });
    expect((await listed('--site', 'daily')).map(({ name }) => name)).toEqual(['Agency']);
  });

  it('what cannot be used is refused in words and changes nothing, and another site’s is not found', async () => {
    const before = await listed('--site', 'daily');
    const refusals = [
      [['add', 'ftp://agency.example/feed', '--site', 'daily'], 'must be an absolute http(s) one'],
      [['add', '../etc', '--site', 'daily'], 'A folder is named by small letters'],
      [['add', FEED, '--kind', 'mail', '--site', 'daily'], '--kind must be feed or folder, not "mail".'],
      [['add', `${FEED}?2`, '--rule', 'drop', '--site', 'daily'], '--rule must be publish or hold, not "drop".'],
      [['add', `${FEED}?2`, '--section', 'nowhere', '--site', 'daily'], 'There is no section "nowhere".'],
      [['set', 'Agency', '--active', 'perhaps', '--site', 'daily'], '--active must be yes or no, not "perhaps".'],
      [['set', 'Agency', '--active', 'yes', '--site', 'sports'], 'The site "sports" follows no source "Agency".'],
      [['remove', 'Agency', '--site', 'sports'], 'The site "sports" follows no source "Agency".'],
      [['remove', 'nobody', '--site', 'daily'], 'follows no source "nobody"'],
    ] as const;
    for (const [args, why] of refusals) {
      const { code, stderr } = await run(...args);
      expect([args, code, stderr.includes(why) || stderr]).toEqual([args, 1, true]);
    }
    expect(await listed('--site', 'daily')).toEqual(before);
    expect(await listed('--site', 'sports')).toEqual([]);
  });
});
