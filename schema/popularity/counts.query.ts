import { sql } from 'kysely';
import type { Store } from '../gate/store.ts';
import type { Visible } from '../gate/visible.ts';
import type { Site } from '../site/site.entity.ts';
import { bucketsOf, spanLength, spanStart, usualTime, windowShapes, worth, type PopularWindow } from './popular-window.ts';
import type { Counted } from './standing.ts';
import type { Course, Pace } from './trending.ts';

/** Articles that come into question for a ranking: those read most. */
const CANDIDATES = 5_000;
/** Comments that are looked at, the newest: however many there are, a ranking costs no more. */
const COMMENTS = 10_000;
const DAYS_OF_A_WEEK = 7;
const HOURS_OF_A_DAY = 24;

interface Reading {
  readonly store: Pick<Store, 'reads'>;
  /** The gate, opened for the public: what is hidden comes into no ranking. */
  readonly visible: Visible;
  readonly site: Pick<Site, 'id'>;
  readonly now: Date;
}

const whole = (views: ReturnType<typeof sql>) => sql<number>`cast(sum(${views}) as double precision)`;

/** Public articles read within a window, the most read first. */
export async function viewsWithin({ store, visible, site, now }: Reading, window: PopularWindow): Promise<Counted[]> {
  const buckets = bucketsOf(window, now);
  const { span } = windowShapes[window];
  const weighed = (part: 'share' | 'worth') => {
    const cases = buckets.map((bucket) => sql`when ${bucket.startsAt} then ${sql.lit(bucket[part])}`);
    return whole(sql`article_view.views * case article_view.starts_at ${sql.join(cases, sql` `)} else 0 end`);
  };
  const counted = store.reads
    .selectFrom('article_view')
    .select('article_view.article_id')
    .select([weighed('share').as('share'), weighed('worth').as('worth')])
    .where('article_view.site_id', '=', site.id)
    .where('article_view.span', '=', span)
    .where('article_view.starts_at', '>=', buckets[0]?.startsAt ?? now)
    .groupBy('article_view.article_id')
    .as('counted');
  const rows = await visible
    .articles()
    .innerJoin(counted, 'counted.article_id', 'article.id')
    .select(['article.id', 'article.sort_at', 'article.language', 'article.section_id', 'counted.share', 'counted.worth'])
    .orderBy('counted.worth', 'desc')
    .orderBy('article.sort_at', 'desc')
    .orderBy('article.id', 'desc')
    .limit(CANDIDATES)
    .execute();
  return rows.map(({ id, sort_at, language, section_id, share, worth: score }) => ({
    id,
    sortAt: sort_at,
    language,
    section: section_id,
    count: Math.ceil(share / 100),
    score,
  }));
}

/** The same articles with what they were read before the window. */
export async function withPace(
  { store, site, now }: Reading,
  window: PopularWindow,
  articles: readonly Counted[],
): Promise<Pace[]> {
  if (articles.length === 0) return [];
  const { from, until } = usualTime(window, now);
  const rows = await store.reads
    .selectFrom('article_view')
    .select('article_view.article_id')
    .select(whole(sql`article_view.views`).as('views'))
    .where('article_view.site_id', '=', site.id)
    .where('article_view.span', '=', windowShapes[window].usual.span)
    .where('article_view.starts_at', '>=', from)
    .where('article_view.starts_at', '<', until)
    .groupBy('article_view.article_id')
    .execute();
  const before = new Map(rows.map(({ article_id, views }) => [article_id, views]));
  return articles.map((article) => ({ ...article, before: before.get(article.id) ?? 0 }));
}

/** Views that an hour is thought to have besides those counted, so that few of them make no rush. */
const CALM = 10;

/** How the site is read: since when it is counted, and how much more or less than usually at this time of the day. */
export async function courseOf({ store, site, now }: Reading, window: PopularWindow): Promise<Course> {
  const first = await store.reads
    .selectFrom('article_view')
    .select('starts_at')
    .where('site_id', '=', site.id)
    .where('span', '=', 'day')
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirst();
  const begun = first ? new Date(first.starts_at) : now;
  return { begun, rush: window === 'hour' ? await rushAt(store, site, now) : 1 };
}

/** Told by the same hours of the last week's days, which are few rows, and by what those days had in all. */
async function rushAt({ reads }: Pick<Store, 'reads'>, site: Pick<Site, 'id'>, now: Date): Promise<number> {
  const days = Array.from({ length: DAYS_OF_A_WEEK }, (_, index) => new Date(now.getTime() - (index + 1) * spanLength.day));
  const hours = days.flatMap((day) => bucketsOf('hour', day));
  const viewsOf = (span: 'hour' | 'day') =>
    reads.selectFrom('article_view').where('site_id', '=', site.id).where('span', '=', span);
  const seen = await viewsOf('hour')
    .select(['starts_at', whole(sql`views`).as('views')])
    .where('starts_at', 'in', hours.map(({ startsAt }) => startsAt))
    .groupBy('starts_at')
    .execute();
  const all = await viewsOf('day')
    .select(whole(sql`views`).as('views'))
    .where('starts_at', 'in', days.map((day) => spanStart(day, 'day')))
    .executeTakeFirst();
  const viewsAt = new Map(seen.map(({ starts_at, views }) => [new Date(starts_at).getTime(), views]));
  const inThese = hours.reduce((sum, { startsAt, share }) => sum + ((viewsAt.get(startsAt.getTime()) ?? 0) * share) / 100, 0);
  return (inThese + CALM) / ((all?.views ?? 0) / HOURS_OF_A_DAY + CALM);
}

/** A public comment under a public article. */
export interface CommentOfArticle extends Omit<Counted, 'count' | 'score'> {
  readonly createdAt: Date;
}

/** What was said under articles within the longest window, the newest of it: one range of an index, whatever the window. */
export async function commentsOfArticles({ visible, now }: Reading, most = COMMENTS): Promise<CommentOfArticle[]> {
  const rows = await visible
    .comments()
    .select(['article.id', 'article.sort_at', 'article.language', 'article.section_id', 'comment.created_at'])
    .where('comment.created_at', '>=', new Date(now.getTime() - windowShapes.month.length))
    .where('comment.created_at', '<=', now)
    .orderBy('comment.created_at', 'desc')
    .orderBy('comment.id', 'desc')
    .limit(most)
    .execute();
  return rows.flatMap(({ id, sort_at, language, section_id, created_at }) =>
    id === null || sort_at === null || language === null
      ? []
      : [{ id, sortAt: sort_at, language, section: section_id, createdAt: created_at }],
  );
}

/** How much was said under each within a window. */
export function commentsWithin(comments: readonly CommentOfArticle[], window: PopularWindow, now: Date): Counted[] {
  const shape = windowShapes[window];
  const sums = new Map<string, Counted>();
  for (const { createdAt, ...article } of comments) {
    if (createdAt.getTime() < now.getTime() - shape.length) continue;
    const { count, score } = sums.get(article.id) ?? { count: 0, score: 0 };
    const gained = worth(createdAt.getTime(), now.getTime(), shape);
    sums.set(article.id, { ...article, count: count + 1, score: score + gained });
  }
  return [...sums.values()];
}
