import { entities } from '@gazette/schema/entities.ts';
import { BooleanType, UnderscoreNamingStrategy } from '@mikro-orm/core';

const naming = new UnderscoreNamingStrategy();

/** Columns that hold yes or no, as `table.column`: SQLite keeps numbers in them, whatever type a migration gave them. */
export const booleanColumns: ReadonlySet<string> = new Set(
  entities.flatMap(({ meta: { tableName, properties } }) =>
    Object.entries(properties)
      .filter(([, { type }]) => (type as unknown) === BooleanType)
      .map(([name]) => `${tableName}.${naming.propertyToColumnName(name)}`),
  ),
);
