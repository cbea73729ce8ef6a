import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { servedSite } from '../../site-url.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { bringOver, whatToBringOver } from './bring-over.ts';

/** What stays as it is and is told one by one. */
const TOLD = 100;

export const rekey = defineCommand({
  meta: withExamples({
    name: 'rekey',
    description:
      'Bring conversations and articles to where today’s address rules and hosts look for them; conversations that become one are joined. What stays is named. Run again, it does what is left to do.',
    examples: ['gazette thread rekey --dry-run', 'gazette thread rekey --site daily'],
  }),
  args: {
    ...siteOption,
    'dry-run': { type: 'boolean', description: 'Say what would be done, change nothing.' },
  },
  async run({ args }) {
    const isDryRun = args['dry-run'] ?? false;
    await withServices({ migrate: !isDryRun }, async (services) => {
      if (isDryRun) await services.database.migrations.assertCurrent();
      const site = servedSite(namedSite(services.sites, args.site), services.config);
      const plan = await whatToBringOver(services, site);
      if (isDryRun) {
        const { moved, joined, articles, redirects } = plan;
        process.stdout.write(`Would move ${moved} conversations and join ${joined} to others; ${articles} articles and ${redirects.length} former addresses change.\n`);
        return tell(plan.problems);
      }
      const { moved, joined, comments, articles, problems } = await bringOver(services, site, plan);
      process.stdout.write(`Moved ${moved} conversations, joined ${joined} to others, ${comments} comments in all; ${articles} articles changed.\n`);
      tell(problems);
    });
  },
});

/** @throws {OperatorError} where there are any, so that nobody takes it for done. */
function tell(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const told = problems.slice(0, TOLD);
  if (problems.length > TOLD) told.push(`and ${problems.length - TOLD} more`);
  throw new OperatorError(`These stay as they are:\n${told.join('\n')}`);
}
