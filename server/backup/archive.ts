import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { OperatorError } from '../lifecycle/operator-error.ts';

/**
 * How a column's values stand in an archive: an instant as milliseconds since 1970, JSON as itself, everything else as
 * the JSON value nearest to it. None of it belongs to one database, so a backup can move a newsroom between them.
 */
export type ColumnKind = 'instant' | 'json' | 'plain';

export interface ArchiveHeader {
  gazette: 'backup';
  format: 1;
  /** The program that wrote it. */
  program: string;
  /** The migrations its database had, oldest first: the version of its schema. */
  migrations: string[];
  dialect: string;
  createdAt: string;
}

export interface ArchiveTable {
  table: string;
  columns: { name: string; kind: ColumnKind }[];
}

/** One value for each of the table's columns. */
export type ArchiveRow = unknown[];

/** What was written of each table; the last line, so that a cut-off file is known by its absence. */
export interface ArchiveEnd {
  tables: Record<string, { rows: number; sha256: string }>;
}

/**
 * Writes gzipped JSON Lines: the header, then each table followed by its rows, then the end. It grows beside its place and
 * is moved there when it is whole and on the disk.
 */
export async function writeArchive(
  path: string,
  header: ArchiveHeader,
  tables: AsyncIterable<ArchiveTable & { rows: AsyncIterable<ArchiveRow> }>,
): Promise<ArchiveEnd> {
  const partial = `${path}.partial`;
  try {
    const file = createWriteStream(partial, { mode: 0o600 });
    await once(file, 'open');
    const gzip = createGzip();
    gzip.pipe(file);
    const write = async (value: unknown, hash?: Hash) => {
      const line = `${JSON.stringify(value)}\n`;
      hash?.update(line);
      if (!gzip.write(line)) await once(gzip, 'drain');
    };
    await write(header);
    const end: ArchiveEnd = { tables: {} };
    for await (const { table, columns, rows } of tables) {
      await write({ table, columns } satisfies ArchiveTable);
      const hash = createHash('sha256');
      let count = 0;
      for await (const row of rows) {
        await write(row, hash);
        count += 1;
      }
      end.tables[table] = { rows: count, sha256: hash.digest('hex') };
    }
    await write(end);
    gzip.end();
    await finished(file);
    await flushToDisk(partial);
    await rename(partial, path);
    return end;
  } catch (error) {
    await rm(partial, { force: true });
    if (error instanceof Error && 'syscall' in error)
      throw new OperatorError(`${path} cannot be written: ${error.message}`);
    throw error;
  }
}

async function flushToDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

export type ArchiveLine =
  | { kind: 'header'; header: ArchiveHeader }
  | { kind: 'table'; table: ArchiveTable }
  | { kind: 'row'; row: ArchiveRow }
  | { kind: 'end'; end: ArchiveEnd };

/**
 * Reads an archive line by line, checking counts and checksums on the way.
 * @throws {OperatorError} saying what is wrong with the file, at the latest before its last line is handed out.
 */
export async function* readArchive(path: string): AsyncGenerator<ArchiveLine> {
  let hash = createHash('sha256');
  let current: { name: string; rows: number } | undefined;
  const found: ArchiveEnd = { tables: {} };
  const finishTable = () => {
    if (current) found.tables[current.name] = { rows: current.rows, sha256: hash.digest('hex') };
    hash = createHash('sha256');
  };
  let isComplete = false;
  let isFirst = true;
  for await (const line of linesOf(path)) {
    const value = parseLine(path, line);
    if (isFirst && !isHeader(value)) throw new OperatorError(`${path} is no backup of Gazette.`);
    isFirst = false;
    if (Array.isArray(value)) {
      hash.update(`${line}\n`);
      if (current) current.rows += 1;
      yield { kind: 'row', row: value };
    } else if (isHeader(value)) {
      yield { kind: 'header', header: value };
    } else if ('table' in value) {
      finishTable();
      current = { name: value.table, rows: 0 };
      yield { kind: 'table', table: value };
    } else {
      finishTable();
      const damaged = Object.keys({ ...value.tables, ...found.tables }).find(
        (name) => value.tables[name]?.sha256 !== found.tables[name]?.sha256,
      );
      if (damaged) throw new OperatorError(`${path} is damaged: the table ${damaged} is not what was written.`);
      isComplete = true;
      yield { kind: 'end', end: value };
    }
  }
  if (!isComplete) throw new OperatorError(`${path} is cut off: its end is missing.`);
}

function parseLine(path: string, line: string): ArchiveHeader | ArchiveTable | ArchiveRow | ArchiveEnd {
  try {
    return JSON.parse(line) as ArchiveHeader | ArchiveTable | ArchiveRow | ArchiveEnd;
  } catch {
    throw new OperatorError(`${path} is no backup of Gazette, or it is damaged.`);
  }
}

function isHeader(value: object): value is ArchiveHeader {
  return 'gazette' in value && value.gazette === 'backup';
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.once('error', (error) => gunzip.destroy(error));
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of file.pipe(gunzip)) {
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    throw readError(path, error);
  } finally {
    file.destroy();
  }
  if (rest) yield rest;
}

function readError(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') return new OperatorError(`${path} is cut off: its end is missing.`);
  if (code === 'Z_DATA_ERROR') return new OperatorError(`${path} is no backup of Gazette, or it is damaged.`);
  if (error instanceof Error && 'syscall' in error)
    return new OperatorError(`${path} cannot be read: ${error.message}`);
  return error;
}
