import type { Services } from '../services.ts';
import { withServices } from './with-services.ts';

/** For a command that only looks: nothing is migrated, and a database of another version of the program is refused. */
export async function withCurrentDatabase<T>(work: (services: Services) => Promise<T>): Promise<T> {
  return withServices({ migrate: false }, async (services) => {
    await services.database.migrations.assertCurrent();
    return work(services);
  });
}
