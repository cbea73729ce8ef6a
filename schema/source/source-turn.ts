import type { Kysely } from 'kysely';
import type { Tables } from '../gate/tables.ts';
import type { SourceProblem } from './source-words.ts';
import type { SourceRow } from './sources.query.ts';

/**
 * Takes the reading of a source, and says when it is due again should this process die in the middle.
 * @returns whether it was still to be had: of several processes one has it.
 */
export async function claimSource(db: Kysely<Tables>, { id, next_read_at: due }: SourceRow, until: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('source')
    .set({ next_read_at: until })
    .where('id', '=', id)
    .where('next_read_at', '=', due)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface SuccessfulReading {
  readonly at: Date;
  readonly nextReadAt: Date;
  /** For the next conditional request. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Whether it said all that it has, so that what it did not name is no longer in it. */
  readonly isWhole: boolean;
}

export async function markRead(db: Kysely<Tables>, id: string, { at, nextReadAt, etag, lastModified, isWhole }: SuccessfulReading): Promise<void> {
  await db
    .updateTable('source')
    .set({ last_read_at: at, next_read_at: nextReadAt, etag, last_modified: lastModified, failures: 0, last_error: null, last_problem: null })
    .$if(isWhole, (query) => query.set({ listed_at: at }))
    .where('id', '=', id)
    .execute();
}

export async function markUnread(db: Kysely<Tables>, id: string, { error, problem, nextReadAt }: { error: string; problem: SourceProblem; nextReadAt: Date }): Promise<void> {
  await db
    .updateTable('source')
    .set(({ eb }) => ({ next_read_at: nextReadAt, failures: eb('failures', '+', 1), last_error: error, last_problem: problem }))
    .where('id', '=', id)
    .execute();
}
