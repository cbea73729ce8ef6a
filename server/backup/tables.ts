import { entities } from '@gazette/schema/entities.ts';
import { sql } from 'kysely';
import type { ArchiveTable, ColumnKind } from './archive.ts';
import type { Connection } from './connection.ts';

/** Every table that holds something of the newsroom; what the database derives from them (its full-text index) is left out. */
export const tableNames: readonly string[] = entities.map((entity) => entity.meta.tableName);

const kinds: Record<string, ColumnKind> = {
  datetime: 'instant',
  'timestamp with time zone': 'instant',
  json: 'json',
  jsonb: 'json',
};

/** The columns a table has in this database, in its own order. */
export async function columnsOf({ dialect, db }: Connection, table: string): Promise<ArchiveTable['columns']> {
  const { rows } =
    dialect === 'sqlite'
      ? await sql<{ name: string; type: string }>`select name, type from pragma_table_info(${table})`.execute(db)
      : await sql<{ name: string; type: string }>`
          select column_name as name, data_type as type from information_schema.columns
          where table_schema = current_schema() and table_name = ${table} order by ordinal_position
        `.execute(db);
  return rows.map(({ name, type }) => ({ name, kind: kinds[type.toLowerCase()] ?? 'plain' }));
}
