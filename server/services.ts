import type { Logger } from 'pino';
import type { Config } from './config/config.ts';
import type { Database } from './database/database.ts';
import type { ModerationDesk } from '@gazette/schema/comment/moderation/moderated-comment.ts';
import type { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { PageAnswers } from './related/page-answers.ts';
import type { Readers } from './reader/readers.ts';
import type { Impressions } from './placement/impressions.ts';
import type { Views } from './views/views.ts';

/** What one running Gazette is made of; passed down, never looked up. */
export interface Services {
  readonly config: Config;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly database: Database;
  readonly sites: SiteDirectory;
  readonly readers: Readers;
  readonly views: Views;
  /** What happens to advertisements. */
  readonly impressions: Impressions;
  readonly moderationDesk: ModerationDesk;
  /** What stands beside pages outside the archive. */
  readonly pageAnswers: PageAnswers;
  /** The one clock of the process, so that tests can stop it. */
  readonly now: () => Date;
}
