import { visible, type Visible } from '@gazette/schema/gate/visible.ts';
import { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open.ts';
import type { Newsroom } from './prepare-newsroom.ts';
import type { Stage } from './row.ts';

/** A newsroom as the domain reads it, in this process. */
export interface Archive {
  readonly database: Database;
  readonly site: Site;
  readonly visible: Visible;
  /** How many statements `work` takes. */
  statements(work: () => Promise<unknown>): Promise<number>;
}

/** Opens a newsroom until all is measured. */
export async function openArchive(stage: Stage, { databaseUrl, dataDir }: Newsroom): Promise<Archive> {
  const database = await openDatabase({ databaseUrl, dataDir }, stage.log);
  stage.atEnd(() => database.close());
  const sites = new SiteDirectory(database);
  await sites.reload();
  const site = sites.default();
  if (!site) throw new Error('The newsroom has no site.');
  return {
    database,
    site,
    visible: visible(database, { site, viewer: 'public' }),
    async statements(work) {
      let count = 0;
      const stop = database.onStatement(() => {
        count += 1;
      });
      await work().finally(stop);
      return count;
    },
  };
}
