import { visible } from '@gazette/schema/gate/visible.ts';
import { reportCreatives } from '@gazette/schema/placement/creative-counts.ts';
import { allPlacements, creativesOf } from '@gazette/schema/placement/placements.query.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { instantNamed } from '../instant-named.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';

export const report = defineCommand({
  meta: withExamples({
    name: 'report',
    description: 'Print how often each advertisement was seen and clicked, by whole days (UTC). What a server counted last comes a few seconds later.',
    examples: ['gazette placement report', 'gazette placement report --since 2026-03-01T00:00Z --until 2026-04-01T00:00Z --json'],
  }),
  args: {
    since: { type: 'string', valueHint: 'instant', description: 'From this day on; all that is kept when left out.' },
    until: { type: 'string', valueHint: 'instant', description: 'Before this moment; now when left out.' },
    ...siteOption,
    json: { type: 'boolean', description: 'Print JSON.' },
  },
  async run({ args }) {
    const since = args.since === undefined ? new Date(0) : instantNamed('since', args.since);
    const until = args.until === undefined ? undefined : instantNamed('until', args.until);
    await withCurrentDatabase(async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const newsroom = visible(database, { site, viewer: 'newsroom' });
      const counts = new Map((await reportCreatives(database, site, since, until ?? now())).map((count) => [count.creative, count]));
      const rows: { placement: string | null; creative: string; impressions: number; clicks: number }[] = [];
      for (const place of await allPlacements(newsroom)) {
        for (const { id, name } of await creativesOf(newsroom, place.id, now())) {
          const { impressions = 0, clicks = 0 } = counts.get(id) ?? {};
          rows.push({ placement: place.name, creative: name, impressions, clicks });
          counts.delete(id);
        }
      }
      // Of what was taken away only the id is left.
      for (const { creative, impressions, clicks } of counts.values()) rows.push({ placement: null, creative, impressions, clicks });
      if (args.json) return void process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
      const lines = rows.map(({ placement, creative, impressions, clicks }) => `${placement ?? 'removed'}  ${creative}  ${impressions} seen  ${clicks} clicked${rate(impressions, clicks)}`);
      process.stdout.write(`${lines.join('\n') || 'There is no advertisement.'}\n`);
    });
  },
});

function rate(impressions: number, clicks: number): string {
  return impressions === 0 ? '' : `  ${((100 * clicks) / impressions).toFixed(2)} %`;
}
