import type { Commit, Store, Unit } from '@gazette/schema/gate/store.ts';
import type { Tables } from '@gazette/schema/gate/tables.ts';
import { reactions } from '@gazette/schema/reactions.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { SqlEntityManager } from '@mikro-orm/sqlite';
import { sql, type Kysely } from 'kysely';
import type { Logger } from 'pino';
import { asEditConflict } from './edit-conflict.ts';
import type { Orm } from './orm-options.ts';
import { Migrations, type MigrationLock } from './migrations.ts';
import { WriteHealth } from './write-health.ts';

/** PostgreSQL's channel on which a writer tells the other processes that the outbox has grown. */
export const WAKE_CHANNEL = 'gazette_events';

/** Hears what a transaction of this process has left. */
export type CommitListener = (commit: Commit) => void | Promise<void>;

/** A statement that has run, for counting and timing; parameters are never passed on. */
export type StatementListener = (statement: { sql: string; milliseconds: number }) => void;

interface Parts {
  readonly dialect: Store['dialect'];
  readonly orm: Orm;
  readonly reads: Kysely<Tables>;
  readonly writes: Kysely<Tables>;
  readonly listeners: Set<StatementListener>;
  readonly migrationLock: MigrationLock;
  readonly log: Logger;
}

/** The open database: the domain's `Store`, and what a process that runs it needs besides. */
export class Database implements Store {
  readonly dialect: Store['dialect'];
  readonly reads: Kysely<Tables>;
  readonly migrations: Migrations;
  readonly #parts: Parts;
  readonly #committed = new Set<CommitListener>();
  readonly #writeHealth = new WriteHealth();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.dialect = parts.dialect;
    this.reads = parts.reads;
    this.migrations = new Migrations(parts.orm, parts.migrationLock, parts.log);
  }

  write<T>(site: Site, now: Date, work: (unit: Unit) => Promise<T>): Promise<T> {
    return this.#writeHealth.watch(() => this.#write(site, now, work));
  }

  async #write<T>(site: Site, now: Date, work: (unit: Unit) => Promise<T>): Promise<T> {
    const em: SqlEntityManager = this.#parts.orm.em.fork();
    em.setFilterParams('site', { site: site.id });
    em.setFilterParams('published', { viewer: 'newsroom' });
    em.setFilterParams('approved', { viewer: 'newsroom' });
    const commit: Commit = { site, events: [], touched: new Set() };
    const result = await em
      .transactional(async (em) => {
        const unit: Unit = { em, sql: em.getKysely<Tables>(), now, dialect: this.dialect, reactions, ...commit };
        const value = await work(unit);
        await em.flush();
        if (unit.events.length > 0 && this.dialect === 'postgresql') await sql`select pg_notify(${WAKE_CHANNEL}, '')`.execute(unit.sql);
        return value;
      })
      .catch((error: unknown) => {
        throw asEditConflict(error);
      });
    if (commit.events.length > 0 || commit.touched.size > 0) for (const listener of this.#committed) await listener(commit);
    return result;
  }

  /** Runs statements on what belongs to no site (jobs, the age of the log) in a transaction of their own. */
  bookkeep<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#writeHealth.watch(() => this.#parts.writes.transaction().execute(work));
  }

  /** Called after each commit of this process that changed something, before whoever wrote hears of it. Must not throw. */
  onCommit(listener: CommitListener): () => void {
    this.#committed.add(listener);
    return () => this.#committed.delete(listener);
  }

  onStatement(listener: StatementListener): () => void {
    this.#parts.listeners.add(listener);
    return () => this.#parts.listeners.delete(listener);
  }

  /** @throws when the database does not answer or its schema is not this program's. */
  async ready(): Promise<void> {
    await sql`select 1`.execute(this.reads);
    await this.migrations.assertCurrent();
  }

  /** @throws while a full disk or a read-only database takes no writes; reads may go on. */
  async writable(): Promise<void> {
    await this.#writeHealth.check((work) => this.bookkeep(work));
  }

  async close(): Promise<void> {
    // SQLite's log is put into its file by the last connection that may write: those that only read go first, or a copy
    // of the file lacks what was written last.
    if (this.reads !== this.#parts.writes) await this.reads.destroy();
    await this.#parts.orm.close();
    // The ORM closes what it has used, which is nothing where all that was done is reading.
    await this.#parts.writes.destroy();
  }
}
