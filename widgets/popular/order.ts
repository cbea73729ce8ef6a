import { advise } from '../element/advice.ts';

/** What articles can be ordered by, each a tab where asked for. */
export const orders = ['views', 'comments', 'trending', 'both'] as const;
export type Order = (typeof orders)[number];

/** How far back is counted; the first is the default. */
export const windows = ['day', 'hour', 'week', 'month'] as const;
export type Window = (typeof windows)[number];

/** Reads `tabs`: orders between blanks, each once; the first where there is none. */
export function readTabs(value: string | null): Order[] {
  const words = new Set(value?.match(/\S+/g));
  const known = [...words].filter((word): word is Order => orders.includes(word as Order));
  if (known.length < words.size) advise('choices', 'tabs', value, orders);
  return known.length ? known : [orders[0]];
}
