import { Article } from '@gazette/schema/article/article.entity.ts';
import { correctArticle, publishArticle, withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../lifecycle/operator-error.ts';
import { withServices } from './with-services.ts';

const shared = {
  slug: { type: 'positional', required: true, description: 'The article’s slug.' },
  site: { type: 'string', description: 'Key of its site; the default site otherwise.' },
  language: { type: 'string', description: 'Its language, where several have this slug.' },
  verbose: { type: 'boolean', description: 'Log everything.' },
} as const;

interface Named {
  slug: string;
  site: string | undefined;
  language: string | undefined;
  verbose: boolean | undefined;
}

const publish = defineCommand({
  meta: { name: 'publish', description: 'Make a draft, scheduled or withdrawn article public now.' },
  args: shared,
  run: ({ args }) => change(args, 'Published', (unit, article) => publishArticle(unit, article)),
});

const correct = defineCommand({
  meta: { name: 'correct', description: 'Tell readers of a correction.' },
  args: { ...shared, note: { type: 'string', required: true, description: 'What was wrong, as readers will see it.' } },
  run: ({ args }) => change(args, 'Corrected', (unit, article) => correctArticle(unit, article, args.note)),
});

const withdraw = defineCommand({
  meta: { name: 'withdraw', description: 'Take a published article away from readers; its page says that it is gone.' },
  args: { ...shared, reason: { type: 'string', default: '', description: 'Why, as its page will say.' } },
  run: ({ args }) => change(args, 'Withdrew', (unit, article) => withdrawArticle(unit, article, args.reason)),
});

export const article = defineCommand({
  meta: {
    name: 'article',
    description: 'Publish, correct or withdraw an article; running servers follow within a second.',
  },
  subCommands: { publish, correct, withdraw },
});

async function change(
  named: Named,
  done: string,
  step: (unit: Unit, article: Article) => Promise<void>,
): Promise<void> {
  await withServices({ verbose: named.verbose }, async ({ database, sites, now }) => {
    const site = named.site === undefined ? sites.default() : sites.byKey(named.site);
    if (!site)
      throw new OperatorError(named.site === undefined ? 'There is no site yet.' : `There is no site "${named.site}".`);
    const headline = await database.write(site, now(), async (unit) => {
      const where = { slug: named.slug, ...(named.language !== undefined && { language: named.language }) };
      const found = await unit.em.find(Article, where);
      const [one, other] = found;
      if (!one) throw new OperatorError(`The site "${site.key}" has no article "${named.slug}".`);
      if (other) {
        const languages = found.map(({ language }) => language).join(', ');
        throw new OperatorError(`"${named.slug}" is there in ${languages}: choose one with --language.`);
      }
      await step(unit, one);
      return one.headline;
    });
    process.stdout.write(`${done} “${headline}”.\n`);
  });
}
