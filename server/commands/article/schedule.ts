import { scheduleArticle } from '@gazette/schema/article/life-cycle.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { instantNamed } from '../instant-named.ts';
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
    const at = instantNamed('at', args.at);
    await takeStep(args, 'article.schedule', async (unit, article) => {
      await scheduleArticle(unit, article, at);
      return `"${article.slug}" will be published at ${at.toISOString()}.`;
    });
  },
});
