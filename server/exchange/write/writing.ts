import type { MovedThreads } from '@gazette/schema/comment/moved-threads.ts';
import type { Store, Unit } from '@gazette/schema/gate/store.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Place } from '../import-entry.ts';
import type { ImportSummary } from './import-summary.ts';

/** What the whole of an import knows. */
export interface ImportRun {
  readonly store: Store;
  readonly site: Site;
  /** Origin of the site's own pages, without a trailing slash. */
  readonly siteUrl: string;
  /** Overrides the language that the source states. */
  readonly language: string | undefined;
  /** Slug of the section of articles that name none. */
  readonly section: string | undefined;
  /** Look and count, write nothing. */
  readonly dryRun: boolean;
  /** Sections, tags and people already told by this import, as `type/slug`: the first telling stands. */
  readonly told: Set<string>;
  /** A source does not know that conversations have been moved here since. */
  readonly moved: MovedThreads;
}

/** One transaction of an import. */
export interface Writing {
  readonly run: ImportRun;
  readonly unit: Unit;
  /** What this transaction does; added to the import's when it is committed. */
  readonly summary: ImportSummary;
  /** Keys of `run.told` to be added on commit. */
  readonly telling: Set<string>;
  /** Nothing more comes: what waits for something else must do without. */
  readonly isLast: boolean;
}

/** An item that needs another which has not come yet; nothing of it is written. */
export class NotYet extends Error {
  override name = 'NotYet';
}

export function note({ summary }: Writing, place: Place, reason: string): void {
  summary.report('noted', place, reason);
}
