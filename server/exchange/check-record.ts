import type { z } from 'zod';
import type { ImportEntry, Place } from './import-entry.ts';
import { importRecord } from './records.ts';

/** Problems told about one item; the rest of them rarely help. */
const TOLD = 3;

/** Turns what a reader made of an item into a record, or into a report of what is wrong with it, field by field. */
export function checkRecord(given: unknown, place: Place): ImportEntry {
  const result = importRecord.safeParse(withoutBlanks(given));
  if (result.success) return { kind: 'record', place, record: result.data };
  return { kind: 'broken', place, reason: result.error.issues.slice(0, TOLD).map(tell).join('; ') };
}

/** What is not ours to change: what a revision holds, and what a decision was founded on. */
const AS_IT_IS = new Set(['content', 'explanation']);

/** Null and blank say no more than leaving out. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== '')
      .map(([key, inner]) => [key, AS_IT_IS.has(key) ? inner : withoutBlanks(inner)]),
  );
}

function tell(issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.');
  if (issue.code === 'invalid_union' && field === 'type') return 'the type is none that is known here';
  if (issue.code === 'invalid_type' && issue.input === undefined) return `${field} is missing`;
  return field === '' ? issue.message : `${field}: ${issue.message}`;
}
