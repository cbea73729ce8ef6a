import { createServer, type ServerResponse } from 'node:http';
import Database from 'better-sqlite3';
import pg from 'pg';

interface Input {
  /** A SQLite file, or the address of a PostgreSQL server. */
  path: string | undefined;
  url: string | undefined;
  /** One statement whose one row has one column, `json`: the whole answer, made by the database. */
  sql: string;
}

// The least that answers from the database: one prepared statement, its text sent as it is.
process.once('message', (message) => {
  const { path, url, sql } = message as Input;
  const send = (response: ServerResponse, json: string) => {
    const bytes = Buffer.from(json);
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.byteLength });
    response.end(bytes);
  };
  const answer = path === undefined ? fromPostgres(String(url), sql) : fromSqlite(path, sql);
  const server = createServer((_request, response) => {
    const json = answer();
    if (typeof json === 'string') send(response, json);
    else json.then((text) => send(response, text)).catch((error: unknown) => response.destroy(error as Error));
  });
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
});

function fromSqlite(path: string, sql: string): () => string {
  const statement = new Database(path, { readonly: true }).prepare<[], { json: string }>(sql);
  return () => statement.get()?.json ?? '';
}

function fromPostgres(url: string, sql: string): () => Promise<string> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  return async () => (await pool.query<{ json: string }>({ name: 'limit', text: sql })).rows[0]?.json ?? '';
}
