import { readFile } from 'node:fs/promises';
import { moveConversation, moveInCircle } from '@gazette/schema/comment/move-thread.ts';
import { planMoves, type PlannedMove, type WishedMove } from '@gazette/schema/comment/plan-moves.ts';
import { InvalidInput } from '@gazette/schema/gate/refusal.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { servedSite } from '../../site-url.ts';
import { withExamples } from '../examples.ts';
import { progressBar } from '../progress-bar.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { csvRows } from './csv-rows.ts';

/** Lines that cannot be used and are told one by one. */
const TOLD = 100;

export const move = defineCommand({
  meta: withExamples({
    name: 'move',
    description:
      'Move conversations to the new addresses of their pages; where one is there already, the comments join it. All lines count as of the same moment, so that pages may change places. Run again, it does what is left to do.',
    examples: ['gazette thread move --map urls.csv --dry-run', 'gazette thread move --map urls.csv --site daily'],
  }),
  args: {
    ...siteOption,
    map: { type: 'string', required: true, valueHint: 'file.csv', description: 'One move a line: old address, comma, new address.' },
    'dry-run': { type: 'boolean', description: 'Check every line and say what would be done, move nothing.' },
  },
  async run({ args }) {
    const wishes = await readMap(args.map);
    const isDryRun = args['dry-run'] ?? false;
    await withServices({ migrate: !isDryRun }, async ({ database, sites, config, now }) => {
      if (isDryRun) await database.migrations.assertCurrent();
      const site = servedSite(namedSite(sites, args.site), config);
      const bar = progressBar('Moving', wishes.length * 2);
      const counts = { moved: 0, joined: 0 };
      let comments = 0;
      try {
        const plan = await planMoves(database, site, wishes, (count) => bar.add(count));
        const problems = [...plan.problems];
        for (const step of plan.steps) {
          try {
            // Each move, or each circle of them, is made whole or not at all.
            if (!isDryRun) comments += await database.write(site, now(), (unit) => follow(unit, step));
            for (const { joins } of step) counts[joins ? 'joined' : 'moved'] += 1;
          } catch (error) {
            if (!(error instanceof InvalidInput)) throw error;
            problems.push({ line: step[0]?.line ?? 0, message: error.message });
          }
          bar.add(step.length);
        }
        bar.stop();
        process.stdout.write(
          (isDryRun
            ? `Would move ${counts.moved} conversations and join ${counts.joined} to others; `
            : `Moved ${counts.moved} conversations, joined ${counts.joined} to others, ${comments} comments in all; `) +
            `${plan.nothing} addresses had none${plan.done > 0 ? `, ${plan.done} were moved before` : ''}.\n`,
        );
        if (problems.length > 0) throw new OperatorError(tell(problems));
      } finally {
        bar.stop();
      }
    });
  },
});

async function readMap(path: string): Promise<WishedMove[]> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw new OperatorError(`The file ${path} cannot be read.`);
  const text = bytes.toString('utf8');
  if (/[\0\uFFFD]/.test(text)) throw new OperatorError(`The file ${path} is not UTF-8 text: save it as "CSV UTF-8".`);
  const rows = csvRows(text).filter(({ cells }, index) => index > 0 || cells.some((cell) => cell.includes('://')));
  if (rows.length === 0) throw new OperatorError(`The file ${path} names no addresses.`);
  return rows.map(({ line, cells: [from = '', to = ''] }) => ({ line, from, to }));
}

async function follow(unit: Unit, step: readonly PlannedMove[]): Promise<number> {
  const [only] = step;
  if (step.length > 1 || !only) return moveInCircle(unit, step, null);
  return (await moveConversation(unit, only, null)).comments;
}

function tell(problems: readonly { line: number; message: string }[]): string {
  const told = problems.slice(0, TOLD).map(({ line, message }) => `line ${line}: ${message}`);
  if (problems.length > TOLD) told.push(`and ${problems.length - TOLD} more`);
  return `These lines could not be used:\n${told.join('\n')}`;
}
