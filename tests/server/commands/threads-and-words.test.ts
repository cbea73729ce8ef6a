import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addComment } from '@gazette/schema/comment/add-comment.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import { csvRows } from '@gazette/server/commands/thread/csv-rows.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { runCommand } from './run-command.ts';

const NOW = new Date('2025-07-27T09:00:00Z');

describe.each(databases)('conversations and word lists from the command line, on $name', ({ createMigrated }) => {
  let database: TestDatabase;
  const run = (...args: string[]) => runCommand(database, args);

  beforeAll(async () => {
    database = await createMigrated();
    const store = await openDatabase({ databaseUrl: database.url, dataDir: database.dataDir }, pino({ level: 'silent' }));
    const site = await saveSite(store, { key: 'daily', hosts: ['daily.example'] }, NOW);
    await store.write(site, NOW, async (unit) => {
      const thread = await ensureThread(unit, { key: '/harbour', url: 'https://daily.example/harbour' });
      await addComment(unit, thread, { parent: null, authorName: 'Salma', body: 'A word', status: 'approved', createdAt: NOW });
    });
    await store.close();
  });
  afterAll(() => database.drop());

  it('a conversation is closed and moved with its comments, and a line that cannot be used is named', async () => {
    expect(await run('thread', 'close', 'https://www.daily.example/harbour/?utm_source=x')).toMatchObject({ code: 0 });
    expect(await run('thread', 'list')).toMatchObject({ code: 0, stdout: 'closed       1  https://daily.example/harbour\n' });
    const map = join(database.dataDir, 'urls.csv');
    await writeFile(map, '\uFEFFold,new\r\nhttps://daily.example/harbour,"https://daily.example/port,west"\r\nhttps://daily.example/a,https://strange.example/\r\n');
    const moved = await run('thread', 'move', '--map', map);
    expect(moved).toMatchObject({ code: 1, stdout: 'Moved 1 conversations, joined 0 to others, 1 comments in all; 0 addresses had none.\n' });
    expect(moved.stderr).toContain('line 3: https://strange.example/ is none of the site’s pages.');
    expect(await run('thread', 'list', '--state', 'closed')).toMatchObject({ stdout: 'closed       1  https://daily.example/port,west\n' });
  });

  it('a table is tried before it is followed, and followed twice it moves nothing twice', async () => {
    const map = join(database.dataDir, 'many.csv');
    const rows = Array.from({ length: 3_000 }, (_, row) => `"https://daily.example/old/${row}",https://daily.example/new/${row}`);
    await writeFile(map, ['"https://daily.example/port,west",https://daily.example/pier', ...rows, ''].join('\r\n'));
    expect(await run('thread', 'move', '--map', map, '--dry-run')).toMatchObject({ code: 0, stdout: 'Would move 1 conversations and join 0 to others; 3000 addresses had none.\n' });
    expect(await run('thread', 'move', '--map', map)).toMatchObject({ code: 0, stdout: 'Moved 1 conversations, joined 0 to others, 1 comments in all; 3000 addresses had none.\n' });
    expect(await run('thread', 'move', '--map', map)).toMatchObject({ code: 0, stdout: 'Moved 0 conversations, joined 0 to others, 0 comments in all; 3001 addresses had none.\n' });
    await writeFile(map, Buffer.from('https://daily.example/a,https://daily.example/b', 'utf16le'));
    expect(await run('thread', 'move', '--map', map)).toMatchObject({ code: 1, stderr: expect.stringContaining('is not UTF-8 text') });
  });

  it('changed rules bring conversations along at once, and leave joining them to a command that is tried first', async () => {
    const set = (...args: string[]) => run('site', 'set', 'daily', ...args);
    expect(await set('--path-case', 'ignored', '--trailing-slash', 'counts')).toMatchObject({ code: 0, stdout: 'Changed the site "daily".\n' });
    const store = await openDatabase({ databaseUrl: database.url, dataDir: database.dataDir }, pino({ level: 'silent' }));
    const site = await saveSite(store, { key: 'daily' }, NOW);
    await store.write(site, NOW, async (unit) => {
      for (const url of ['https://daily.example/quay/', 'https://daily.example/quay']) {
        const thread = await ensureThread(unit, { key: new URL(url).pathname, url });
        await addComment(unit, thread, { parent: null, authorName: 'Salma', body: url, status: 'approved', createdAt: NOW });
      }
      const thread = await ensureThread(unit, { key: '/jetty', url: 'https://daily.example/Jetty' });
      await addComment(unit, thread, { parent: null, authorName: 'Salma', body: 'A word', status: 'approved', createdAt: NOW });
    });
    await store.close();
    expect(await set('--path-case', 'counts')).toMatchObject({
      code: 0,
      stdout: 'Changed the site "daily".\nBrought 1 conversations and 0 articles to their addresses of today.\n',
    });
    expect((await set('--trailing-slash', 'ignored')).stdout).toMatch(/Under these rules 1 conversations, 1 of which become one with others, for good, .*"gazette thread rekey --site daily"/);
    expect(await run('thread', 'rekey', '--dry-run')).toMatchObject({ code: 0, stdout: 'Would move 0 conversations and join 1 to others; 0 articles and 0 former addresses change.\n' });
    expect(await run('thread', 'rekey')).toMatchObject({ code: 0, stdout: 'Moved 0 conversations, joined 1 to others, 1 comments in all; 0 articles changed.\n' });
    expect(await run('thread', 'rekey')).toMatchObject({ code: 0, stdout: 'Moved 0 conversations, joined 0 to others, 0 comments in all; 0 articles changed.\n' });
    expect((await run('thread', 'list')).stdout).toMatch(/open +2 +https:\/\/daily\.example\/quay\/?\n/);
  });

  it('words are added from a file, tried, listed and removed', async () => {
    const file = join(database.dataDir, 'words.txt');
    await writeFile(file, '# not these\ngambleden\nfree money\n');
    const which = ['--language', 'en', '--kind', 'banned'];
    expect(await run('words', 'add', ...which, '--file', file)).toMatchObject({ code: 0, stdout: 'Added 2 of 2 words.\n' });
    expect(await run('words', 'try', 'at the g4mbleden')).toMatchObject({
      code: 0,
      stdout: 'banned  en  gambleden: g4mbleden\nIt would be rejected.\n',
    });
    expect(await run('words', 'remove', ...which, 'free money')).toMatchObject({ stdout: 'Removed 1 of 1 words.\n' });
    expect(await run('words', 'list')).toMatchObject({ stdout: 'banned  en  gambleden\n' });
    expect(await run('words', 'add', '--language', 'en', '--kind', 'rude', 'x')).toMatchObject({ code: 1 });
  });
});

describe('a table of addresses', () => {
  it('is read as spreadsheets write it', () => {
    expect(csvRows('a,"b ""c"", d"\r\n\n  e , f \n"g"x,h\n')).toEqual([
      { line: 1, cells: ['a', 'b "c", d'] },
      { line: 3, cells: ['e', 'f'] },
      { line: 4, cells: ['"g"x,h'] },
    ]);
  });
});
