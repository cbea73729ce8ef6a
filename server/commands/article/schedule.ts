import { scheduleArticle } from '@gazette/schema/article/life-cycle.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { siteOption } from '../site/named-site.ts';
import { articleArgs } from './named-article.ts';
import { takeStep } from './take-step.ts';

export const schedule = defineCommand({
  meta: withExamples({
    name: 'schedule',
    description: 'Set when an article becomes public; the server makes it so.',
    examples: [
      'gazette article schedule water-returns --at 2027-01-01T06:00:00Z',
      'gazette article schedule water-returns --at 2027-01-01T09:00+03:00',
    ],
  }),
  args: {
    ...articleArgs,
    ...siteOption,
    at: { type: 'string', valueHint: 'instant', required: true, description: 'The moment, with its zone: 2027-01-01T06:00:00Z.' },
  },
  async run({ args }) {
    const at = instantOf(args.at);
    await takeStep(args, 'article.schedule', async (unit, article) => {
      await scheduleArticle(unit, article, at);
      return `"${article.slug}" will be published at ${at.toISOString()}.`;
    });
  },
});

/** Without a zone the same words would mean another moment on another machine. */
function instantOf(text: string): Date {
  const [, day = ''] = /^\d{4}-\d\d-(\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  const instant = new Date(text);
  // `Date` takes the thirty-first of February for the third of March.
  const written = new Date(`${text.slice(0, 10)}T00:00Z`);
  if (day === '' || Number.isNaN(instant.getTime()) || written.getUTCDate() !== Number(day)) {
    throw new OperatorError(`--at must be a moment with its zone, such as 2027-01-01T06:00:00Z, not "${text}".`);
  }
  return instant;
}
