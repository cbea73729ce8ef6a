import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { runCommand } from './run-command.ts';

describe.each(databases)('gazette site on $name', ({ create }) => {
  let given: TestDatabase;
  beforeEach(async () => {
    given = await create();
  });
  afterEach(() => given.drop());

  const run = (...args: string[]) => runCommand(given, args);

  test('creates, changes, shows and lists sites, all settings by name', async () => {
    const first = await run('site', 'create', 'daily', '--name', 'ar=اليومية', '--name=en=The Daily', '--language', 'ar', '--language', 'en');
    expect(first).toEqual({ code: 0, stdout: 'Created the site "daily", the default one.\n', stderr: '' });
    const second = await run(
      'site', 'create', 'sports', '--name', 'en=Sports = Life', '--locale', 'en-GB', '--time-zone', 'Europe/London',
      '--url', 'https://sports.example', '--host', 'sports.example', '--host=*.sports.example', '--origin', 'https://blog.example',
    );
    expect(second).toMatchObject({ code: 0, stdout: 'Created the site "sports".\n' });
    const changed = await run('site', 'set', 'daily', '--name', 'en=', '--moderation', 'after', '--locale', 'ar-JO', '--policy', 'closeAfterDays=14', '--host', 'مثال.example:*');
    expect(await run('site', 'set', 'daily', '--keep-parameter', 'ref', '--trailing-slash', 'counts')).toMatchObject({ code: 0 });
    expect(changed).toMatchObject({ code: 0, stdout: 'Changed the site "daily".\n' });
    const { stdout } = await run('site', 'list', '--json');
    expect(JSON.parse(stdout)).toEqual([
      {
        key: 'daily',
        names: { ar: 'اليومية' },
        locale: 'ar-JO',
        languages: ['ar', 'en'],
        timeZone: 'UTC',
        url: null,
        hosts: ['xn--mgbh0fb.example:*'],
        origins: [],
        moderation: 'after',
        policy: { closeAfterDays: 14 },
        addressRules: { keepParameters: ['ref'], stripParameters: [], pathCase: true, trailingSlash: true, www: false },
        default: true,
      },
      {
        key: 'sports',
        names: { en: 'Sports = Life' },
        locale: 'en-GB',
        languages: ['en'],
        timeZone: 'Europe/London',
        url: 'https://sports.example',
        hosts: ['sports.example', '*.sports.example'],
        origins: ['https://blog.example'],
        moderation: 'before',
        policy: {},
        addressRules: { keepParameters: [], stripParameters: [], pathCase: true, trailingSlash: false, www: false },
        default: false,
      },
    ]);
    await run('site', 'set', 'sports', '--default', '--url', '');
    const shown = await run('site', 'show');
    expect(shown.stdout).toMatch(/^Key +sports \(default\)\nName \(en\) +Sports = Life\n/);
    expect(shown.stdout).toMatch(/^URL +of the server$/m);
  });

  test('sets what a publisher decides about comments, one setting at a time', async () => {
    await run('site', 'create', 'daily', '--policy', 'editMinutes=10', '--policy', 'contact=desk@daily.example');
    const external = '{"url":"https://judge.example/","secret":"a secret of the publisher","deadline":500,"onTimeout":"hold"}';
    await run('site', 'set', 'daily', '--policy', 'maxLinks=-1', '--policy', 'holdFirst=true', '--policy', `external=${external}`);
    const policy = async () => (JSON.parse((await run('site', 'show', 'daily', '--json')).stdout) as { policy: object }).policy;
    expect(await policy()).toEqual({
      editMinutes: 10,
      contact: 'desk@daily.example',
      maxLinks: -1,
      holdFirst: true,
      external: { url: 'https://judge.example/', secret: '[secret]', deadline: 500, onTimeout: 'hold' },
    });
    await run('site', 'set', 'daily', '--policy', 'editMinutes=', '--policy', 'external=');
    expect(await policy()).toEqual({ contact: 'desk@daily.example', maxLinks: -1, holdFirst: true });
    const { stdout } = await run('site', 'show', 'daily');
    expect(stdout).toMatch(/^editMinutes +5 \(default\)$/m);
    expect(stdout).toMatch(/^contact +desk@daily\.example$/m);
    const mistakes: [string, string][] = [
      ['editMinutes', '--policy must be SETTING=VALUE, such as editMinutes=10, not "editMinutes".'],
      ['editHours=1', 'There is no setting "editHours". There are: depth,'],
      ['editMinutes=soon', '"editMinutes" must be a whole number from 0 to 1440.'],
      ['holdRejectionRate=2', '"holdRejectionRate" must be a share from 0 to 1.'],
      ['contact=javascript:alert(1)', '"contact" must be an e-mail address or a web address.'],
      ['external={"url":"ftp://x/"}', '"external" must be {"url", "secret" of at least 16 characters'],
    ];
    for (const [wish, message] of mistakes) {
      expect([wish, await run('site', 'set', 'daily', '--policy', wish)]).toEqual([
        wish,
        { code: 1, stdout: '', stderr: expect.stringContaining(message) },
      ]);
    }
    expect(await policy()).toEqual({ contact: 'desk@daily.example', maxLinks: -1, holdFirst: true });
  });

  test('says each mistake in one line and exits with 1', async () => {
    expect(await run('site', 'list')).toMatchObject({ code: 1, stderr: expect.stringMatching(/^The database lacks .* run "gazette migrate"\.\n$/) });
    for (const [option, wrong] of [['--policy', 'closeAfterDays=soon'], ['--keep-parameter', 'a=b'], ['--path-case', 'maybe']] as const) {
      const refused = await run('site', 'create', 'daily', option, wrong);
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.stderr.trim().split('\n')).toHaveLength(1);
    }
    const none = await run('article', 'publish', 'x');
    expect(none).toMatchObject({ code: 1, stderr: 'There is no site yet. "gazette site create KEY" makes one.\n' });
    await run('site', 'create', 'daily');
    const mistakes: [string[], string][] = [
      [['site', 'create', 'daily'], 'There is a site "daily" already. "gazette site set daily" changes it.'],
      [['site', 'set', 'weekly', '--default'], 'There is no site "weekly". There are: daily.'],
      [['section', 'list', '--site', 'weekly'], 'There is no site "weekly". There are: daily.'],
      [['article', 'withdraw', 'x', '--site', 'weekly'], 'There is no site "weekly". There are: daily.'],
      [['site', 'set', 'daily'], 'Nothing to change was named. "gazette site set --help" lists what can be.'],
      [['site', 'set', 'daily', '--name', 'Daily'], '--name must be LANGUAGE=TEXT, such as en="The Daily", not "Daily".'],
      [['site', 'set', 'daily', '--moderation', 'maybe'], '"maybe" must be one of before, after.'],
    ];
    for (const [args, message] of mistakes) {
      expect(await run(...args)).toEqual({ code: 1, stdout: '', stderr: `${message}\n` });
    }
    const many = await run('site', 'create', 'No Spaces!', '--locale', 'nowhere at all', '--host', 'https://x/', '--time-zone', 'Moon');
    expect(many.code).toBe(1);
    for (const wrong of ['The key "No Spaces!"', '"nowhere at all"', '"https://x/" is not a host', '"Moon" is not a time zone']) {
      expect(many.stderr).toContain(wrong);
    }
    expect(many.stderr.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse((await run('site', 'list', '--json')).stdout)).toHaveLength(1);
  });
});
