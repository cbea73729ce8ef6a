import { byKey } from '../gate/keyset.ts';

/** An article that was read or commented on, and what lists it may stand in. */
export interface Counted {
  readonly id: string;
  readonly sortAt: Date;
  readonly language: string;
  readonly section: string | null;
  /** Whole: within the window. */
  readonly count: number;
  /** In hundredths, with decay. */
  readonly score: number;
}

/** Most that a score or a count can be in a column of either database. */
const MOST = 2 ** 31 - 1;

/** How many comments a view is worth is for the newsroom to say; that somebody wrote is rarer and says more. */
export const COMMENT_WORTH = 20;

/** Articles that are kept of a ranking, for the whole site, for each language, each section and each of both. */
export const KEPT = 100;

/** Views and comments in one ranking: a comment counts as so many views. */
export function addUp(views: readonly Counted[], comments: readonly Counted[]): Counted[] {
  const sums = new Map(views.map((one) => [one.id, one]));
  for (const one of comments) {
    const { score, count } = sums.get(one.id) ?? { score: 0, count: 0 };
    sums.set(one.id, { ...one, score: score + COMMENT_WORTH * one.score, count: count + one.count });
  }
  return [...sums.values()];
}

/** The first of every list that may be asked for: the site's, a language's, a section's (those below it included), both. */
export function best(articles: readonly Counted[], lineageOf: (section: string) => readonly string[]): Counted[] {
  const taken = new Map<string, number>();
  const order = byKey<Counted, Date>(({ sortAt, id }) => ({ at: sortAt, id }), true);
  return articles
    .map((one) => ({ ...one, score: Math.min(MOST, one.score), count: Math.min(MOST, one.count) }))
    .filter(({ score, count }) => score > 0 && count > 0)
    .sort((a, b) => b.score - a.score || order(a, b))
    .filter(({ language, section }) => {
      const sections = section === null ? [] : lineageOf(section);
      const lists = ['', language, ...sections, ...sections.map((one) => `${one} ${language}`)];
      const isKept = lists.some((list) => (taken.get(list) ?? 0) < KEPT);
      for (const list of lists) taken.set(list, (taken.get(list) ?? 0) + 1);
      return isKept;
    });
}
