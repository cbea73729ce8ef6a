import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { OperatorError } from '../lifecycle/operator-error.ts';

/** A database of the measurement's own, on the server of another. */
export interface TemporaryDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * Makes an empty database beside the one that `url` names, whose content is never touched.
 * @throws {OperatorError} when that is not allowed there.
 */
export async function createTemporaryDatabase(url: string): Promise<TemporaryDatabase> {
  const name = `gazette_bench_${randomBytes(6).toString('hex')}`;
  try {
    await administer(url, `create database ${name}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `The benchmark makes a database of its own on the server that DATABASE_URL names, and could not: ${reason}`,
    );
  }
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => administer(url, `drop database if exists ${name} with (force)`) };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
