import { defineCommand } from 'citty';
import { OperatorError } from '../lifecycle/operator-error.ts';
import { withServices } from './with-services.ts';

export const migrate = defineCommand({
  meta: { name: 'migrate', description: 'Bring the database up to this program. "gazette start" does the same.' },
  args: {
    check: { type: 'boolean', description: 'Change nothing; fail when something is to be done.' },
    verbose: { type: 'boolean', description: 'Log everything.' },
  },
  async run({ args }) {
    await withServices({ verbose: args.verbose, migrate: false }, async ({ database }) => {
      if (args.check) {
        const pending = await database.migrations.pending();
        if (pending.length > 0) throw new OperatorError(`To be applied:\n  ${pending.join('\n  ')}`);
        process.stdout.write('The database is up to date.\n');
        return;
      }
      const applied = await database.migrations.up();
      process.stdout.write(
        applied.length > 0 ? `Applied:\n  ${applied.join('\n  ')}\n` : 'The database is up to date.\n',
      );
    });
  },
});
