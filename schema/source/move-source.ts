import type { Unit } from '../gate/store.ts';
import { recordAudit } from '../staff/record-audit.ts';
import { isFeedAddress } from './feed-address.ts';
import { Source } from './source.entity.ts';
import type { SourceRow } from './sources.query.ts';

/**
 * Lets a feed be asked at the address to which its server has moved it for good; all that is remembered of it stays. Not
 * where the address cannot be kept or is followed already, nor from https to http, which anybody on the way could say.
 * @returns whether it is asked there from now on.
 */
export async function moveSource(unit: Unit, { id, address }: Pick<SourceRow, 'id' | 'address'>, to: string): Promise<boolean> {
  const known = await unit.em.findOne(Source, { id, kind: 'feed', address });
  if (!known || !isFeedAddress(to) || (isSafe(address) && !isSafe(to))) return false;
  if (await unit.em.findOne(Source, { kind: 'feed', address: to })) return false;
  // One that nobody has named is called by its address.
  unit.em.assign(known, { address: to, name: known.name === address ? to : known.name });
  await unit.em.flush();
  await recordAudit(unit, { staff: null, action: 'source.move', subject: id, detail: { name: known.name, from: address, to } });
  return true;
}

/** Reads a source no longer of which its server says that it is gone for good, until somebody takes it up again. */
export async function stopSource(unit: Unit, { id, address }: Pick<SourceRow, 'id' | 'address'>, error: string): Promise<void> {
  const known = await unit.em.findOne(Source, { id, address });
  if (!known) return;
  const wasRead = known.active;
  unit.em.assign(known, { active: false, failures: known.failures + 1, lastError: error, lastProblem: 'gone' });
  await unit.em.flush();
  if (wasRead) await recordAudit(unit, { staff: null, action: 'source.stop', subject: id, detail: { name: known.name, address } });
}

function isSafe(address: string): boolean {
  return new URL(address).protocol === 'https:';
}
