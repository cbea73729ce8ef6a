import { readFile } from 'node:fs/promises';
import { addCounts } from '@gazette/schema/popularity/add-views.ts';
import { spanLength, spanStart } from '@gazette/schema/popularity/popular-window.ts';
import { rankSite } from '@gazette/schema/popularity/rank-site.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Services } from '../services.ts';

const file = new URL('../sample/views.json', import.meta.url);

/** An article is read half as much every so many hours after it has appeared. */
const HALF_LIFE = 18;

/** The readers of the invented newspaper, as invented as it is: so that a newcomer sees what is popular. */
export async function loadSampleViews({ database, now }: Pick<Services, 'database' | 'now'>, site: Site): Promise<void> {
  const moment = now();
  const given = new Map(Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, number>));
  const articles = await visible(database, { site, viewer: 'public' })
    .articles()
    .select(['article.id', 'article.slug', 'article.sort_at'])
    .where('article.slug', 'in', [...given.keys()])
    .execute();
  const hours = articles.flatMap(({ id, slug, sort_at }) => {
    const age = Math.floor((moment.getTime() - sort_at.getTime()) / spanLength.hour);
    const shares = Array.from({ length: age + 1 }, (_, hour) => 2 ** (-hour / HALF_LIFE));
    const sum = shares.reduce((all, share) => all + share, 0);
    return shares.map((share, hour) => ({
      site: site.id,
      article: id,
      at: spanStart(new Date(sort_at.getTime() + hour * spanLength.hour), 'hour'),
      views: Math.round(((given.get(slug) ?? 0) * share) / sum),
    }));
  });
  await database.bookkeep((db) => addCounts(db, hours.filter(({ views }) => views > 0)));
  await rankSite(database, site, moment);
}
