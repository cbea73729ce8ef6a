import type { Unit } from '@gazette/schema/gate/store.ts';
import { popularOrders, popularWindows } from '@gazette/schema/popularity/popular-window.ts';

/** Rankings in which every article stands, hidden ones first: as they may have been public when the ranking was made. */
export async function fillRankings({ sql, site, now }: Unit): Promise<void> {
  const articles = await sql.selectFrom('article').select(['id', 'sort_at', 'status']).where('site_id', '=', site.id).execute();
  const place = { site_id: site.id, made_at: now };
  for (const ranking of popularOrders) {
    const rows = popularWindows.flatMap((span) =>
      articles.map(({ id, sort_at, status }) => {
        const score = status === 'published' ? 1 : 9;
        return { ...place, ranking, span, article_id: id, sort_at, score, count: score };
      }),
    );
    await sql.insertInto('popularity').values(rows).execute();
  }
  const views = articles.map(({ id }) => ({ site_id: site.id, span: 'day' as const, starts_at: now, article_id: id, views: 9 }));
  await sql.insertInto('article_view').values(views).execute();
}
