import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { makeDataFolder } from './data-folder.ts';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts';

/** A running PostgreSQL of the tests' own. */
export type PostgresServer = {
  /** Address of its maintenance database, as a user who may create databases. */
  url: string;
  /** Stops it and removes its files. */
  stop(): Promise<void>;
};

const START_ATTEMPTS = 5;
const START_TIMEOUT_MILLISECONDS = 60_000;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  // A socket's path may not exceed 107 bytes, which a deep temporary folder does.
  unix_socket_directories: '',
  max_connections: '200',
  // Nothing here needs to survive a power cut.
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Statistics that change by themselves would make a test that reads query plans depend on the time of day.
  autovacuum: 'off',
};

/** Starts an empty PostgreSQL 18 on a free port of the loopback address, in a temporary folder. */
export async function startPostgres(): Promise<PostgresServer> {
  const binaries = await postgresBinaries();
  const folder = await makeDataFolder('gazette-pg', binaries.temporaryFolder);
  const watchdog = startWatchdog(folder);
  try {
    if (binaries.runAs.uid !== undefined && binaries.runAs.gid !== undefined) {
      await chown(folder, binaries.runAs.uid, binaries.runAs.gid);
    }
    const password = randomBytes(12).toString('hex');
    await createCluster(binaries, folder, password);
    const { port, server } = await listen(binaries, folder, password);
    return {
      url: addressOf(port, password),
      async stop() {
        await stopServer(server);
        await rm(folder, { recursive: true, force: true });
        watchdog.stop();
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    watchdog.stop();
    throw error;
  }
}

/**
 * Removes the server when this process is killed without a chance to do it (SIGKILL, out of memory): the watchdog's
 * standard input is a pipe from here, which the system closes whatever happens to us.
 */
function startWatchdog(folder: string): { stop(): void } {
  if (process.platform === 'win32') {
    return { stop() {} };
  }
  const script = `
    cat > /dev/null
    for attempt in 1 2 3 4 5 6 7 8 9 10; do
      pid=$(head -n 1 "$1/data/postmaster.pid" 2> /dev/null) && kill -QUIT "$pid" 2> /dev/null || break
      sleep 0.2
    done
    rm -rf "$1"`;
  const watchdog = spawn('sh', ['-c', script, 'watchdog', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.on('error', () => {});
  watchdog.unref();
  return { stop: () => watchdog.stdin.end() };
}

async function createCluster(binaries: PostgresBinaries, folder: string, password: string): Promise<void> {
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o644 });
  const options = [
    `--pgdata=${join(folder, 'data')}`,
    '--username=postgres',
    '--auth=password',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ];
  // A publisher's server rarely sorts by bytes. ICU gives every machine the same order of words, unlike its own locales.
  const withIcu = await run(binaries, binaries.initdb, [...options, '--locale-provider=icu', '--icu-locale=en-US']);
  if (withIcu.code === 0) {
    return;
  }
  await rm(join(folder, 'data'), { recursive: true, force: true });
  const withoutIcu = /icu/i.test(withIcu.output) ? await run(binaries, binaries.initdb, options) : withIcu;
  if (withoutIcu.code !== 0) {
    throw new Error(`PostgreSQL's initdb failed (${withoutIcu.code}):\n${withoutIcu.output}`);
  }
}

type Finished = { code: number | string; output: string };

function run(binaries: PostgresBinaries, program: string, args: readonly string[]): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...binaries.runAs, cwd: binaries.temporaryFolder, env: environment() });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => reject(new Error(`Cannot run ${program}: ${error.message}`, { cause: error })));
    child.on('close', (code, signal) => resolve({ code: code ?? signal ?? 'unknown', output }));
  });
}

/** Without the developer's PG* variables, which would redirect the programs, and with messages in one language. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_'));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C' };
}

type Listening = { port: number; server: ChildProcess };

/** Another process may take the free port before PostgreSQL does: then the next one is tried. */
async function listen(binaries: PostgresBinaries, folder: string, password: string): Promise<Listening> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const log = join(folder, `log-${port}`);
    const server = await spawnServer(binaries, folder, port, log);
    if (await isReady(server, port, password)) {
      return { port, server };
    }
    await stopServer(server);
    const output = await readFile(log, 'utf8');
    if (attempt === START_ATTEMPTS || !/could not bind|could not create any TCP\/IP/.test(output)) {
      throw new Error(`PostgreSQL did not start:\n${output}`);
    }
  }
}

async function spawnServer(
  binaries: PostgresBinaries,
  folder: string,
  port: number,
  log: string,
): Promise<ChildProcess> {
  const output = await open(log, 'w');
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(binaries.postgres, ['-D', join(folder, 'data'), '-p', String(port), ...settings], {
    ...binaries.runAs,
    cwd: binaries.temporaryFolder,
    env: environment(),
    // Of its own process group, so that Ctrl-C ends the tests first and the server after them.
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  });
  server.on('error', () => {});
  server.unref();
  await output.close();
  return server;
}

async function isReady(server: ChildProcess, port: number, password: string): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT_MILLISECONDS;
  while (!hasEnded(server) && Date.now() < deadline) {
    const client = new pg.Client({ connectionString: addressOf(port, password) });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await pause(20);
    }
  }
  return false;
}

/** SIGINT is PostgreSQL's fast shutdown: connections are cut, files are left whole. */
async function stopServer(server: ChildProcess): Promise<void> {
  if (!hasEnded(server)) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    // Not counted while it runs, so that it never keeps the tests alive; but its end is waited for.
    server.ref();
    server.kill('SIGINT');
    await ended;
  }
}

function hasEnded(server: ChildProcess): boolean {
  return server.pid === undefined || server.exitCode !== null || server.signalCode !== null;
}

function addressOf(port: number, password: string): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
