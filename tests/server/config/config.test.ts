import { describe, expect, test } from 'vitest';
import { ConfigError } from '@gazette/server/config/config-error.ts';
import { readConfig, unknownVariables } from '@gazette/server/config/config.ts';
import { settingsAsMarkdown, settingsAsText } from '@gazette/server/config/settings-table.ts';

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('reading the settings', () => {
  test('an empty environment gives a server on SQLite at port 4000', () => {
    const config = readConfig({}, false);
    expect(config).toMatchObject({
      port: 4000,
      databaseUrl: undefined,
      publicUrl: 'http://localhost:4000',
      logFormat: 'json',
      sample: true,
    });
    expect(config.dataDir.endsWith('/data')).toBe(true);
  });

  test('logs are pretty on a terminal unless a format is set', () => {
    expect(readConfig({}, true).logFormat).toBe('pretty');
    expect(readConfig({ GAZETTE_LOG_FORMAT: 'json' }, true).logFormat).toBe('json');
  });

  test('a blank variable counts as absent', () => {
    expect(readConfig({ PORT: ' ', DATABASE_URL: '' })).toMatchObject({ port: 4000, databaseUrl: undefined });
  });

  test('the public address follows the port and loses its trailing slash', () => {
    expect(readConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
    expect(readConfig({ GAZETTE_PUBLIC_URL: 'https://news.example/gazette/' }).publicUrl).toBe(
      'https://news.example/gazette',
    );
  });

  test.each([
    ['GAZETTE_REQUEST_MAX_BYTES', '64KB', 'requestMaxBytes', 65_536],
    ['GAZETTE_REQUEST_MAX_BYTES', '2 mb', 'requestMaxBytes', 2_097_152],
    ['GAZETTE_REQUEST_MAX_BYTES', '5000', 'requestMaxBytes', 5000],
    ['GAZETTE_SHUTDOWN_GRACE', '250ms', 'shutdownGrace', 250],
    ['GAZETTE_SHUTDOWN_GRACE', '2m', 'shutdownGrace', 120_000],
    ['GAZETTE_TRUST_PROXY', 'Yes', 'trustProxy', true],
    ['GAZETTE_SAMPLE', '0', 'sample', false],
    ['PORT', '0', 'port', 0],
  ] as const)('%s=%s is understood', (variable, value, field, expected) => {
    expect(readConfig({ [variable]: value })[field]).toBe(expected);
  });

  test('the config cannot be changed after it is read', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });
});

describe('settings that cannot be used', () => {
  test.each([
    ['PORT', '70000', 'PORT must be a whole number from 0 to 65535, not "70000"'],
    ['PORT', '4000x', 'PORT must be a whole number from 0 to 65535, not "4000x"'],
    ['PORT', '-1', 'PORT must be a whole number from 0 to 65535, not "-1"'],
    ['GAZETTE_SAMPLE', 'perhaps', 'GAZETTE_SAMPLE must be true or false, not "perhaps"'],
    ['GAZETTE_PUBLIC_URL', 'news', 'GAZETTE_PUBLIC_URL must be an address such as https://news.example, not "news"'],
    ['GAZETTE_LOG_FORMAT', 'xml', 'GAZETTE_LOG_FORMAT must be one of json, pretty, not "xml"'],
  ])('%s=%s is refused by name, with what is expected', (variable, value, message) => {
    expect(problemsOf({ [variable]: value })).toEqual([message]);
  });

  test.each(['1 parsec', 'soon', '-5s', '1d', '700000ms'])('a duration of %s is refused', (value) => {
    expect(problemsOf({ GAZETTE_SHUTDOWN_GRACE: value })[0]).toMatch(/^GAZETTE_SHUTDOWN_GRACE must be a duration/);
  });

  test('all bad variables are reported at once', () => {
    const problems = problemsOf({ PORT: 'x', GAZETTE_TRUST_PROXY: 'x', GAZETTE_GRAPHQL_MAX_DEPTH: '1' });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'GAZETTE_TRUST_PROXY',
      'GAZETTE_GRAPHQL_MAX_DEPTH',
    ]);
  });

  test('a bad DATABASE_URL is named without showing its password', () => {
    const problems = problemsOf({ DATABASE_URL: 'mysql://root:hunter2@db/news' });
    expect(problems).toEqual(['DATABASE_URL must be an address such as postgres://user:password@host:5432/gazette']);
  });

  test('a misspelt GAZETTE_ variable is noticed', () => {
    expect(unknownVariables({ GAZETTE_DATADIR: '/srv', GAZETTE_DATA_DIR: '/srv', PATH: '/bin' })).toEqual([
      'GAZETTE_DATADIR',
    ]);
  });
});

describe('the tables of settings', () => {
  test('the Markdown table has a row for every setting, with its default', () => {
    const table = settingsAsMarkdown();
    expect(table).toContain('| `PORT` | 4000 | Port to serve on; 0 takes any free one. |');
    expect(table.split('\n')).toHaveLength(2 + Object.keys(readConfig({})).length);
  });

  test('the terminal table shows values in force and hides secrets', () => {
    const table = settingsAsText({ PORT: '81', DATABASE_URL: 'postgres://u:hunter2@db/news' });
    expect(table).toMatch(/^PORT +81 /);
    expect(table).toContain('(set)');
    expect(table).not.toContain('hunter2');
  });
});
