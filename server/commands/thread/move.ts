import { readFile } from 'node:fs/promises';
import { moveThread } from '@gazette/schema/comment/move-thread.ts';
import { InvalidInput } from '@gazette/schema/gate/refusal.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { csvRows } from './csv-rows.ts';

export const move = defineCommand({
  meta: withExamples({
    name: 'move',
    description: 'Move conversations to the new addresses of their pages; where one is there already, the comments join it.',
    examples: ['gazette thread move --map urls.csv', 'gazette thread move --map urls.csv --site daily'],
  }),
  args: {
    ...siteOption,
    map: { type: 'string', required: true, valueHint: 'file.csv', description: 'One move a line: old address, comma, new address.' },
  },
  async run({ args }) {
    const text = await readFile(args.map, 'utf8').catch(() => undefined);
    if (text === undefined) throw new OperatorError(`The file ${args.map} cannot be read.`);
    const rows = csvRows(text).filter(({ cells }, index) => index > 0 || /^https?:\/\//i.test(cells[0] ?? ''));
    if (rows.length === 0) throw new OperatorError(`The file ${args.map} names no addresses.`);
    await withServices({}, async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const counts = { moved: 0, joined: 0, nothing: 0 };
      const problems: string[] = [];
      let comments = 0;
      for (const { line, cells } of rows) {
        const [from = '', to = ''] = cells;
        try {
          const result = await database.write(site, now(), (unit) => moveThread(unit, { from, to }, null));
          counts[result.outcome]++;
          comments += result.comments;
        } catch (error) {
          if (!(error instanceof InvalidInput)) throw error;
          problems.push(`line ${line}: ${error.message}`);
        }
      }
      process.stdout.write(
        `Moved ${counts.moved} conversations, joined ${counts.joined} to others, ${comments} comments in all; ` +
          `${counts.nothing} addresses had none.\n`,
      );
      if (problems.length > 0) throw new OperatorError(`These lines could not be used:\n${problems.join('\n')}`);
    });
  },
});
