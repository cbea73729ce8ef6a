import type { Insertable } from 'kysely';
import { lineage } from '../article/section-lineage.ts';
import type { Store, Unit } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';
import { visible } from '../gate/visible.ts';
import { allSections } from '../section/sections.query.ts';
import type { Site } from '../site/site.entity.ts';
import { commentsOfArticles, commentsWithin, courseOf, viewsWithin, withPace } from './counts.query.ts';
import { popularOrders, popularWindows, usualTime, windowShapes, type PopularOrder } from './popular-window.ts';
import { addUp, best, type Counted } from './standing.ts';
import { trending } from './trending.ts';

/** Milliseconds for which a ranking can still be paged after the next one was made. */
export const RANKING_KEPT = 5 * 60_000;
/** Rows written by one statement. */
const BATCH = 500;

type Row = Insertable<Tables['popularity']>;

/** Makes the site's rankings anew from what has been counted. What they say depends on `now` and the counts alone. */
export async function rankSite(store: Store, site: Site, now: Date): Promise<void> {
  const gate = visible(store, { site, viewer: 'public' });
  const reading = { store, visible: gate, site, now };
  const parents = new Map((await allSections(gate)).map(({ id, parent_id }) => [id, parent_id]));
  const comments = await commentsOfArticles(reading);
  const rows: Row[] = [];
  for (const window of popularWindows) {
    const views = await viewsWithin(reading, window);
    const said = commentsWithin(comments, window, now);
    const paced = await withPace(reading, window, views);
    const course = await courseOf(reading, window);
    const orders: Readonly<Record<PopularOrder, readonly Counted[]>> = {
      views,
      comments: said,
      both: addUp(views, said),
      trending: trending(paced, usualTime(window, now), windowShapes[window].length, course),
    };
    for (const ranking of popularOrders) {
      for (const { id, sortAt, score, count } of best(orders[ranking], (section) => lineage(parents, section))) {
        const place = { site_id: site.id, ranking, span: window, made_at: now, article_id: id };
        rows.push({ ...place, score, sort_at: sortAt, count });
      }
    }
  }
  if (rows.length > 0 || (await hasRankings(store, site))) await store.write(site, now, (unit) => replace(unit, rows));
}

async function hasRankings({ reads }: Pick<Store, 'reads'>, site: Site): Promise<boolean> {
  const found = reads.selectFrom('popularity').select('made_at').where('site_id', '=', site.id).limit(1);
  return (await found.executeTakeFirst()) !== undefined;
}

async function replace({ sql, site, now }: Unit, rows: readonly Row[]): Promise<void> {
  const old = () => sql.deleteFrom('popularity').where('site_id', '=', site.id);
  await old().where('made_at', '<', new Date(now.getTime() - RANKING_KEPT)).execute();
  // A clock that was put back, or the same moment once more.
  await old().where('made_at', '>=', now).execute();
  // A list that has become empty has no new rows that would stand before the old ones.
  const full = new Set(rows.map(({ ranking, span }) => `${ranking} ${span}`));
  for (const ranking of popularOrders) {
    const empty = popularWindows.filter((span) => !full.has(`${ranking} ${span}`));
    if (empty.length > 0) await old().where('ranking', '=', ranking).where('span', 'in', empty).execute();
  }
  for (let start = 0; start < rows.length; start += BATCH) {
    await sql.insertInto('popularity').values(rows.slice(start, start + BATCH)).execute();
  }
}
