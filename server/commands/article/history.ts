import { visible } from '@gazette/schema/gate/visible.ts';
import { defineCommand } from 'citty';
import { siteUrl } from '../../site-url.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';
import { minuteOf } from './article-lines.ts';
import { articleArgs, namedArticle } from './named-article.ts';

export const history = defineCommand({
  meta: withExamples({
    name: 'history',
    description: 'List what an article said after each change, and what readers were told of it.',
    examples: ['gazette article history water-returns', 'gazette article history water-returns --json'],
  }),
  args: { ...articleArgs, ...siteOption, json: { type: 'boolean', description: 'Print JSON, each version whole.' } },
  async run({ args }) {
    await withCurrentDatabase(async ({ config, database, sites }) => {
      const site = namedSite(sites, args.site);
      const { id } = await namedArticle(database, site, siteUrl(site, config), args);
      const newsroom = visible(database, { site, viewer: 'newsroom' });
      const revisions = await newsroom
        .revisions()
        .select([
          'article_revision.number',
          'article_revision.cause',
          'article_revision.created_at as at',
          'article_revision.content',
        ])
        .where('article_revision.article_id', '=', id)
        .orderBy('article_revision.number')
        .execute();
      const corrections = await newsroom
        .corrections()
        .select(['article_correction.note', 'article_correction.corrected_at as at'])
        .where('article_correction.article_id', '=', id)
        .orderBy('article_correction.corrected_at')
        .orderBy('article_correction.id')
        .execute();
      if (args.json) {
        process.stdout.write(`${JSON.stringify({ revisions, corrections }, null, 2)}\n`);
        return;
      }
      for (const { number, cause, at, content } of revisions) {
        process.stdout.write(`${String(number).padStart(3)}  ${minuteOf(at)}  ${cause}\n     ${String(content['headline'])}\n`);
      }
      for (const { note, at } of corrections) process.stdout.write(`\nCorrection of ${minuteOf(at)}\n     ${note}\n`);
    });
  },
});
