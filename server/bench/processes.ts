import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Newsroom } from './prepare-newsroom.ts';

/** Longest a server may take to come up, in milliseconds. */
const patience = 30_000;

/** The servers of one measurement, each a process of its own so that none slows the load that it is under. */
export class Processes {
  readonly #children: ChildProcess[] = [];

  /** Gazette as an operator runs it, with these further settings, its log thrown away. */
  async gazette({ databaseUrl, dataDir }: Newsroom, settings: Readonly<Record<string, string>> = {}): Promise<string> {
    const port = await freePort();
    const main = fileURLToPath(new URL('../main.ts', import.meta.url));
    const child = spawn(process.execPath, [main, 'start', '--no-build'], {
      env: {
        NODE_ENV: 'production',
        PORT: String(port),
        HOST: '127.0.0.1',
        GAZETTE_DATA_DIR: dataDir,
        GAZETTE_SAMPLE: 'false',
        // So that one machine can send the views of many readers.
        GAZETTE_TRUST_PROXY: 'true',
        ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
        ...settings,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#children.push(child);
    const url = `http://127.0.0.1:${port}`;
    await untilReady(url, child);
    return url;
  }

  async limit(module: string, input: unknown): Promise<string> {
    const child = fork(fileURLToPath(new URL(`./limits/${module}.ts`, import.meta.url)));
    this.#children.push(child);
    child.send(input as object);
    const [address] = (await once(child, 'message')) as [AddressInfo];
    return `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#children.splice(0).map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const closed = once(child, 'close');
        child.kill('SIGTERM');
        await closed;
      }),
    );
  }
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline && child.exitCode === null) {
    const ready = await fetch(`${url}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await pause(50);
  }
  throw new Error(`Gazette did not come up at ${url}.`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
