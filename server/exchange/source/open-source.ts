import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../import-limits.ts';
import { download, downloadError, type Download, type Network } from './download.ts';

/** Something to import, readable from its start as often as one likes. */
export interface ImportSource {
  /** As the person named it. */
  readonly name: string;
  /** Where it came from, for what is relative to it. */
  readonly url?: string;
  /** Bytes as stored, for a progress bar. */
  readonly size: number;
  /** The unpacked bytes; `onBytes` is told how many stored bytes each step took. */
  read(onBytes?: (count: number) => void): AsyncIterable<Buffer>;
  /** Removes what was downloaded. */
  close(): Promise<void>;
}

/**
 * Opens a file or an http(s) address. A download is kept in a temporary file until `close`, because some formats are
 * read twice.
 * @throws {ImportError} naming what is wrong: absent, unreadable, a folder, too large, a refused address.
 */
export async function openSource(location: string, limits: ImportLimits, network?: Network): Promise<ImportSource> {
  return /^https?:\/\//i.test(location) ? openUrl(location, limits, network) : openFile(location, limits);
}

async function openFile(path: string, limits: ImportLimits): Promise<ImportSource> {
  try {
    const { size, isFile } = await stat(path).then((found) => ({ size: found.size, isFile: found.isFile() }));
    if (!isFile) throw new ImportError(`${path} is not a file.`);
    assertSize(path, size, limits);
    const packed = await isGzip(path);
    return {
      name: path,
      size,
      read: (onBytes) => readFile({ name: path, path, packed, limits, onBytes }),
      close: async () => {},
    };
  } catch (error) {
    throw fileError(path, error);
  }
}

async function openUrl(address: string, limits: ImportLimits, network?: Network): Promise<ImportSource> {
  return keepDownload(address, await download(address, limits, network), limits);
}

/** Keeps what is downloaded in a temporary file, up to the size allowed. */
export async function keepDownload(address: string, { url, body, close }: Download, limits: ImportLimits): Promise<ImportSource> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-import-'));
  const path = join(folder, 'download');
  let size = 0;
  try {
    const counted = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        assertSize(address, size, limits);
        yield chunk;
      }
    };
    await pipeline(body, counted, createWriteStream(path));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw downloadError(address, error, limits);
  } finally {
    await close();
  }
  const packed = await isGzip(path);
  return {
    name: address,
    url,
    size,
    read: (onBytes) => readFile({ name: address, path, packed, limits, onBytes }),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

interface FileReading {
  readonly name: string;
  readonly path: string;
  readonly packed: boolean;
  readonly limits: Pick<ImportLimits, 'settings' | 'maxBytes'>;
  readonly onBytes: ((count: number) => void) | undefined;
}

async function* readFile({ name, path, packed, limits, onBytes }: FileReading): AsyncGenerator<Buffer> {
  const stored = createReadStream(path);
  if (onBytes) stored.on('data', (chunk) => onBytes(chunk.length));
  const unpacked = packed ? stored.pipe(createGunzip()) : stored;
  // `pipe` passes no errors on.
  if (packed) stored.on('error', (error) => unpacked.destroy(error));
  let total = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      total += chunk.length;
      assertSize(name, total, limits);
      yield chunk;
    }
  } catch (error) {
    throw fileError(name, error);
  } finally {
    stored.destroy();
    unpacked.destroy();
  }
}

async function isGzip(path: string): Promise<boolean> {
  await using file = await open(path, 'r');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
  return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
}

function assertSize(name: string, size: number, { settings, maxBytes }: Pick<ImportLimits, 'settings' | 'maxBytes'>): void {
  if (size > maxBytes) {
    throw new ImportError(
      `${name} is larger than ${maxBytes} bytes, which is the most that is read (${settings}_MAX_BYTES).`,
      'too-large',
    );
  }
}

const fileReasons: Record<string, string> = {
  ENOENT: 'does not exist',
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: permission denied',
  EISDIR: 'is a folder, not a file',
  Z_DATA_ERROR: 'is damaged: it cannot be unpacked',
  Z_BUF_ERROR: 'ends early: it cannot be unpacked to its end',
};

function fileError(name: string, error: unknown): Error {
  if (error instanceof ImportError || !(error instanceof Error)) return error as Error;
  const reason = fileReasons[(error as NodeJS.ErrnoException).code ?? ''];
  return new ImportError(`${name} ${reason ?? `cannot be read: ${error.message}`}.`);
}
