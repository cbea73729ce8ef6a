import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Kysely } from 'kysely';
import type { NewEvent } from '../event/record-event.ts';
import type { Site } from '../site/site.entity.ts';
import type { Tables } from './tables.ts';

/** One piece of work that is written whole or not at all, for one site. */
export interface Unit {
  readonly em: SqlEntityManager;
  /** The same transaction, for statements on sets of rows. */
  readonly sql: Kysely<Tables>;
  readonly site: Site;
  readonly now: Date;
  /** Whoever of the staff does this; absent for an import, a command, a job, a reader. */
  readonly by?: { readonly id: string } | null | undefined;
  readonly dialect: Dialect;
  /** Called by `recordEvent`, in order, within the transaction. */
  readonly reactions: readonly Reaction[];
  /** What `recordEvent` has written: when this commits, the other processes are woken. */
  readonly events: NewEvent[];
  /** Cache tags of what has changed without an event; forgotten by this process when it commits, by others in time. */
  readonly touched: Set<string>;
}

/**
 * What must follow from an event before it is committed. So a later concept plugs into an earlier one, which knows
 * nothing of it; `schema/reactions.ts` lists them.
 */
export type Reaction = (unit: Unit, event: NewEvent) => Promise<void>;

/** What a transaction has left. */
export interface Commit extends Pick<Unit, 'site' | 'events' | 'touched'> {}

export type Dialect = 'sqlite' | 'postgresql';

/** What the domain needs of a database; the server opens it. */
export interface Store {
  readonly dialect: Dialect;
  /**
   * Committed data, outside any transaction. Content is read through `visible()` and nothing else: an architecture
   * test forbids `reads.selectFrom` on a content table elsewhere.
   */
  readonly reads: Kysely<Tables>;
  /** Runs `work` in a transaction with entity filters set to `site`; what it throws rolls everything back. */
  write<T>(site: Site, now: Date, work: (unit: Unit) => Promise<T>): Promise<T>;
}
