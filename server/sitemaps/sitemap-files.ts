import type { Key } from '@gazette/schema/gate/keyset.ts';
import type { Span } from '@gazette/schema/article/sitemap.query.ts';

const DAY = 86_400_000;

/** Most addresses of one file. */
export const MOST_ENTRIES = 1_000;

/** A file of the archive: a month, or a day of a month in which much was published. */
export interface SitemapFile extends Span {
  /** `2026-03` or `2026-03-05`. */
  readonly name: string;
  /** Articles in it; those of a day may be more than one file holds. */
  readonly count: number;
}

/** Cuts the archive into files whose names stay the same, whatever is published or withdrawn elsewhere. */
export function sitemapFiles(days: readonly { readonly day: number; readonly count: number }[]): SitemapFile[] {
  const files: SitemapFile[] = [];
  for (const [name, those] of Map.groupBy(days, ({ day }) => dayName(day).slice(0, 7))) {
    const month = spanOf(name);
    if (!month) continue;
    const count = those.reduce((sum, day) => sum + day.count, 0);
    if (count <= MOST_ENTRIES) files.push({ name, count, ...month });
    else {
      for (const one of those) {
        const span = spanOf(dayName(one.day));
        if (span) files.push({ name: dayName(one.day), count: one.count, ...span });
      }
    }
  }
  return files;
}

/** The month or the day of a name; undefined for what is none. */
export function spanOf(name: string): Span | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(name) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const from = new Date(`${year}-${month}-${day ?? '01'}T00:00:00.000Z`);
  // What no calendar has: neither 2026-13 nor, which would be taken for a day of March, 2026-02-30.
  if (Number.isNaN(from.getTime()) || !from.toISOString().startsWith(name)) return undefined;
  const to = day === undefined ? new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1)) : new Date(from.getTime() + DAY);
  return { from, to };
}

function dayName(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** A place in the archive as an address says it. */
export function encodePlace({ at, id }: Key): string {
  return `${at.getTime()}.${id}`;
}

/** Undefined for anything that `encodePlace` does not write. */
export function decodePlace(text: string): Key | undefined {
  const [, at, id] = /^(-?\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  return at === undefined || id === undefined ? undefined : { at: new Date(Number(at)), id };
}
