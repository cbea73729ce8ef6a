import type { Counted } from './standing.ts';

/** An article's views within the window, and before it. */
export interface Pace extends Counted {
  /** Views in the time before the window by which its pace is known. */
  readonly before: number;
}

/** So many standard deviations above its usual pace an article must be read to be called trending. */
export const TRENDING_FROM = 2;

/** Windows after which an article's pace holds every time of the day. */
const FULLY_KNOWN = 24;
/** So many other new articles tell what a new one is usually read. */
const ENOUGH_NEW = 3;

/** What is known of a site's views besides its articles'. */
export interface Course {
  /** When the site began to count views. */
  readonly begun: Date;
  /** How many times the views of an hour on the average are read at this time of the day; 1 for windows of whole days. */
  readonly rush: number;
}

/**
 * What is read more than it usually is: the standard score of a Poisson count, (seen − expected) ÷ √expected, in hundredths.
 *
 * Expected is the article's own mean pace over the windows before this one, drawn towards what the articles of this site
 * are read in such a window by one window's weight (empirical Bayes shrinkage of a Poisson rate, Robbins 1956): a new
 * article has no pace of its own yet and is measured by that of the other new ones, one of many windows almost by its own
 * alone. In the evening more is expected of it than at night, the more of its pace is known (`rush`).
 * One is added to what is expected, so that the third reader of a forgotten article is no sensation.
 */
export function trending(
  articles: readonly Pace[],
  { from, until }: { readonly from: Date; readonly until: Date },
  length: number,
  { begun, rush }: Course,
): Counted[] {
  if (articles.length === 0) return [];
  const windowsOf = ({ sortAt }: Pace) => Math.max(0, until.getTime() - Math.max(from.getTime(), sortAt.getTime(), begun.getTime())) / length;
  const usual = meanOf(articles);
  const young = articles.filter((article) => windowsOf(article) < 1 && article.sortAt >= begun);
  return articles.flatMap((article) => {
    const windows = windowsOf(article);
    // It was there before anybody counted: whether this is much for it, nobody knows yet.
    if (windows < 1 && article.sortAt < begun) return [];
    const others = windows < 1 && young.length > ENOUGH_NEW ? meanOf(young.filter(({ id }) => id !== article.id)) : usual;
    const known = Math.min(1, windows / FULLY_KNOWN);
    const expected = 1 + (rush ** known * (article.before + others)) / (windows + 1);
    const deviations = (article.count - expected) / Math.sqrt(expected);
    return deviations >= TRENDING_FROM ? [{ ...article, score: Math.round(100 * deviations) }] : [];
  });
}

function meanOf(articles: readonly Pace[]): number {
  return articles.reduce((sum, { count }) => sum + count, 0) / articles.length;
}
