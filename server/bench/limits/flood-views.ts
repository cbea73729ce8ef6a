import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';

/**
 * Sends views at a steady pace while it is told to: a process of its own, so that it does not slow whoever measures. `/on`
 * begins, `/off` ends it and says how many arrived and how many were refused. Each view is of another reader.
 *
 * `/aside` sends as many to a server that does nothing with them: what the sending takes from the machine is not Gazette's.
 */
interface Input {
  /** Where Gazette is; it must believe X-Forwarded-For. */
  readonly origin: string;
  readonly pages: readonly string[];
  readonly perSecond: number;
}

/** Milliseconds between two sendings: of readers who know nothing of each other hardly two come at once. */
const TICK = 1;

const [{ origin, pages, perSecond }] = (await once(process, 'message')) as [Input];
const nowhere = createServer((request, response) => {
  request.resume();
  response.writeHead(204).end();
});
nowhere.listen(0, '127.0.0.1');
await once(nowhere, 'listening');
const { port } = nowhere.address() as AddressInfo;

const options = { connections: 8, pipelining: 1 };
const pools = { on: new Pool(origin, options), aside: new Pool(`http://127.0.0.1:${port}`, options) };
let pool = pools.on;
let sent = 0;
let arrived = 0;
let refused = 0;
let started = 0;
let owed = 0;
let timer: NodeJS.Timeout | undefined;

function send(): void {
  const number = (sent += 1);
  const headers = {
    'content-type': 'text/plain',
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'x-forwarded-for': `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
  };
  const body = JSON.stringify({ url: pages[number % pages.length] });
  void arrive({ path: '/views', method: 'POST', headers, body });
}

async function arrive(request: Parameters<typeof pool.request>[0]): Promise<void> {
  try {
    const response = await pool.request(request);
    await response.body.dump();
    if (response.statusCode === 204) arrived += 1;
    else refused += 1;
  } catch {
    refused += 1;
  }
}

function tick(): void {
  const now = performance.now();
  owed += ((now - started) / 1000) * perSecond;
  started = now;
  for (; owed >= 1; owed -= 1) send();
}

const server = createServer((request, response) => {
  clearInterval(timer);
  if (request.url === '/on' || request.url === '/aside') {
    pool = request.url === '/on' ? pools.on : pools.aside;
    [started, owed] = [performance.now(), 0];
    timer = setInterval(tick, TICK);
  }
  response.end(JSON.stringify({ sent, arrived, refused }));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.(server.address());
process.on('SIGTERM', () => process.exit(0));
