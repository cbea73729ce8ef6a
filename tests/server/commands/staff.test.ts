import { saveSite } from '@gazette/schema/site/save-site.ts';
import { accountByEmail } from '@gazette/schema/staff/staff-account.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { isPassword } from '@gazette/server/session/password.ts';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { runCommand } from './run-command.ts';

const PASSWORD = 'a long walk by the harbour';

describe.each(databases)('staff and tokens from the command line, on $name', ({ createMigrated }) => {
  let database: TestDatabase;
  const run = (args: string[], input = '') => runCommand(database, args, { input });
  const open = () => openDatabase({ databaseUrl: database.url, dataDir: database.dataDir }, pino({ level: 'silent' }));

  beforeEach(async () => {
    database = await createMigrated();
    const store = await open();
    await saveSite(store, { key: 'daily' }, new Date('2025-07-27T09:00:00Z'));
    await store.close();
  });
  afterEach(() => database.drop());

  const add = (...more: string[]) =>
    run(
      ['staff', 'add', 'salma@daily.example', '--name', 'سلمى حداد', '--role', 'owner', '--password-stdin', ...more],
      `${PASSWORD}\n`,
    );

  const passwordIs = async (password: string) => {
    const store = await open();
    const account = await accountByEmail(store, 'salma@daily.example');
    await store.close();
    return isPassword(password, account?.passwordHash ?? null);
  };

  test('somebody is taken on with a password that is piped in, listed, given a role, shut out and let in again', async () => {
    expect(await add()).toEqual({ code: 0, stdout: 'سلمى حداد is now owner of "daily".\n', stderr: '' });
    expect(await passwordIs(PASSWORD)).toBe(true);
    expect(await run(['staff', 'set-role', 'salma@daily.example', 'editor'])).toMatchObject({ code: 0 });
    expect(await run(['staff', 'disable', 'salma@daily.example'])).toMatchObject({ code: 0 });
    expect(await run(['staff', 'list'])).toMatchObject({
      code: 0,
      stdout: 'editor       salma@daily.example  سلمى حداد  (disabled)\n',
    });
    expect(await run(['staff', 'disable', 'salma@daily.example', '--undo'])).toMatchObject({ code: 0 });
    const { stdout } = await run(['staff', 'list', '--json']);
    expect(JSON.parse(stdout)).toMatchObject([{ role: 'editor', disabledAt: null }]);
    expect(stdout).not.toMatch(/argon2|hash/i);
  });

  test('a password that is missing, too short or asked for where nobody is changes nothing', async () => {
    await add();
    const change = (input: string, ...option: string[]) =>
      run(['staff', 'password', 'salma@daily.example', ...option], input);
    expect(await change('')).toMatchObject({ code: 1, stderr: expect.stringContaining('--password-stdin') });
    expect(await change('', '--password-stdin')).toMatchObject({
      code: 1,
      stderr: 'Standard input holds no password.\n',
    });
    expect(await change('short', '--password-stdin')).toMatchObject({
      code: 1,
      stderr: 'A password has at least 12 characters.\n',
    });
    expect(await passwordIs(PASSWORD)).toBe(true);
    expect(await change('another walk by the sea\n', '--password-stdin')).toMatchObject({ code: 0 });
    expect(await passwordIs('another walk by the sea')).toBe(true);
  });

  test('a token is printed once, alone on standard output, listed without its key and revoked', async () => {
    await add();
    const permissions = ['--permission', 'articles:write', '--permission', 'articles:publish'];
    const made = await run([
      'token',
      'create',
      'salma@daily.example',
      '--name',
      'Front page',
      '--days',
      '30',
      ...permissions,
    ]);
    expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^gzt_[\w-]{43}\n$/) });
    const listed = await run(['token', 'list']);
    expect(listed.stdout).toMatch(
      /until \d{4}-\d\d-\d\d, never used {2}Front page {2}articles:write articles:publish\n$/,
    );
    expect(listed.stdout).not.toContain(made.stdout.trim().slice(4));
    const [id = ''] = listed.stdout.split(' ');
    expect(await run(['token', 'revoke', id])).toMatchObject({ code: 0 });
    expect((await run(['token', 'list'])).stdout).toContain('revoked');
    expect(await run(['token', 'revoke', id])).toMatchObject({ code: 1 });
  });

  test('links by which somebody joins, or founds a site, are printed alone and lie in a letter', async () => {
    const invited = await run(['staff', 'invite', 'layla@daily.example', '--role', 'editor']);
    expect(invited).toMatchObject({ code: 0, stdout: expect.stringMatching(/^http:\/\/localhost:4000\/console\/join\?site=daily#[\w-]{43}\n$/) });
    const founding = await run(['site', 'invite', '--email', 'nadia@village.example']);
    expect(founding).toMatchObject({ code: 0, stdout: expect.stringMatching(/\/console\/found\?site=daily#[\w-]{43}\n$/) });
    const store = await open();
    const letters = await store.reads.selectFrom('mail').select(['to', 'text']).orderBy('id').execute();
    await store.close();
    expect(letters.map(({ to }) => to)).toEqual(['layla@daily.example', 'nadia@village.example']);
    expect(letters[0]?.text).toContain(invited.stdout.trim());
    expect(await run(['staff', 'invite', 'layla@daily.example', '--role', 'editor', '--sections', 'nowhere'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no section "nowhere".'),
    });
  });

  test('what is not known is named, with what there is', async () => {
    expect(await run(['staff', 'set-role', 'salma@daily.example', 'king'])).toMatchObject({
      code: 1,
      stderr: 'The role must be one of owner, editor, moderator, contributor, not "king".\n',
    });
    expect(await run(['staff', 'password', 'nobody@daily.example'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Nobody of the staff has the e-mail "nobody@daily.example".'),
    });
    const permission = await run([
      'token',
      'create',
      'salma@daily.example',
      '--name',
      'CI',
      '--permission',
      'everything',
    ]);
    expect(permission).toMatchObject({ code: 1, stderr: expect.stringContaining('There are: comments:read, ') });
  });
});
