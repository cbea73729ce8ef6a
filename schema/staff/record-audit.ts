import { v7 as uuid } from 'uuid';
import type { Unit } from '../gate/store.ts';

/** What somebody of the staff, a command or a job has done. */
export interface NewAuditEntry {
  /** Absent for what a command or a job did. */
  readonly staff: { readonly id: string } | null;
  /** Noun, dot, verb: `comment.approve`, `reader.ban`. */
  readonly action: string;
  /** Id of the thing it was done to. */
  readonly subject: string | null;
  /** What the log should tell besides; plain values, never a reader's data, a password or a token. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * Writes down an act in the transaction in which it is done, so that there is no act without its entry.
 * @param sites where it is told: the unit's own site unless it reaches farther.
 */
export async function recordAudit(
  unit: Pick<Unit, 'sql' | 'site' | 'now'>,
  { staff, action, subject, detail = {} }: NewAuditEntry,
  sites: readonly string[] = [unit.site.id],
): Promise<void> {
  if (sites.length === 0) return;
  await unit.sql
    .insertInto('audit_entry')
    .values(
      sites.map((site) => ({
        id: uuid(),
        site_id: site,
        staff_id: staff?.id ?? null,
        action,
        subject,
        detail: JSON.stringify(detail) as never,
        at: unit.now,
      })),
    )
    .execute();
}
