import type { Key } from '@gazette/schema/gate/keyset.ts';
import type { FilledSpan, Span } from '@gazette/schema/article/sitemap.query.ts';

const DAY = 86_400_000;

/** Most addresses of one file. */
export const MOST_ENTRIES = 1_000;

/** A file of the archive: a month, or a day of a month in which much was published. */
export interface SitemapFile extends Span {
  /** `2026-03` or `2026-03-05`. */
  readonly name: string;
  /** Of a day of which one file does not hold all. */
  readonly isOverfull: boolean;
}

/**
 * Cuts the archive into files whose names stay the same, whatever is published or withdrawn elsewhere.
 * @param days those of the overfull months, at least.
 */
export function sitemapFiles(months: readonly FilledSpan[], days: readonly FilledSpan[]): SitemapFile[] {
  const daysOf = Map.groupBy(days, ({ at }) => monthName(at));
  return months.flatMap((month) => {
    const parts = month.isOverfull ? (daysOf.get(monthName(month.at)) ?? []) : [];
    if (parts.length === 0) return fileOf(monthName(month.at), false);
    return parts.flatMap((day) => fileOf(dayName(day.at), day.isOverfull));
  });
}

function fileOf(name: string, isOverfull: boolean): SitemapFile[] {
  const span = spanOf(name);
  return span ? [{ name, isOverfull, ...span }] : [];
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

/** The file of a day. */
export function dayName(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The file of a month. */
export function monthName(at: Date): string {
  return at.toISOString().slice(0, 7);
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
