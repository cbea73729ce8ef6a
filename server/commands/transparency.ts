import { yearlyCounts, type DutySummary, type YearlyCounts } from '@gazette/schema/comment/duties/yearly-counts.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../lifecycle/operator-error.ts';
import { withExamples } from './examples.ts';
import { namedSite, siteOption } from './site/named-site.ts';
import { withCurrentDatabase } from './with-current-database.ts';

export const transparency = defineCommand({
  meta: withExamples({
    name: 'transparency',
    description: 'Print the counts of a year for a transparency report: notices, reports, decisions and objections, with their median times.',
    examples: ['gazette transparency --year 2026 > 2026.json', 'gazette transparency --year 2026 --site daily --csv'],
  }),
  args: {
    ...siteOption,
    year: { type: 'string', required: true, valueHint: 'year', description: 'Which year, in the time zone of the site.' },
    csv: { type: 'boolean', description: 'Print a table (CSV) instead of JSON.' },
  },
  async run({ args }) {
    const year = Number(args.year);
    if (!/^\d{4}$/.test(args.year) || year < 2000) throw new OperatorError(`--year must be a year such as 2026, not "${args.year}".`);
    await withCurrentDatabase(async ({ database, sites }) => {
      const counts = await yearlyCounts(database, namedSite(sites, args.site), year);
      process.stdout.write(args.csv ? asTable(counts) : `${JSON.stringify(counts, null, 2)}\n`);
    });
  },
});

/** One line for each reason and outcome, then the median times; codes and numbers only, so that nothing needs quoting. */
function asTable({ notices, reports, decisions, appeals }: YearlyCounts): string {
  const kinds: Readonly<Record<string, DutySummary>> = { notice: notices, report: reports, decision: decisions, appeal: appeals };
  const lines = Object.entries(kinds).flatMap(([kind, { counts, medianSeconds }]) => [
    ...counts.map(({ reason, outcome, automated, count }) => [kind, reason, outcome ?? 'open', automated ? 'yes' : 'no', count, '']),
    ...(medianSeconds === null ? [] : [[kind, '', '', '', '', medianSeconds]]),
  ]);
  return [['kind', 'reason', 'outcome', 'automated', 'count', 'median_seconds'], ...lines].map((line) => `${line.join(',')}\n`).join('');
}
