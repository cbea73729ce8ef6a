interface Drawable {
  weight: number;
  until: string | null;
}

/** One of those that still run, each as often as its weight says; undefined where there is none. */
export function draw<Creative extends Drawable>(creatives: readonly Creative[], now: number, chance: number): Creative | undefined {
  // The answer may have been kept by a cache on its way.
  const running = creatives.filter(({ until }) => !until || Date.parse(until) > now);
  let left = chance * running.reduce((sum, { weight }) => sum + weight, 0);
  return running.find(({ weight }) => (left -= weight) < 0);
}
