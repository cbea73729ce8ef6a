import { sql } from 'kysely';
import type { Unit } from './store.ts';

/**
 * Has PostgreSQL look at what was just written. It does so by itself within a minute or two; until then it plans for tables
 * of a few rows, and reads a whole archive for twenty articles. SQLite plans by the indexes alone.
 */
export async function refreshStatistics(unit: Unit): Promise<void> {
  if (unit.dialect === 'postgresql') await sql`analyze`.execute(unit.sql);
}
