import { advise } from '../element/advice.ts';

/** What results can be narrowed by, each a choice below the box where asked for. */
export const filters = ['section', 'time'] as const;
export type Filter = (typeof filters)[number];

/** Reads `filters`: words between blanks. */
export function readFilters(value: string | null): Filter[] {
  const words = value?.split(/\s+/).filter(Boolean) ?? [];
  const known = words.filter((word): word is Filter => filters.includes(word as Filter));
  if (known.length < words.length) advise('choices', 'filters', value, filters);
  return known;
}

const hour = 60 * 60 * 1000;
const spans = { day: 24, week: 7 * 24, month: 30 * 24, year: 365 * 24 };
export type Span = 'ever' | keyof typeof spans;

/** The moment a span of time begins at, to the hour, so that a cache may answer; null for ever. */
export function since(span: Span, now = Date.now()): string | null {
  return span === 'ever' ? null : new Date(Math.floor(now / hour) * hour - spans[span] * hour).toISOString();
}
