import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDataFolder } from '../../support/data-folder.ts';
import { runCommand } from '../commands/run-command.ts';
import { gazette } from '../lifecycle/gazette-process.ts';
import { comment, item, wxr } from './wordpress/wxr.ts';

let folder: string;
beforeEach(async () => {
  folder = await makeDataFolder('gazette-import');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (args: string[], env: Record<string, string> = {}) =>
  runCommand({ url: undefined, dataDir: join(folder, 'data') }, args, { env });

const file = async (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

const feed = `<rss version="2.0"><channel><title>F</title><link>https://f.example</link><description>d</description>
<item><title>From a feed</title><link>https://f.example/1</link><description>Words</description></item></channel></rss>`;

describe('gazette import', () => {
  it('tells what it did, the second time that there was nothing to do', async () => {
    const archive = await file(
      'archive.bin',
      wxr(item({ id: 1, inside: comment(1) }), item({ id: 2, type: 'page', title: 'About' })),
    );
    const first = await run(['import', archive]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('WordPress export imported into the site "news".');
    expect(first.stdout).toMatch(/articles +1 created, 0 updated, 0 unchanged/);
    expect(first.stdout).toMatch(/comments +1 created, 0 updated, 0 unchanged/);
    expect(first.stdout).toMatch(/Skipped: 1\n +1 × page: not an article \(line \d+, item 2 “About”\)/);
    const second = await run(['import', archive]);
    expect(second.code).toBe(0);
    expect(second.stdout).not.toMatch(/[1-9]\d* (?:created|updated)/);
  });

  it('imports the rest of a file with a broken line, names the line, and fails', async () => {
    const lines = await file('lines', '{"headline":"One"}\n{"headline":\n{"headline":"Three"}\n');
    // In a process of its own: a script goes by its exit code.
    const { code, stdout } = await gazette(['import', lines], { GAZETTE_DATA_DIR: join(folder, 'data') }).exited;
    expect(code).toBe(1);
    expect(stdout).toMatch(/articles +2 created/);
    expect(stdout).toMatch(/Not imported, because broken: 1\n {2}line 2: not JSON: /);
  });

  it.each([
    ['an absent file', 'absent', undefined, /absent does not exist\.$/m],
    ['an empty file', 'empty', '', /empty is empty\.$/m],
    ['a file of no known kind', 'prose', 'Dear editor,', /prose is nothing that can be imported/],
    [
      'a file in another encoding',
      'wrong',
      Buffer.from([0x7b, 0x22, 0xc7, 0xe1, 0x22]),
      /wrong is not UTF-8 text: byte 3/,
    ],
    [
      'an entity bomb',
      'bomb',
      '<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0"></rss>',
      /bomb declares XML entities/,
    ],
    ['a file too large', 'large', 'x'.repeat(2000), /large is larger than 1024 bytes.*GAZETTE_IMPORT_MAX_BYTES/],
  ])('says in one line what is wrong with %s', async (_, name, content, message) => {
    const path = content === undefined ? join(folder, name) : await file(name, content);
    const { code, stdout, stderr } = await run(['import', path], { GAZETTE_IMPORT_MAX_BYTES: '1024' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('imports a feed from an address, which inside the own network has to be allowed', async () => {
    const server: Server = createServer((_, response) => response.end(feed)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
    try {
      const refused = await run(['import', address]);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain('127.0.0.1 is a loopback address');
      const allowed = await run(['import', address, '--section', 'elsewhere'], {
        GAZETTE_IMPORT_ALLOW_PRIVATE_ADDRESSES: 'true',
      });
      expect(allowed.stdout).toMatch(/Feed imported[^]*articles +1 created/);
      expect(allowed.code).toBe(0);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('stores nothing in a dry run', async () => {
    await run(['import', await file('one', '{"headline":"One"}')]);
    const dry = await run(['import', await file('two', '{"headline":"Two"}'), '--dry-run']);
    expect(dry.stdout).toMatch(/JSON Lines would be imported[^]*articles +1 created/);
    expect((await run(['export'])).stdout).not.toContain('Two');
  });

  it('knows no other format', async () => {
    const { code, stderr } = await run(['import', 'x', '--format', 'word']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'There is no format "word": wordpress, disqus, feed, ninjs, native.\n' });
  });
});

describe('gazette export', () => {
  it('writes to standard output or to a file, packed when its name says so, the same lines', async () => {
    await run(['import', await file('archive', wxr(item({ id: 1, inside: comment(1) })))]);
    const { code, stdout } = await run(['export']);
    expect(code).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { type: string }).type),
    ).toEqual(['site', 'contributor', 'article', 'revision', 'comment']);
    const plain = join(folder, 'export.jsonl');
    const packed = join(folder, 'export.jsonl.gz');
    expect(await run(['export', plain])).toMatchObject({ code: 0, stdout: `${plain}: 5 lines.\n` });
    expect(await run(['export', packed])).toMatchObject({ code: 0 });
    expect(await readFile(plain, 'utf8')).toBe(stdout);
    expect(gunzipSync(await readFile(packed)).toString()).toBe(stdout);
    const copy = { GAZETTE_DATA_DIR: join(folder, 'copy') };
    expect(await run(['import', packed], copy)).toMatchObject({ code: 0 });
    expect((await run(['export'], copy)).stdout).toBe(stdout);
  });

  it('overwrites nothing unasked, and names the sites there are', async () => {
    await run(['import', await file('one', '{"headline":"One"}')]);
    const path = await file('kept', 'words');
    expect(await run(['export', path])).toMatchObject({ code: 1, stderr: `${path} exists. --force replaces it.\n` });
    expect(await readFile(path, 'utf8')).toBe('words');
    expect(await run(['export', path, '--force'])).toMatchObject({ code: 0 });
    expect(await run(['export', '--site', 'other'])).toMatchObject({
      code: 1,
      stderr: 'There is no site other. There is: news.\n',
    });
    const lost = join(folder, 'no', 'where');
    const { code, stderr } = await run(['export', lost]);
    expect(code).toBe(1);
    expect(stderr).toContain(`${lost} cannot be written`);
  });
});
