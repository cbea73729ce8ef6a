import { visible } from '@gazette/schema/gate/visible.ts';
import { allPlacements, creativesOf, type CreativeRow } from '@gazette/schema/placement/placements.query.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';

export const list = defineCommand({
  meta: withExamples({
    name: 'list',
    description: 'List the places for advertisements of a site, and what is in each.',
    examples: ['gazette placement list', 'gazette placement list --site sports --json'],
  }),
  args: { ...siteOption, json: { type: 'boolean', description: 'Print JSON.' } },
  async run({ args }) {
    await withCurrentDatabase(async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const newsroom = visible(database, { site, viewer: 'newsroom' });
      const moment = now();
      const places = await Promise.all(
        (await allPlacements(newsroom)).map(async ({ id, name, width, height, label }) => ({
          name,
          width,
          height,
          label,
          creatives: (await creativesOf(newsroom, id, moment)).map((creative) => ({ ...told(creative), state: stateOf(creative, moment) })),
        })),
      );
      if (args.json) return void process.stdout.write(`${JSON.stringify(places, null, 2)}\n`);
      const lines = places.flatMap(({ name, width, height, creatives }) => [
        `${name}  ${width}x${height}`,
        ...creatives.map((one) => `  ${one.name}  ${one.kind}  ${one.state}  weight ${one.weight}${one.sections.length > 0 ? `  in ${one.sections.join(', ')}` : ''}${one.language ? `  for ${one.language}` : ''}`),
      ]);
      process.stdout.write(`${lines.join('\n') || 'There is no place for advertisements.'}\n`);
    });
  },
});

function told({ name, kind, image_url: image, alt, target, weight, starts_at: from, ends_at: until, sections, language }: CreativeRow) {
  return { name, kind, image, alt, target, weight, from, until, sections, language };
}

function stateOf({ active, starts_at: from, ends_at: until }: CreativeRow, now: Date): string {
  if (!active) return 'off';
  if (from && from > now) return `from ${from.toISOString()}`;
  if (until && until <= now) return 'over';
  return until ? `until ${until.toISOString()}` : 'runs';
}
