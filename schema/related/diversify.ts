/** How much relevance counts against novelty. */
export const LAMBDA = 0.7;

/**
 * Maximal marginal relevance (Carbonell & Goldstein 1998): takes in turn what is relevant and unlike what was taken, so
 * that a list does not tell one thing five times. Relevance counts as a share of the best one's, as similarity is one of
 * sameness. Equal ones stay in their order.
 */
export function diversify<T>(
  ranked: readonly T[],
  limit: number,
  { relevance, similarity, lambda = LAMBDA }: { relevance: (item: T) => number; similarity: (a: T, b: T) => number; lambda?: number },
): T[] {
  const most = Math.max(...ranked.map(relevance)) || 1;
  const left = ranked.map((item) => ({ item, relevance: relevance(item) / most, nearest: 0 }));
  const taken: T[] = [];
  while (taken.length < limit && left.length > 0) {
    let best = 0;
    const gain = (index: number) => lambda * (left[index]?.relevance ?? 0) - (1 - lambda) * (left[index]?.nearest ?? 0);
    for (let index = 1; index < left.length; index += 1) if (gain(index) > gain(best)) best = index;
    const [next] = left.splice(best, 1);
    if (!next) break;
    taken.push(next.item);
    for (const other of left) other.nearest = Math.max(other.nearest, similarity(other.item, next.item));
  }
  return taken;
}
