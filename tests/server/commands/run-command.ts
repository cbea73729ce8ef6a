import { runCommandLine } from '@gazette/server/commands/command-line.ts';
import { vi } from 'vitest';
import type { TestDatabase } from '../../support/databases.ts';

/**
 * Runs one command line in this process, which spares a test the second that a real one takes to start. One at a time:
 * it borrows the environment and the standard streams.
 */
export async function runCommand({ url, dataDir }: Pick<TestDatabase, 'url' | 'dataDir'>, args: string[]) {
  vi.stubEnv('GAZETTE_DATA_DIR', dataDir);
  vi.stubEnv('DATABASE_URL', url);
  const output = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      output[stream] += String(text);
      return true;
    }),
  );
  try {
    const code = await runCommandLine(args);
    return { code, ...output };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}
