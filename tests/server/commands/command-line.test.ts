import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { gazette } from '../lifecycle/gazette-process.ts';
import { runCommand } from './run-command.ts';

// None of these opens a database, so that none is made.
const nowhere = { url: undefined, dataDir: tmpdir() };
const run = (...args: string[]) => runCommand(nowhere, args);

describe('the command line', () => {
  test('--version prints the version', async () => {
    expect(await gazette(['--version']).exited).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  test('--help lists every command, without terminal codes when it goes to a file', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    for (const command of ['start', 'migrate', 'config']) expect(stdout).toMatch(new RegExp(`^ +${command} +\\w`, 'm'));
    expect(stdout).not.toContain('\u001B');
  });

  test.each(['start', 'migrate', 'config'])('%s --help explains the command and does nothing', async (command) => {
    const { code, stdout } = await run(command, '--help');
    expect(code).toBe(0);
    expect(stdout).toContain(`USAGE gazette ${command}`);
  });

  test('no command is a mistake and shows the way', async () => {
    const { code, stderr } = await run();
    expect(code).toBe(1);
    expect(stderr).toContain('USAGE gazette');
  });

  test('an unknown command is named beside those there are', async () => {
    const { code, stderr } = await run('strat');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^"gazette" has no command "strat"\. It has: start, /);
  });

  test('an unknown option is refused before anything is done', async () => {
    const { code, stderr } = await run('start', '--prot=80');
    expect(code).toBe(1);
    expect(stderr).toBe('"gazette start" has no option "--prot". Try "gazette start --help".\n');
  });
});

describe('gazette config', () => {
  test('prints values in force and hides secrets', async () => {
    const url = 'postgres://u:hunter2@db/news';
    const { code, stdout } = await runCommand({ ...nowhere, url }, ['config'], { env: { PORT: '81' } });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^PORT +81 /m);
    expect(stdout).not.toContain('hunter2');
  });

  test('fails on a bad setting', async () => {
    expect(await gazette(['config'], { PORT: 'x' }).exited).toMatchObject({ code: 1, stdout: '' });
  });
});
