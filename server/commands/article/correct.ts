import { correctArticle } from '@gazette/schema/article/life-cycle.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { siteOption } from '../site/named-site.ts';
import { articleArgs } from './named-article.ts';
import { takeStep } from './take-step.ts';

export const correct = defineCommand({
  meta: withExamples({
    name: 'correct',
    description: 'Tell readers what was wrong in a published article, and put its headline or standfirst right.',
    examples: ['gazette article correct water-returns --note "An earlier version misspelt the name of the mayor."'],
  }),
  args: {
    ...articleArgs,
    ...siteOption,
    note: { type: 'string', valueHint: 'text', required: true, description: 'What was wrong and is right now, in a sentence for readers.' },
    headline: { type: 'string', valueHint: 'text', description: 'The headline as it should be.' },
    standfirst: { type: 'string', valueHint: 'text', description: 'The standfirst as it should be.' },
  },
  async run({ args }) {
    const { note, headline, standfirst } = args;
    await takeStep(args, 'article.correct', async (unit, article) => {
      const changes = { ...(headline !== undefined && { headline }), ...(standfirst !== undefined && { standfirst }) };
      await correctArticle(unit, article, note, changes);
      return `Corrected "${article.slug}".`;
    });
  },
});
