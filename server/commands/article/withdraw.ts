import { withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { siteOption } from '../site/named-site.ts';
import { articleArgs } from './named-article.ts';
import { takeStep } from './take-step.ts';

export const withdraw = defineCommand({
  meta: withExamples({
    name: 'withdraw',
    description: 'Take an article back from the public. Its page says that it is gone, and why.',
    examples: [
      'gazette article withdraw water-returns --reason "Published by mistake."',
      'gazette article withdraw https://daily.example/articles/water-returns',
    ],
  }),
  args: {
    ...articleArgs,
    ...siteOption,
    reason: { type: 'string', valueHint: 'text', description: 'Why, in a sentence for readers.' },
  },
  async run({ args }) {
    await takeStep(args, 'article.withdraw', async (unit, article) => {
      await withdrawArticle(unit, article, args.reason ?? '');
      return `Withdrew "${article.slug}".`;
    });
  },
});
