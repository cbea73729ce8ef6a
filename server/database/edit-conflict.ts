import { EditConflict } from '@gazette/schema/gate/refusal.ts';
import { OptimisticLockError } from '@mikro-orm/core';

/** How the databases say that another transaction was first: a unique row, one that has gone, a deadlock, a serialisation. */
const codes = new Set(['23505', '23503', '40P01', '40001', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_FOREIGNKEY']);

/**
 * What the domain looks up before it writes can still be outrun by another process. Whoever lost is told so, in place
 * of an error of the database.
 */
export function asEditConflict(error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (cause instanceof OptimisticLockError || (typeof code === 'string' && codes.has(code))) {
      return new EditConflict('Somebody else has just changed the same thing. Nothing was done; try again.', { cause: error });
    }
  }
  return error;
}
