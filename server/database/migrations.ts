import { readdir } from 'node:fs/promises';
import type { Logger } from 'pino';
import { OperatorError } from '../lifecycle/operator-error.ts';
import type { Orm } from './orm-options.ts';

/** Runs work while no other process runs its own under the same lock. */
export type MigrationLock = <T>(work: () => Promise<T>) => Promise<T>;

/** The schema's versions: bringing a database up to this program, and refusing one that is ahead of it. */
export class Migrations {
  readonly #orm: Orm;
  readonly #lock: MigrationLock;
  readonly #log: Logger;

  constructor(orm: Orm, lock: MigrationLock, log: Logger) {
    this.#orm = orm;
    this.#lock = lock;
    this.#log = log;
  }

  /** Names of the migrations that this program has and the database does not, oldest first. */
  async pending(): Promise<string[]> {
    await this.#assertNotAhead();
    return (await this.#orm.migrator.getPending()).map((migration) => migration.name);
  }

  /** Names of the migrations of this program, oldest first. */
  async known(): Promise<string[]> {
    const files = await readdir(this.#orm.config.get('migrations').path ?? '');
    return files.filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3)).sort();
  }

  async executed(): Promise<string[]> {
    return (await this.#orm.migrator.getExecuted()).map((migration) => migration.name);
  }

  /**
   * Applies what is pending, in one transaction.
   * @returns the names applied.
   * @throws {OperatorError} when the database was written by a newer program; nothing is changed then.
   */
  async up(): Promise<string[]> {
    const applied = await this.#lock(async () => {
      await this.#assertNotAhead();
      return (await this.#orm.migrator.up()).map((migration) => migration.name);
    });
    if (applied.length > 0) this.#log.info({ applied }, 'database migrated');
    return applied;
  }

  /** @throws {OperatorError} unless the database has exactly this program's schema. */
  async assertCurrent(): Promise<void> {
    const pending = await this.pending();
    if (pending.length > 0) {
      throw new OperatorError(`The database lacks ${pending.length} migration(s), the first is ${pending[0]}: run "gazette migrate".`);
    }
  }

  async #assertNotAhead(): Promise<void> {
    const known = new Set(await this.known());
    const foreign = (await this.executed()).filter((name) => !known.has(name));
    if (foreign.length > 0) {
      throw new OperatorError(
        `The database is newer than this program: it has the migration ${foreign.at(-1)}, which is unknown here. ` +
          'Start the newer version, or restore a backup made by this one. Nothing was changed.',
      );
    }
  }
}
