import { unscheduleArticle } from '@gazette/schema/article/life-cycle.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { siteOption } from '../site/named-site.ts';
import { articleArgs } from './named-article.ts';
import { takeStep } from './take-step.ts';

export const unschedule = defineCommand({
  meta: withExamples({
    name: 'unschedule',
    description: 'Take a scheduled article back to the desk.',
    examples: ['gazette article unschedule water-returns'],
  }),
  args: { ...articleArgs, ...siteOption },
  async run({ args }) {
    await takeStep(args, 'article.unschedule', async (unit, article) => {
      await unscheduleArticle(unit, article);
      return `"${article.slug}" is a draft again.`;
    });
  },
});
