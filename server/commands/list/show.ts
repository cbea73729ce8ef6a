import { visible } from '@gazette/schema/gate/visible.ts';
import { newsroomArticlesByIds } from '@gazette/schema/article/desk/newsroom-articles.query.ts';
import { allLists, slotsOf } from '@gazette/schema/list/curated-lists.query.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';

export const show = defineCommand({
  meta: withExamples({
    name: 'show',
    description: 'Show the lists that editors put together, with all that is in each and when.',
    examples: ['gazette list show', 'gazette list show front --site sports --json'],
  }),
  args: {
    key: { type: 'positional', required: false, description: 'Key of one list; all of them when left out.' },
    ...siteOption,
    json: { type: 'boolean', description: 'Print JSON.' },
  },
  async run({ args }) {
    await withCurrentDatabase(async ({ database, sites }) => {
      const site = namedSite(sites, args.site);
      const newsroom = visible(database, { site, viewer: 'newsroom' });
      const rows = (await allLists(newsroom)).filter(({ key }) => args.key === undefined || key === args.key);
      if (args.key !== undefined && rows.length === 0) throw new OperatorError(`The site "${site.key}" has no list "${args.key}".`);
      const slots = await slotsOf(newsroom, rows.map(({ id }) => id));
      const ids = [...new Set(slots.map(({ article_id }) => article_id))];
      const articles = new Map((ids.length === 0 ? [] : await newsroomArticlesByIds(newsroom, ids)).map((article) => [article.id, article]));
      const lists = rows.map(({ id, key, names, size }) => ({
        key,
        names,
        size,
        slots: slots
          .filter(({ list_id }) => list_id === id)
          .map(({ article_id, starts_at: from, ends_at: until }) => {
            const { slug = '', language = '', status = '', headline = '' } = articles.get(article_id) ?? {};
            return { slug, language, status, headline, from, until };
          }),
      }));
      if (args.json) return void process.stdout.write(`${JSON.stringify(lists, null, 2)}\n`);
      const lines = lists.flatMap(({ key, size, slots: places }) => [
        `${key}  ${size} shown`,
        ...places.map(({ slug, language, status, from, until }) => `  ${slug}  ${language}  ${status}${from ? `  from ${from.toISOString()}` : ''}${until ? `  until ${until.toISOString()}` : ''}`),
      ]);
      process.stdout.write(`${lines.join('\n') || `The site "${site.key}" has no lists.`}\n`);
    });
  },
});
