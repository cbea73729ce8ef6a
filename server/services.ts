import type { Logger } from 'pino';
import type { Config } from './config/config.ts';
import type { Database } from './database/database.ts';
import type { Metrics } from './metrics/metrics.ts';

/** What one running Gazette is made of; passed down, never looked up. */
export interface Services {
  readonly config: Config;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly database: Database;
  /** The one clock of the process, so that tests can stop it. */
  readonly now: () => Date;
}
