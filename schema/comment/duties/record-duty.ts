import type { Unit } from '../../gate/store.ts';
import type { DutyKind } from '../duty-record.entity.ts';

export interface NewDuty {
  /** Of what is counted. */
  readonly id: string;
  readonly kind: DutyKind;
  readonly reason: string;
  readonly outcome?: string;
  readonly automated?: boolean;
}

/** Counts something for the yearly report, in the transaction in which it happens. */
export async function recordDuty(unit: Unit, { id, kind, reason, outcome, automated = false }: NewDuty): Promise<void> {
  await unit.sql
    .insertInto('duty_record')
    .values({ id, site_id: unit.site.id, kind, reason, outcome: outcome ?? null, automated, at: unit.now, took: null })
    .execute();
}

/** Counts the answer to what came earlier. */
export async function answerDuty(unit: Unit, { id, createdAt }: { id: string; createdAt: Date }, outcome: string): Promise<void> {
  const took = Math.max(0, Math.round((unit.now.getTime() - createdAt.getTime()) / 1000));
  await unit.sql.updateTable('duty_record').set({ outcome, took }).where('id', '=', id).execute();
}

/** Takes answers back that a moderator has undone. */
export async function reopenDuties(unit: Unit, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await unit.sql.updateTable('duty_record').set({ outcome: null, took: null }).where('id', 'in', ids).execute();
}
