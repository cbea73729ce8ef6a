import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, it } from 'vitest';

const PROGRAM = `
  import { startPostgres } from ${JSON.stringify(fileURLToPath(new URL('./postgres-server.ts', import.meta.url)))};
  console.log((await startPostgres()).url);
  setInterval(() => {}, 1000);`;

// Windows has no watchdog: a run killed there leaves its server behind.
it.skipIf(process.platform === 'win32')('leaves no server and no files behind when the run is killed', async () => {
  const run = spawn(process.execPath, ['--input-type=module-typescript', '--eval', PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = (await once(run.stdout.setEncoding('utf8'), 'data')) as [string];
  const connectionString = url.trim();
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  const folder = rows[0]?.data_directory ?? '';
  expect(existsSync(folder)).toBe(true);

  run.kill('SIGKILL');
  await expect.poll(() => existsSync(folder), { timeout: 30_000 }).toBe(false);
  await expect(new pg.Client({ connectionString }).connect()).rejects.toThrow('ECONNREFUSED');
});
