import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importLimits, type ImportLimits } from '@gazette/server/exchange/import-limits.ts';
import type { Network } from '@gazette/server/exchange/source/download.ts';
import { openSource } from '@gazette/server/exchange/source/open-source.ts';
import { refuseAddress } from '@gazette/server/exchange/source/refuse-address.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gazette-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function contentOf(location: string, limits: Partial<ImportLimits> = {}, network?: Network): Promise<string> {
  const source = await openSource(location, { ...importLimits, ...limits }, network);
  try {
    const parts: Buffer[] = [];
    for await (const chunk of source.read()) parts.push(chunk);
    return Buffer.concat(parts).toString();
  } finally {
    await source.close();
  }
}

describe('a file', () => {
  it('is read as often as needed, packed or not, with its progress told', async () => {
    const path = join(folder, 'plain');
    await writeFile(path, 'words');
    const source = await openSource(path, importLimits);
    let told = 0;
    for (let time = 0; time < 2; time += 1) {
      for await (const chunk of source.read((count) => (told += count))) expect(chunk.toString()).toBe('words');
    }
    expect(told).toBe(2 * source.size);
    await writeFile(`${path}.bin`, gzipSync('packed words'));
    expect(await contentOf(`${path}.bin`)).toBe('packed words');
  });

  it('that cannot be used is named with the reason', async () => {
    await expect(contentOf(join(folder, 'absent'))).rejects.toThrow(/absent does not exist\.$/);
    await expect(contentOf(folder)).rejects.toThrow('is not a file.');
    const cut = join(folder, 'cut.gz');
    await writeFile(cut, gzipSync(randomBytes(10_000)).subarray(0, 5000));
    await expect(contentOf(cut)).rejects.toThrow('cut.gz ends early');
    const damaged = join(folder, 'damaged.gz');
    await writeFile(damaged, gzipSync(randomBytes(10_000)).fill(0xff, 100, 9000));
    await expect(contentOf(damaged)).rejects.toThrow('damaged.gz is damaged');
  });

  it.skipIf(process.getuid?.() === 0)('that may not be read is named with the reason', async () => {
    const path = join(folder, 'locked');
    await writeFile(path, 'words');
    await chmod(path, 0);
    await expect(contentOf(path)).rejects.toThrow('locked cannot be read: permission denied.');
  });

  it('of a gigabyte is refused before it is read', async () => {
    const path = join(folder, 'huge');
    await writeFile(path, '');
    await truncate(path, 1024 ** 3);
    await expect(openSource(path, importLimits)).rejects.toThrow(
      /huge is larger than 536870912 bytes.*GAZETTE_IMPORT_MAX_BYTES/,
    );
  });

  it('that unpacks to more than is allowed is left at the limit', async () => {
    const path = join(folder, 'bomb.gz');
    await writeFile(path, gzipSync(Buffer.alloc(20_000_000)));
    const source = await openSource(path, { ...importLimits, maxBytes: 1_000_000 });
    let unpacked = 0;
    const reading = async () => {
      for await (const chunk of source.read()) unpacked += chunk.length;
    };
    await expect(reading()).rejects.toThrow('bomb.gz is larger than 1000000 bytes');
    expect(unpacked).toBeLessThanOrEqual(1_000_000);
  });
});

describe('an address', () => {
  let server: Server;
  let origin: string;
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname === '/feed') response.end(`fetched by ${request.headers['user-agent']}`);
    else if (url.pathname === '/packed') response.setHeader('content-encoding', 'gzip').end(gzipSync('packed'));
    else if (url.pathname === '/loop') response.writeHead(302, { location: '/loop' }).end();
    else if (url.pathname === '/to') response.writeHead(301, { location: url.searchParams.get('to') ?? '/' }).end();
    else if (url.pathname === '/endless') endless(response);
    else if (url.pathname === '/never') response.writeHead(200).write('begun');
    else response.writeHead(404).end();
  };
  const endless = (response: ServerResponse) => {
    const more = () => void (response.destroyed || response.write(Buffer.alloc(65_536), () => setImmediate(more)));
    more();
  };

  beforeAll(async () => {
    server = createServer(answer).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });

  const allowed = { allowPrivateAddresses: true };

  it('is fetched, redirected and unpacked', async () => {
    expect(await contentOf(`${origin}/feed`, allowed)).toBe('fetched by Gazette import');
    expect(await contentOf(`${origin}/packed`, allowed)).toBe('packed');
    const source = await openSource(`${origin}/to?to=/feed`, { ...importLimits, ...allowed });
    expect(source.url).toBe(`${origin}/feed`);
    await source.close();
  });

  it('that fails says how', async () => {
    await expect(contentOf(`${origin}/absent`, allowed)).rejects.toThrow('/absent answers with HTTP status 404.');
    await expect(contentOf(`${origin}/loop`, allowed)).rejects.toThrow('/loop redirects more than 5 times.');
    await expect(contentOf(`${origin}/to?to=ftp://x.example/`, allowed)).rejects.toThrow('only http and https are');
    await expect(contentOf('http://127.0.0.1:1/', allowed)).rejects.toThrow('http://127.0.0.1:1/ cannot be fetched');
    await expect(contentOf('http://', allowed)).rejects.toThrow('http:// is not an address.');
    await expect(contentOf('https://nowhere.invalid/', allowed)).rejects.toThrow(
      'https://nowhere.invalid/ cannot be fetched',
    );
  });

  it('is left when it sends too much or takes too long', async () => {
    await expect(contentOf(`${origin}/endless`, { ...allowed, maxBytes: 1_000_000 })).rejects.toThrow(
      'is larger than 1000000 bytes',
    );
    await expect(contentOf(`${origin}/never`, { ...allowed, timeout: 100 })).rejects.toThrow(
      '/never took longer than 0.1 s (GAZETTE_IMPORT_TIMEOUT)',
    );
  });

  it('inside the own network is refused unless that is allowed', async () => {
    await expect(contentOf(`${origin}/feed`)).rejects.toThrow(
      '127.0.0.1 is refused: 127.0.0.1 is a loopback address. GAZETTE_IMPORT_ALLOW_PRIVATE_ADDRESSES=true',
    );
    await expect(contentOf('http://[::1]:1/')).rejects.toThrow('::1 is a loopback address');
    await expect(contentOf('http://2130706433/')).rejects.toThrow('127.0.0.1 is a loopback address');
    await expect(contentOf('http://localhost:1/')).rejects.toThrow(/localhost is refused/);
  });

  it('is checked again wherever a redirect leads', async () => {
    const network: Network = {
      lookup: () => {},
      refuse: (address) => (address === '127.0.0.1' ? undefined : refuseAddress(address)),
    };
    expect(await contentOf(`${origin}/feed`, {}, network)).toContain('fetched');
    await expect(contentOf(`${origin}/to?to=http://169.254.169.254/latest/`, {}, network)).rejects.toThrow(
      '169.254.169.254 is a link-local address',
    );
  });

  it('whose name changes its meaning is connected to where it was checked, or not at all', async () => {
    const answers = ['127.0.0.1', '10.0.0.1'];
    const lookup: LookupFunction = (_, __, callback) =>
      callback(null, [{ address: answers.shift() ?? '10.0.0.1', family: 4 }] as never);
    const network: Network = {
      lookup,
      refuse: (address) => (address === '127.0.0.1' ? undefined : refuseAddress(address)),
    };
    const port = new URL(origin).port;
    expect(await contentOf(`http://changing.example:${port}/feed`, {}, network)).toContain('fetched');
    expect(answers).toEqual(['10.0.0.1']);
    await expect(contentOf(`http://changing.example:${port}/feed`, {}, network)).rejects.toThrow(
      'changing.example is refused: 10.0.0.1 is a private address',
    );
  });
});

describe('addresses', () => {
  it.each(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808'])('%s is public', (address) => {
    expect(refuseAddress(address)).toBeUndefined();
  });

  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '240.0.0.1',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'nonsense',
    '',
  ])('%s is refused', (address) => {
    expect(refuseAddress(address)).toBeTypeOf('string');
  });
});
