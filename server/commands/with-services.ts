import { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import { readConfig } from '../config/config.ts';
import { openDatabase } from '../database/open.ts';
import { createLogger } from '../log/logger.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { createModerationDesk } from '../moderation/moderation-desk.ts';
import { Readers } from '../reader/readers.ts';
import { createPageAnswers } from '../related/page-answers.ts';
import { Impressions } from '../placement/impressions.ts';
import { Views } from '../views/views.ts';
import type { Services } from '../services.ts';

interface CommandOptions {
  verbose?: boolean | undefined;
  /** Whether the database is brought up to this program first; a command that only looks must not. */
  migrate?: boolean;
}

/**
 * What a command works with: the newsroom that the environment names, opened, handed over, and closed whatever happens.
 * The log goes to standard error and holds only what went wrong, because a command's output is its own.
 */
export async function withServices<T>(
  { verbose = false, migrate = true }: CommandOptions,
  work: (services: Services) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env);
  const level = verbose ? 'debug' : config.logLevel === 'info' ? 'warn' : config.logLevel;
  const log = createLogger({ ...config, logLevel: level }, process.stderr.fd);
  const database = await openDatabase(config, log);
  try {
    if (migrate) await database.migrations.up();
    const sites = new SiteDirectory(database);
    if ((await database.migrations.pending()).length === 0) await sites.reload();
    const now = () => new Date();
    const metrics = createMetrics();
    return await work({
      config,
      log,
      metrics,
      database,
      sites,
      readers: new Readers({ config, database, now }),
      views: new Views({ config, database, metrics, log, now }),
      impressions: new Impressions({ config, database, metrics, log, now }),
      moderationDesk: createModerationDesk({ database, now }),
      pageAnswers: createPageAnswers(now),
      now,
    });
  } finally {
    await database.close();
    log.flush();
  }
}
