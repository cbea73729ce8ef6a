import { bodiesOf } from '@gazette/schema/article/articles.query.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { defineCommand } from 'citty';
import { siteUrl } from '../../site-url.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';
import { articleAsJson, minuteOf } from './article-lines.ts';
import { articleArgs, namedArticle } from './named-article.ts';

export const show = defineCommand({
  meta: withExamples({
    name: 'show',
    description: 'Show one article, in whatever state it is.',
    examples: ['gazette article show water-returns', 'gazette article show water-returns --json'],
  }),
  args: { ...articleArgs, ...siteOption, json: { type: 'boolean', description: 'Print JSON, the body included.' } },
  async run({ args }) {
    await withCurrentDatabase(async ({ config, database, sites }) => {
      const site = namedSite(sites, args.site);
      const ownUrl = siteUrl(site, config);
      const article = await namedArticle(database, site, ownUrl, args);
      const [body] = await bodiesOf(visible(database, { site, viewer: 'newsroom' }), [article.id]);
      if (args.json) {
        process.stdout.write(`${JSON.stringify({ ...articleAsJson(article), body: body?.body_html ?? '' }, null, 2)}\n`);
        return;
      }
      const rows: [string, string | null][] = [
        ['Headline', article.headline],
        ['Kicker', article.kicker],
        ['Standfirst', article.standfirst],
        ['Byline', article.byline],
        ['Slug', article.slug],
        ['Language', article.language],
        ['Status', article.status],
        ['Address', article.canonical_url ?? ownUrl + article.page_key],
        ['Scheduled', article.scheduled_at && minuteOf(article.scheduled_at)],
        ['Published', article.published_at && minuteOf(article.published_at)],
        ['Updated', minuteOf(article.updated_at)],
        ['Words', String(article.word_count)],
        ['Id', article.id],
      ];
      const lines = rows.filter(([, value]) => value !== null).map(([name, value]) => `${name.padEnd(10)}  ${value}\n`);
      process.stdout.write(`${lines.join('')}\n${body?.body_text ?? ''}\n`);
    });
  },
});
