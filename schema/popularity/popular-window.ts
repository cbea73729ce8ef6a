import type { ViewSpan } from './article-view.entity.ts';

export const popularOrders = ['views', 'comments', 'both', 'trending'] as const;
export type PopularOrder = (typeof popularOrders)[number];

export const popularWindows = ['hour', 'day', 'week', 'month'] as const;
export type PopularWindow = (typeof popularWindows)[number];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Milliseconds of each span in which views are counted. */
export const spanLength: Readonly<Record<ViewSpan, number>> = { hour: HOUR, day: DAY };

interface Shape {
  /** Milliseconds that it looks back. */
  readonly length: number;
  /** From which counts it is added up. */
  readonly span: ViewSpan;
  /** What an article's usual pace is taken from: so many windows before this one, by these counts. */
  readonly usual: { readonly windows: number; readonly span: ViewSpan };
}

export const windowShapes: Readonly<Record<PopularWindow, Shape>> = {
  hour: { length: HOUR, span: 'hour', usual: { windows: 24, span: 'hour' } },
  day: { length: DAY, span: 'hour', usual: { windows: 7, span: 'day' } },
  week: { length: 7 * DAY, span: 'day', usual: { windows: 4, span: 'day' } },
  month: { length: 30 * DAY, span: 'day', usual: { windows: 3, span: 'day' } },
};

/** What one is worth now, in hundredths: it halves with every half of the window. Whole, so that sums are the same everywhere. */
export function worth(at: number, now: number, { length }: Pick<Shape, 'length'>): number {
  return Math.round(100 * 2 ** (-Math.max(0, now - at) / (length / 2)));
}

/** A stretch of counted time, and how much of it counts. */
export interface Bucket {
  readonly startsAt: Date;
  /** Hundredths of its views that lie within the window: the oldest one does so in part. */
  readonly share: number;
  /** The same with decay. */
  readonly worth: number;
}

/** The hours or days that a window covers, the oldest first. Views are taken to be spread evenly over each. */
export function bucketsOf(window: PopularWindow, now: Date): Bucket[] {
  const shape = windowShapes[window];
  const size = spanLength[shape.span];
  const end = now.getTime();
  const since = end - shape.length;
  const buckets: Bucket[] = [];
  for (let start = floor(since, size); start <= end; start += size) {
    const [from, until] = [Math.max(start, since), Math.min(start + size, end)];
    const share = until > start ? (until - from) / (until - start) : 1;
    buckets.push({
      startsAt: new Date(start),
      share: Math.round(100 * share),
      worth: Math.round(share * worth((from + until) / 2, end, shape)),
    });
  }
  return buckets;
}

/** The time before a window by which its articles' usual pace is known, in whole hours or days. */
export function usualTime(window: PopularWindow, now: Date): { readonly from: Date; readonly until: Date } {
  const { length, usual } = windowShapes[window];
  const until = floor(now.getTime() - length, spanLength[usual.span]);
  return { from: new Date(until - usual.windows * length), until: new Date(until) };
}

/** The hour or day in which a moment lies. */
export function spanStart(at: Date, span: ViewSpan): Date {
  return new Date(floor(at.getTime(), spanLength[span]));
}

function floor(at: number, size: number): number {
  return Math.floor(at / size) * size;
}
