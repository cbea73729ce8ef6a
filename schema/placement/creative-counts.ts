import { sql, type Kysely } from 'kysely';
import type { Store } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';
import { visible } from '../gate/visible.ts';
import { spanStart } from '../popularity/popular-window.ts';
import type { Site } from '../site/site.entity.ts';

/** What may happen to an advertisement. */
export const creativeActs = ['impression', 'click'] as const;
export type CreativeAct = (typeof creativeActs)[number];

/** So much happened to an advertisement in the day of a moment. */
export interface CreativeCount {
  readonly site: string;
  readonly creative: string;
  readonly at: Date;
  readonly impressions: number;
  readonly clicks: number;
}

/** Rows of one statement. */
const BATCH = 500;

/** Adds to what is counted of advertisements that there are. Rows are written in one order by all processes. @returns those that were added. */
export async function addCreativeCounts(db: Kysely<Tables>, given: readonly CreativeCount[]): Promise<CreativeCount[]> {
  const known = new Set<string>();
  for (const [site, counts] of Map.groupBy(given, (count) => count.site)) {
    const ids = [...new Set(counts.map(({ creative }) => creative))];
    for (let start = 0; start < ids.length; start += BATCH) {
      // The newsroom's, which knows them at whatever moment.
      const newsroom = visible({ reads: db }, { site: { id: site }, viewer: 'newsroom' });
      const part = ids.slice(start, start + BATCH);
      const found = await newsroom.creatives(new Date(0)).select('creative.id').where('creative.id', 'in', part).execute();
      for (const { id } of found) known.add(`${site} ${id}`);
    }
  }
  const counts = given.filter(({ site, creative }) => known.has(`${site} ${creative}`));
  const rows = counts
    .map(({ site, creative, at, impressions, clicks }) => ({ site_id: site, starts_at: spanStart(at, 'day'), creative_id: creative, impressions, clicks }))
    .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  for (let start = 0; start < rows.length; start += BATCH) {
    await db
      .insertInto('creative_count')
      .values(rows.slice(start, start + BATCH))
      .onConflict((conflict) =>
        conflict.columns(['site_id', 'starts_at', 'creative_id']).doUpdateSet((eb) => ({
          impressions: eb('creative_count.impressions', '+', eb.ref('excluded.impressions')),
          clicks: eb('creative_count.clicks', '+', eb.ref('excluded.clicks')),
        })),
      )
      .execute();
  }
  return counts;
}

function placeOf({ site_id, starts_at, creative_id }: { site_id: string; starts_at: Date; creative_id: string }): string {
  return `${site_id} ${starts_at.toISOString()} ${creative_id}`;
}

export interface CreativeReport {
  readonly creative: string;
  readonly impressions: number;
  readonly clicks: number;
}

/** What was counted of each advertisement, or of these, in the days from one moment until before another. */
export async function reportCreatives(
  { reads }: Pick<Store, 'reads'>,
  site: Pick<Site, 'id'>,
  since: Date,
  until: Date,
  creatives?: readonly string[],
): Promise<CreativeReport[]> {
  const whole = (column: 'impressions' | 'clicks') => sql<number>`cast(sum(${sql.ref(column)}) as double precision)`;
  return reads
    .selectFrom('creative_count')
    .select(['creative_id as creative', whole('impressions').as('impressions'), whole('clicks').as('clicks')])
    .where('site_id', '=', site.id)
    .where('starts_at', '>=', spanStart(since, 'day'))
    .where('starts_at', '<', until)
    .$if(creatives !== undefined, (query) => query.where('creative_id', 'in', creatives ?? []))
    .groupBy('creative_id')
    .orderBy('creative_id')
    .execute();
}

/** Deletes what is counted of days before this one. */
export async function forgetCreativeCounts(db: Kysely<Tables>, before: Date): Promise<void> {
  await db.deleteFrom('creative_count').where('starts_at', '<', before).execute();
}
