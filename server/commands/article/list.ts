import { articleColumns } from '@gazette/schema/article/articles.query.ts';
import { articleStatuses, type ArticleStatus } from '@gazette/schema/article/article-status.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { allSections, type SectionRow } from '@gazette/schema/section/sections.query.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';
import { articleAsJson, articleAsText } from './article-lines.ts';

const MOST = 10_000;

export const list = defineCommand({
  meta: withExamples({
    name: 'list',
    description: 'List articles in every state, the newest first.',
    examples: ['gazette article list', 'gazette article list --status scheduled', 'gazette article list --section world --limit 50 --json'],
  }),
  args: {
    ...siteOption,
    status: { type: 'string', valueHint: articleStatuses.join('|'), description: 'Only those in this state.' },
    section: { type: 'string', valueHint: 'slug', description: 'Only those in this section or below it.' },
    language: { type: 'string', valueHint: 'tag', description: 'Only those in this language.' },
    limit: { type: 'string', valueHint: 'number', default: '20', description: `How many at the most, up to ${MOST}.` },
    json: { type: 'boolean', description: 'Print JSON.' },
  },
  async run({ args }) {
    const { status, language } = args;
    const limit = limitOf(args.limit);
    if (status !== undefined && !(articleStatuses as readonly string[]).includes(status)) {
      throw new OperatorError(`--status must be one of ${articleStatuses.join(', ')}, not "${status}".`);
    }
    await withCurrentDatabase(async ({ database, sites }) => {
      const site = namedSite(sites, args.site);
      const newsroom = visible(database, { site, viewer: 'newsroom' });
      const sections = args.section === undefined ? undefined : subtree(await allSections(newsroom), args.section);
      const articles = await newsroom
        .articles()
        .select(articleColumns)
        .$if(status !== undefined, (query) => query.where('article.status', '=', status as ArticleStatus))
        .$if(language !== undefined, (query) => query.where('article.language', '=', language ?? ''))
        .$if(sections !== undefined, (query) => query.where('article.section_id', 'in', sections ?? []))
        .orderBy('article.sort_at', 'desc')
        .orderBy('article.id', 'desc')
        .limit(limit)
        .execute();
      if (args.json) process.stdout.write(`${JSON.stringify(articles.map(articleAsJson), null, 2)}\n`);
      else process.stdout.write(articles.map(articleAsText).join('') || 'There are no such articles.\n');
    });
  },
});

function limitOf(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST) return limit;
  throw new OperatorError(`--limit must be a whole number from 1 to ${MOST}, not "${text}".`);
}

/** Ids of the section and all below it. */
function subtree(all: readonly SectionRow[], slug: string): string[] {
  const root = all.find((section) => section.slug === slug);
  if (!root) throw new OperatorError(`There is no section "${slug}". There are: ${all.map((section) => section.slug).join(', ') || 'none'}.`);
  const ids = [root.id];
  for (const id of ids) ids.push(...all.filter(({ parent_id }) => parent_id === id).map((section) => section.id));
  return ids;
}
