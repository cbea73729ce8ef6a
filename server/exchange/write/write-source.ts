import { saveSource } from '@gazette/schema/source/save-source.ts';
import type { SourceRecord } from '../records.ts';
import type { Outcome } from './import-summary.ts';
import type { Writing } from './writing.ts';

/** Follows a feed or a folder as the record says; what was read of it before is known by its articles. */
export async function writeSource({ unit, run }: Writing, record: SourceRecord): Promise<Outcome> {
  if (run.dryRun) return 'unchanged';
  const { section = null, language = null, type: _type, ...said } = record;
  return (await saveSource(unit, { ...said, section, language })).outcome;
}
