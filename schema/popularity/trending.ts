import type { Counted } from './standing.ts';

/** An article's views within the window, and before it. */
export interface Pace extends Counted {
  /** Views in the time before the window by which its pace is known. */
  readonly before: number;
}

/** So many standard deviations above its usual pace an article must be read to be called trending. */
export const TRENDING_FROM = 2;

/**
 * What is read more than it usually is: the standard score of a Poisson count, (seen − expected) ÷ √expected, in hundredths.
 *
 * Expected is the article's own mean pace over the windows before this one, drawn towards what the articles of this site
 * are read in such a window by one window's weight (empirical Bayes shrinkage of a Poisson rate, Robbins 1956): a new
 * article has no pace of its own yet and is measured by that of the others, one of many windows almost by its own alone.
 * One is added to what is expected, so that the third reader of a forgotten article is no sensation.
 */
export function trending(
  articles: readonly Pace[],
  { from, until }: { readonly from: Date; readonly until: Date },
  length: number,
): Counted[] {
  if (articles.length === 0) return [];
  const usual = articles.reduce((sum, { count }) => sum + count, 0) / articles.length;
  return articles.flatMap((article) => {
    const since = Math.max(from.getTime(), article.sortAt.getTime());
    const windows = Math.max(0, until.getTime() - since) / length;
    const expected = 1 + (article.before + usual) / (windows + 1);
    const deviations = (article.count - expected) / Math.sqrt(expected);
    return deviations >= TRENDING_FROM ? [{ ...article, score: Math.round(100 * deviations) }] : [];
  });
}
