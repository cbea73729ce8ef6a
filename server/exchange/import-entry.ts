import type { ImportRecord } from './records.ts';

/** Where in the source something stands, so that a person can find it. */
export interface Place {
  /** 1 for the first line. */
  readonly line?: number;
  /** 1 for the first item. */
  readonly item?: number;
  /** What the thing calls itself: a headline, a name. */
  readonly title?: string;
}

/**
 * What a reader hands out, in the order of the source.
 *
 * - `record`: something to store
 * - `skipped`: left out by a rule, which `reason` names; not a fault
 * - `noted`: stored otherwise than the source has it, and why
 * - `broken`: cannot be understood; the rest is read all the same
 */
export type ImportEntry =
  | { readonly kind: 'record'; readonly place: Place; readonly record: ImportRecord }
  | { readonly kind: 'skipped' | 'noted' | 'broken'; readonly place: Place; readonly reason: string };

export type ImportEntries = AsyncIterable<ImportEntry>;

/** `line 12, item 3 “Water returns”`, with what is known. */
export function describePlace({ line, item, title }: Place): string {
  const parts = [line === undefined ? '' : `line ${line}`, item === undefined ? '' : `item ${item}`].filter(Boolean);
  const where = parts.join(', ');
  return title ? `${where} “${title}”`.trimStart() : where;
}
