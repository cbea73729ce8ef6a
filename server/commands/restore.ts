import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { restore as restoreArchive } from '../backup/restore.ts';
import { withServices } from './with-services.ts';

export const restore = defineCommand({
  meta: {
    name: 'restore',
    description: 'Read a backup into an empty database of either kind. Stop the server first.',
  },
  args: {
    file: { type: 'positional', required: true, description: 'A file that "gazette backup" wrote.' },
    force: { type: 'boolean', description: 'Replace everything that is in the database.' },
    verbose: { type: 'boolean', description: 'Log everything.' },
  },
  async run({ args }) {
    const path = resolve(args.file);
    await withServices({ verbose: args.verbose }, async ({ config, database }) => {
      const migrations = await database.migrations.executed();
      const { tables } = await restoreArchive({ config, path, migrations, replace: args.force === true });
      process.stdout.write(
        `Restored ${tables['article']?.rows ?? 0} articles and ${tables['comment']?.rows ?? 0} comments from ${path}.\n`,
      );
    });
  },
});
