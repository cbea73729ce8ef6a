import { sql, type RawBuilder } from 'kysely';
import { articleColumns, seen, type ArticleRow } from '../article/articles.query.ts';
import { listedIn } from '../gate/listed-in.ts';
import type { Visible } from '../gate/visible.ts';
import type { Rank } from '../graph/rank-cursor.ts';
import type { Site } from '../site/site.entity.ts';
import type { PopularOrder, PopularWindow } from './popular-window.ts';

export interface PopularFilter {
  readonly by: PopularOrder;
  readonly window: PopularWindow;
  /** Id of a section; those below it are included. */
  readonly section?: string | undefined;
  readonly language?: string | undefined;
}

export interface PopularRow extends ArticleRow {
  readonly score: number;
  readonly count: number;
  readonly made_at: Date;
}

/**
 * A page of a ready ranking: of the one in which `after` stands while that is kept, else of the newest. What has been
 * withdrawn since it was made is not in it.
 */
export async function popularArticles(
  visible: Visible,
  site: Pick<Site, 'id'>,
  { by, window, section, language }: PopularFilter,
  limit: number,
  after?: Rank,
): Promise<PopularRow[]> {
  const made = sql`from popularity made where made.site_id = ${site.id} and made.ranking = ${by} and made.span = ${window}`;
  const newest = sql`(select max(made.made_at) ${made})`;
  const madeAt = after ? sql<Date>`coalesce((select max(made.made_at) ${made} and made.made_at = ${after.asOf}), ${newest})` : newest;
  const rows = await visible
    .rankings()
    .select(articleColumns)
    .select(['popularity.score', 'popularity.count', 'popularity.made_at'])
    .where('popularity.ranking', '=', by)
    .where('popularity.span', '=', window)
    .where('popularity.made_at', '=', madeAt as RawBuilder<Date>)
    .$if(after !== undefined, (rest) => rest.where(comesAfter(after)))
    .$if(language !== undefined, (all) => all.where('article.language', '=', language ?? ''))
    .$if(section !== undefined, (all) => all.where(listedIn(section ?? '')))
    .orderBy('popularity.score', 'desc')
    .orderBy('popularity.sort_at', 'desc')
    .orderBy('popularity.article_id', 'desc')
    .limit(limit)
    .execute();
  return seen(visible, rows);
}

function comesAfter(place: Rank | undefined): RawBuilder<boolean> {
  return sql<boolean>`(popularity.score, popularity.sort_at, popularity.article_id) < (${place?.score}, ${place?.at}, ${place?.id})`;
}
