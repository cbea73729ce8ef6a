import { v7 as uuid } from 'uuid';
import { recordEvent } from '../event/record-event.ts';
import { InvalidInput } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { recordAudit } from '../staff/record-audit.ts';
import { cleanLine } from '../text/clean-text.ts';
import { Ban } from './ban.entity.ts';
import { Reader } from './reader.entity.ts';

/** Longest reason, in characters. */
const MAX_REASON = 500;

export interface NewBan {
  readonly readerId: string;
  /** For the staff. */
  readonly reason: string;
  /** When a suspension ends; null bans for good. */
  readonly until: Date | null;
  /** Keyed hash of the block the reader wrote from last, where it is known: others from there wait for a moderator. */
  readonly addressHash: string | null;
  readonly staff: { readonly id: string } | null;
}

/**
 * Bans a reader, or suspends until a moment to come. A new ban takes the place of the one in force.
 * @throws {InvalidInput} for an unknown reader, a reason that is empty or too long, an end that is past.
 */
export async function banReader(unit: Unit, { readerId, until, addressHash, staff, ...ban }: NewBan): Promise<Ban> {
  const reason = cleanLine(ban.reason).slice(0, MAX_REASON);
  if (reason === '') throw new InvalidInput([{ name: 'reason', code: 'REQUIRED', message: 'Say why, for the other moderators.' }]);
  if (until && until <= unit.now) {
    throw new InvalidInput([{ name: 'until', code: 'INVALID', message: 'A suspension ends in the future.' }]);
  }
  const reader = await readerAt(unit, readerId);
  await endBans(unit, reader.id);
  const made = unit.em.create(Ban, {
    id: uuid(),
    site: unit.site.id,
    reader: reader.id,
    addressHash,
    reason,
    createdAt: unit.now,
    until,
    liftedAt: null,
    staff: staff?.id ?? null,
  });
  await unit.em.flush();
  const payload = { until: until?.toISOString() ?? null };
  await recordAudit(unit, { staff, action: 'reader.ban', subject: reader.id, detail: payload });
  await recordEvent(unit, { type: 'reader.banned', subject: reader.id, payload });
  return made;
}

/** Ends whatever ban is in force. @returns whether there was one. @throws {InvalidInput} for an unknown reader. */
export async function liftBan(unit: Unit, readerId: string, staff: { readonly id: string } | null): Promise<boolean> {
  const reader = await readerAt(unit, readerId);
  if (!(await endBans(unit, reader.id))) return false;
  await recordAudit(unit, { staff, action: 'reader.lift-ban', subject: reader.id });
  await recordEvent(unit, { type: 'reader.unbanned', subject: reader.id });
  return true;
}

async function readerAt(unit: Unit, id: string): Promise<Reader> {
  const reader = await unit.em.findOne(Reader, { id, site: unit.site.id });
  if (!reader) throw new InvalidInput([{ name: 'readerId', code: 'NOT_FOUND', message: 'There is no such reader here.' }]);
  return reader;
}

async function endBans({ sql, site, now }: Unit, readerId: string): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .updateTable('ban')
    .set({ lifted_at: now })
    .where('site_id', '=', site.id)
    .where('reader_id', '=', readerId)
    .where('lifted_at', 'is', null)
    .where(({ or, eb }) => or([eb('until', 'is', null), eb('until', '>', now)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
