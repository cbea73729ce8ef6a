import type { Place } from '../import-entry.ts';
import type { ImportRecord } from '../records.ts';

export type Outcome = 'created' | 'updated' | 'unchanged';
export type Counted = ImportRecord['type'];

export interface Report {
  readonly place: Place;
  readonly reason: string;
}

export interface Group {
  readonly reason: string;
  count: number;
  readonly examples: Place[];
}

/** Broken items told one by one; a file that is wrong throughout says the same thing a million times. */
const BROKEN = 100;
const EXAMPLES = 3;

/** What an import did, item by item counted, in bounded memory. */
export class ImportSummary {
  readonly counts = new Map<Counted, Record<Outcome, number>>();
  /** Left out by a rule, by reason. */
  readonly skipped = new Map<string, Group>();
  /** Stored otherwise than the source has it, by reason. */
  readonly noted = new Map<string, Group>();
  /** The first of those that could not be stored. */
  readonly broken: Report[] = [];
  brokenCount = 0;

  count(what: Counted, outcome: Outcome, by = 1): void {
    const counts = this.counts.get(what) ?? { created: 0, updated: 0, unchanged: 0 };
    counts[outcome] += by;
    this.counts.set(what, counts);
  }

  report(kind: 'skipped' | 'noted' | 'broken', place: Place, reason: string): void {
    if (kind === 'broken') {
      this.brokenCount += 1;
      if (this.broken.length < BROKEN) this.broken.push({ place, reason });
      return;
    }
    const group = this[kind].get(reason) ?? { reason, count: 0, examples: [] };
    group.count += 1;
    if (group.examples.length < EXAMPLES) group.examples.push(place);
    this[kind].set(reason, group);
  }

  /** Takes over what a part of the import did. */
  add(other: ImportSummary): void {
    for (const [what, counts] of other.counts) {
      for (const outcome of ['created', 'updated', 'unchanged'] as const) this.count(what, outcome, counts[outcome]);
    }
    for (const kind of ['skipped', 'noted'] as const) {
      for (const { reason, count, examples } of other[kind].values()) {
        const group = this[kind].get(reason) ?? { reason, count: 0, examples: [] };
        group.count += count;
        group.examples.push(...examples.slice(0, EXAMPLES - group.examples.length));
        this[kind].set(reason, group);
      }
    }
    for (const { place, reason } of other.broken) if (this.broken.length < BROKEN) this.broken.push({ place, reason });
    this.brokenCount += other.brokenCount;
  }

  total(outcome: Outcome): number {
    return [...this.counts.values()].reduce((sum, counts) => sum + counts[outcome], 0);
  }
}
