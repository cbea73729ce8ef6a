import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { siteOption } from '../site/named-site.ts';
import { articleArgs } from './named-article.ts';
import { takeStep } from './take-step.ts';

export const publish = defineCommand({
  meta: withExamples({
    name: 'publish',
    description: 'Make an article public now. One that was withdrawn returns with its first date.',
    examples: ['gazette article publish water-returns', 'gazette article publish المياه-تعود --site daily'],
  }),
  args: { ...articleArgs, ...siteOption },
  async run({ args }) {
    await takeStep(args, 'article.publish', async (unit, article) => {
      await publishArticle(unit, article);
      return `Published "${article.slug}".`;
    });
  },
});
