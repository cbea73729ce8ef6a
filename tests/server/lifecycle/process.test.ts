import { once } from 'node:events';
import { chmodSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { sqlitePath } from '@gazette/server/database/open.ts';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { makeDataFolder } from '../../support/data-folder.ts';
import '../../support/global-setup.ts';
import { runCommand } from '../commands/run-command.ts';
import { gazette, type GazetteProcess } from './gazette-process.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await makeDataFolder('gazette-process');
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function start(env: Record<string, string> = {}): GazetteProcess {
  return gazette(['start', '--no-build'], { PORT: '0', HOST: '127.0.0.1', GAZETTE_DATA_DIR: dataDir, ...env });
}

/** Starts a request and leaves it unfinished: the server has to wait for it. */
async function unfinishedRequest(server: GazetteProcess): Promise<{ socket: Socket; finish: () => Promise<string> }> {
  const { local } = await server.logged(/^Gazette runs at/);
  const socket = connect(Number(new URL(String(local)).port), '127.0.0.1');
  await once(socket, 'connect');
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const whole = 'GET /health/live HTTP/1.1\r\nHost: news.example\r\n\r\n';
  // A first request answered proves that the server, and not only the kernel, has this connection.
  socket.write(whole + whole.slice(0, -2));
  await once(socket, 'data');
  return {
    socket,
    async finish() {
      text = '';
      socket.write('\r\n');
      await once(socket, 'close');
      return text;
    },
  };
}

/** The tables are there already: making them took longer than what is tried. */
function startMigrated(env: Record<string, string> = {}): GazetteProcess {
  copyFileSync(inject('databaseTemplates').sqlite, sqlitePath(dataDir));
  return start(env);
}

describe('a real process', () => {
  test('starts on a free port with a new database, warns of a misspelt setting, serves, finishes a running request on SIGTERM, and ends with 0', async () => {
    const server = start({ GAZETTE_DATADIR: '/srv' });
    expect(await server.logged(/^GAZETTE_DATADIR is no setting of Gazette/)).toMatchObject({ level: 'warn' });
    const { local } = await server.logged(/^Gazette runs at/);
    const ready = await fetch(`${String(local)}/health/ready`);
    expect(await ready.json()).toEqual({ status: 'ready', checks: { accepting: 'ok', database: 'ok', writes: 'ok' } });
    const request = await unfinishedRequest(server);
    server.signal('SIGTERM');
    await server.logged(/^stopping$/);
    const answer = await request.finish();
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(answer).toMatch(/connection: close/i);
    const { code, stderr } = await server.exited;
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test('cuts off what is not finished within the grace time, and still ends with 0', async () => {
    const server = startMigrated({ GAZETTE_SHUTDOWN_GRACE: '50ms' });
    const { socket } = await unfinishedRequest(server);
    socket.on('error', () => {});
    server.signal('SIGINT');
    const { code, stdout } = await server.exited;
    expect(code).toBe(0);
    expect(stdout).toContain('requests were cut off at the end of the grace time');
  });

  test('a second signal ends it at once', async () => {
    const server = startMigrated({ GAZETTE_SHUTDOWN_GRACE: '10m' });
    const { socket } = await unfinishedRequest(server);
    socket.on('error', () => {});
    server.signal('SIGTERM');
    await server.logged(/^stopping$/);
    server.signal('SIGTERM');
    expect((await server.exited).code).toBe(143);
  });

  test('a port in use is one clear sentence and exit code 1', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await start({ PORT: String(port) }).exited;
    other.close();
    expect(code).toBe(1);
    expect(stderr).toBe(`Port ${port} is in use by another program: stop it, or choose another with PORT.\n`);
  });
});

/** What refuses to start says so before there is anything that a process of its own would have to end. */
describe('a start that is refused', () => {
  const refused = (env: Record<string, string>) => runCommand({ url: undefined, dataDir }, ['start', '--no-build'], { env: { PORT: '0', HOST: '127.0.0.1', ...env } });

  test('an address of another machine is one clear sentence', async () => {
    expect(await refused({ HOST: '203.0.113.1' })).toMatchObject({ code: 1, stderr: 'HOST is 203.0.113.1, which is no address of this machine.\n' });
  });

  test('a data directory that cannot be one is named', async () => {
    const file = join(dataDir, 'file');
    writeFileSync(file, '');
    const { code, stderr } = await refused({ GAZETTE_DATA_DIR: join(file, 'data') });
    expect(code).toBe(1);
    expect(stderr).toContain(`the data directory ${join(file, 'data')} (GAZETTE_DATA_DIR)`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test.skipIf(process.getuid?.() === 0)('a data directory that may not be written is named', async () => {
    chmodSync(dataDir, 0o500);
    const { code, stderr } = await refused({});
    expect(code).toBe(1);
    expect(stderr).toContain(`the data directory ${dataDir} (GAZETTE_DATA_DIR)`);
  });

  test('bad settings are all named and nothing is started', async () => {
    const { code, stdout, stderr } = await refused({ PORT: 'four', GAZETTE_TRUST_PROXY: 'sometimes' });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([
      'PORT must be a whole number from 0 to 65535, not "four"',
      'GAZETTE_TRUST_PROXY must be true or false, not "sometimes"',
    ]);
  });
});
