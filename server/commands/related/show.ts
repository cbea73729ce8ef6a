import { visible } from '@gazette/schema/gate/visible.ts';
import type { RelatedReason } from '@gazette/schema/related/related-reason.ts';
import { listsBeside } from '@gazette/schema/related/related.query.ts';
import { allSections } from '@gazette/schema/section/sections.query.ts';
import { tagsByIds } from '@gazette/schema/tag/tags.query.ts';
import { defineCommand } from 'citty';
import { siteUrl } from '../../site-url.ts';
import { articleArgs, namedArticle } from '../article/named-article.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';

export const show = defineCommand({
  meta: withExamples({
    name: 'show',
    description: 'Show the articles beside an article with their scores and why they are there.',
    examples: ['gazette related show harbour-opens'],
  }),
  args: { ...articleArgs, ...siteOption },
  async run({ args }) {
    await withCurrentDatabase(async ({ database, sites, config, now }) => {
      const site = namedSite(sites, args.site);
      const gate = visible(database, { site, viewer: 'public' });
      const article = await namedArticle(database, site, siteUrl(site, config), args);
      const list = await listsBeside({ visible: gate, store: database, site, now: now() }, [article.id]);
      const reasons = list.flatMap((one) => one.reasons);
      const tags = [...new Set(reasons.flatMap((reason) => ('tags' in reason ? reason.tags : [])))];
      const slugs = new Map([
        ...(tags.length === 0 ? [] : await tagsByIds(gate, tags)),
        ...(await allSections(gate)),
      ].map(({ id, slug }) => [id, slug]));
      for (const { article: other, score, reasons: why } of list) {
        const told = why.map((reason) => reasonText(reason, slugs)).join('; ');
        process.stdout.write(`${String(score).padStart(6)}  ${other.slug}  ${other.headline}\n        ${told}\n`);
      }
      if (list.length === 0) process.stdout.write(`Nothing stands beside "${article.slug}".\n`);
    });
  },
});

function reasonText(reason: RelatedReason, slugs: ReadonlyMap<string, string>): string {
  switch (reason.code) {
    case 'PICKED':
      return 'picked';
    case 'SAME_STORY':
      return `story: ${reason.tags.map((tag) => slugs.get(tag) ?? tag).join(', ')}`;
    case 'SAME_SUBJECT':
      return `subject: ${reason.words.join(', ')}`;
    case 'SAME_TAG':
      return `tags: ${reason.tags.map((tag) => slugs.get(tag) ?? tag).join(', ')}`;
    case 'SAME_SECTION':
      return `section: ${slugs.get(reason.section) ?? reason.section}`;
  }
}
