import { readFile } from 'node:fs/promises';
import { isPolicyName } from '@gazette/schema/site/check-policy.ts';
import { commentPolicyDefaults } from '@gazette/schema/site/comment-policy.ts';
import { columnsOf, tableNames } from '@gazette/server/backup/tables.ts';
import { onConnection } from '@gazette/server/backup/connection.ts';
import { settingsByField } from '@gazette/server/config/settings.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { openNewsroom, type Newsroom } from '../support/newsroom.ts';

interface Line {
  readonly table: string;
  readonly columns: string[];
  readonly howLong: string;
}

const inventory = async (): Promise<Line[]> => {
  const text = await readFile(new URL('../../schema/STORED.md', import.meta.url), 'utf8');
  return [...text.matchAll(/^\| `(\w+)` \| ([^|]+) \| [^|]+ \| ([^|]+) \|$/gm)].map(([, table = '', columns = '', howLong = '']) => ({
    table,
    columns: [...columns.matchAll(/`(\w+)`/g)].map(([, column = '']) => column),
    howLong,
  }));
};

describe.each(databases)('the inventory of what is stored, on $name', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
  });
  afterAll(() => newsroom.close());

  it('names every column once, and none that is not there', async () => {
    const written = (await inventory()).flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
    const stored = await onConnection(newsroom.services.config, 'snapshot', async (connection) => {
      const columns: string[] = [];
      for (const table of tableNames) columns.push(...(await columnsOf(connection, table)).map(({ name }) => `${table}.${name}`));
      return columns;
    });
    expect(written.toSorted()).toEqual(stored.toSorted());
  });
});

describe('the inventory of what is stored', () => {
  it('names settings that are there, each with its default', async () => {
    const named = (await inventory()).flatMap(({ howLong }) => [...howLong.matchAll(/`(\w+)` \(([\d,]+)\)/g)]);
    expect(named.length).toBeGreaterThan(8);
    const variables = new Map([...settingsByField.values()].map((setting) => [setting.variable, setting.default]));
    for (const [, name = '', given = ''] of named) {
      const known = isPolicyName(name) ? commentPolicyDefaults[name] : variables.get(name);
      expect([name, Number(known)]).toEqual([name, Number(given.replaceAll(',', ''))]);
    }
  });

  it('says of each setting of retention what it is for', async () => {
    const told = (await inventory()).map(({ howLong }) => howLong).join('\n');
    const periods = Object.keys(commentPolicyDefaults).filter((name) => name.endsWith('Days') && name !== 'closeAfterDays');
    expect(periods.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
  });
});
