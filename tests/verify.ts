import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

/** A script of the root's package.json or a program, run by pnpm so that it gets the right Node. */
type Step = { name: string; command: readonly string[]; env?: Record<string, string> };

const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } });

/** Cheapest first; the tests hold the rest, the printed graph's drift from schema/schema.graphql included. */
const steps: readonly Step[] = [
  { name: 'check', command: ['run', 'check'] },
  { name: 'build', command: ['run', 'build'] },
  { name: 'size', command: ['run', 'size'] },
  values.full
    ? { name: 'test, the long soaks included', command: ['exec', 'vitest', 'run'], env: { GAZETTE_FULL: '1' } }
    : { name: 'test', command: ['exec', 'vitest', 'run'] },
];

let failed: string | undefined;
for (const { name, command, env } of steps) {
  say(`▸ ${name}`);
  const started = performance.now();
  const passed = await pnpm(command, env);
  say(`${passed ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
  if (!passed) {
    failed = name;
    break;
  }
}
say(failed === undefined ? 'All is well.' : `Stopped: ${failed} failed.`);
process.exitCode = failed === undefined ? 0 : 1;

function pnpm(args: readonly string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    // Windows starts pnpm through a batch file, which only a shell can.
    const shell = process.platform === 'win32';
    const child = spawn('pnpm', args, { stdio: 'inherit', shell, env: { ...process.env, ...env } });
    child.on('error', (error) => {
      say(`Cannot run pnpm (${error.message}): start this with \`npx -y pnpm@12 verify\`.`);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
