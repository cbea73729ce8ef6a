import { visible } from '@gazette/schema/gate/visible.ts';
import { localized } from '@gazette/schema/site/localized.ts';
import { tagKinds } from '@gazette/schema/tag/tag.entity.ts';
import { allTags } from '@gazette/schema/tag/tags.query.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';
import { tagKindNamed } from './tag-kind.ts';

export const list = defineCommand({
  meta: withExamples({
    name: 'list',
    description: 'List the tags of a site.',
    examples: ['gazette tag list', 'gazette tag list --kind story --json'],
  }),
  args: {
    kind: { type: 'string', valueHint: tagKinds.join('|'), description: 'Only tags of this kind.' },
    ...siteOption,
    json: { type: 'boolean', description: 'Print JSON.' },
  },
  async run({ args }) {
    const kind = tagKindNamed(args.kind);
    await withCurrentDatabase(async ({ database, sites }) => {
      const site = namedSite(sites, args.site);
      const tags = await allTags(visible(database, { site, viewer: 'newsroom' }), kind);
      if (args.json) {
        process.stdout.write(`${JSON.stringify(tags.map((tag) => ({ slug: tag.slug, names: tag.names, kind: tag.kind })), null, 2)}\n`);
        return;
      }
      const lines = tags.map((tag) => `${tag.kind}  ${tag.slug}  ${localized(tag.names, site.languages[0] ?? 'en', site.languages)}\n`);
      process.stdout.write(lines.join('') || `The site "${site.key}" has no such tags.\n`);
    });
  },
});
