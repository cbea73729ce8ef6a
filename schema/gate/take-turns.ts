import { sql } from 'kysely';
import type { Unit } from './store.ts';

/**
 * Waits until no other transaction holds `subject` in this site, then holds it until this one ends: whoever decides
 * something by what it does not find (a free slug, say) must be the only one deciding. `shared` holders do not wait for
 * each other. On SQLite writers take turns anyway.
 */
export async function takeTurns(unit: Unit, subject: string, mode: 'alone' | 'shared' = 'alone'): Promise<void> {
  if (unit.dialect === 'sqlite') return;
  const held = turns.get(unit) ?? new Set();
  if (held.has(`alone ${subject}`) || held.has(`${mode} ${subject}`)) return;
  const key = sql`hashtextextended(${`${unit.site.id} ${subject}`}, 0)`;
  await (mode === 'alone' ? sql`select pg_advisory_xact_lock(${key})` : sql`select pg_advisory_xact_lock_shared(${key})`).execute(
    unit.sql,
  );
  turns.set(unit, held.add(`${mode} ${subject}`));
}

/** What a transaction holds already, as one that writes many articles does. */
const turns = new WeakMap<Unit, Set<string>>();
