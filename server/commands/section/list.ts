import { visible } from '@gazette/schema/gate/visible.ts';
import { allSections, type SectionRow } from '@gazette/schema/section/sections.query.ts';
import { localized } from '@gazette/schema/site/localized.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';

export const list = defineCommand({
  meta: withExamples({
    name: 'list',
    description: 'List the sections of a site as the tree they are.',
    examples: ['gazette section list', 'gazette section list --site sports --json'],
  }),
  args: { ...siteOption, json: { type: 'boolean', description: 'Print JSON.' } },
  async run({ args }) {
    await withCurrentDatabase(async ({ database, sites }) => {
      const site = namedSite(sites, args.site);
      const sections = await allSections(visible(database, { site, viewer: 'newsroom' }));
      if (args.json) {
        process.stdout.write(`${JSON.stringify(sections.map((section) => asJson(section, sections)), null, 2)}\n`);
        return;
      }
      const lines = [...tree(sections, null, 0)].map(
        ({ section, depth }) => `${'  '.repeat(depth)}${section.slug}  ${localized(section.names, site.languages[0] ?? 'en')}\n`,
      );
      process.stdout.write(lines.join('') || `The site "${site.key}" has no sections.\n`);
    });
  },
});

function asJson({ slug, names, parent_id, position }: SectionRow, all: readonly SectionRow[]) {
  return { slug, names, parent: all.find(({ id }) => id === parent_id)?.slug ?? null, position };
}

function* tree(all: readonly SectionRow[], parent: string | null, depth: number): Generator<{ section: SectionRow; depth: number }> {
  for (const section of all.filter(({ parent_id }) => parent_id === parent)) {
    yield { section, depth };
    yield* tree(all, section.id, depth + 1);
  }
}
