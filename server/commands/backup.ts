import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { backUp } from '../backup/backup.ts';
import { OperatorError } from '../lifecycle/operator-error.ts';
import { withServices } from './with-services.ts';

export const backup = defineCommand({
  meta: {
    name: 'backup',
    description:
      'Write the whole newsroom into one file while the server runs. The file fits both databases: made on SQLite, it can be restored on PostgreSQL, and back.',
  },
  args: {
    file: { type: 'positional', required: true, description: 'The file to write, such as gazette.backup.' },
    force: { type: 'boolean', description: 'Replace the file when it exists.' },
    verbose: { type: 'boolean', description: 'Log everything.' },
  },
  async run({ args }) {
    const path = resolve(args.file);
    if (existsSync(path) && !args.force) throw new OperatorError(`${path} exists. --force replaces it.`);
    await withServices({ verbose: args.verbose, migrate: false }, async ({ config, database, now }) => {
      await database.migrations.assertCurrent();
      const migrations = await database.migrations.executed();
      const { tables } = await backUp({ config, path, migrations, now: now() });
      const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
      process.stdout.write(
        `${path}: ${tables['article']?.rows ?? 0} articles, ${tables['comment']?.rows ?? 0} comments, ${rows} rows in all.\n`,
      );
    });
  },
});
