import { Readable } from 'node:stream';
import { runCommandLine } from '@gazette/server/commands/command-line.ts';
import { vi } from 'vitest';
import type { TestDatabase } from '../../support/databases.ts';

/** What a command line is given besides its words. */
interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** What it reads from standard input, a pipe as in a real process of the tests; empty when left out. */
  readonly input?: string;
}

/**
 * Runs one command line in this process, which spares a test the second that a real one takes to start. One at a time:
 * it borrows the environment, the standard streams and the exit code.
 */
export async function runCommand(
  { url, dataDir }: Pick<TestDatabase, 'url' | 'dataDir'>,
  args: string[],
  { env = {}, input = '' }: Surroundings = {},
) {
  const settings = { GAZETTE_LOG_FORMAT: 'json', GAZETTE_SAMPLE: 'false', GAZETTE_DATA_DIR: dataDir, DATABASE_URL: url };
  for (const [name, value] of Object.entries({ ...settings, ...env })) vi.stubEnv(name, value);
  const output = { stdout: '', stderr: '' };
  const spies = [
    ...(['stdout', 'stderr'] as const).map((stream) =>
      vi.spyOn(process[stream], 'write').mockImplementation((text) => {
        output[stream] += String(text);
        return true;
      }),
    ),
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([input]) as typeof process.stdin),
  ];
  const exitCode = process.exitCode;
  process.exitCode = undefined;
  try {
    const code = await runCommandLine(args);
    return { code, ...output };
  } finally {
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}
