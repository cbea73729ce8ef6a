import { countsOfSource, itemsOfSource, sourcesOf } from '@gazette/schema/source/sources.query.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';

/** Refusals told of each source. */
const REFUSALS = 5;

export const list = defineCommand({
  meta: withExamples({
    name: 'list',
    description: 'List what is followed: what came of it, what failed, and why.',
    examples: ['gazette source list', 'gazette source list --site sports --json'],
  }),
  args: { ...siteOption, json: { type: 'boolean', description: 'Print JSON.' } },
  async run({ args }) {
    await withCurrentDatabase(async ({ database, sites }) => {
      const rows = await sourcesOf(database, namedSite(sites, args.site).id);
      const told = await Promise.all(
        rows.map(async ({ id, name, kind, address, rule, section, language, active, fetch_images: fetchImages, last_read_at: lastReadAt, next_read_at: nextReadAt, failures, last_error: lastError }) => {
          const refused = (await itemsOfSource(database, id, REFUSALS, 'refused')).map(({ key, remark }) => ({ key, remark }));
          return { id, name, kind, address, rule, section, language, active, fetchImages, lastReadAt, nextReadAt, failures, lastError, counts: await countsOfSource(database, id), refused };
        }),
      );
      if (args.json) return void process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
      const lines = told.flatMap(({ id, name, kind, address, rule, active, fetchImages, lastReadAt, failures, lastError, counts, refused }) => [
        `${id}  ${name}  ${kind} ${address}  ${rule}${fetchImages ? '  with pictures' : ''}${active ? '' : '  off'}`,
        `  ${lastReadAt ? `read ${lastReadAt.toISOString()}` : 'not read yet'}  ${Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`,
        ...(lastError ? [`  failed ${failures}×: ${lastError}`] : []),
        ...refused.map(({ key, remark }) => `  refused ${key}: ${remark ?? ''}`),
      ]);
      process.stdout.write(`${lines.join('\n') || 'Nothing is followed.'}\n`);
    });
  },
});
