import { removeList } from '@gazette/schema/list/save-list.ts';
import { recordAudit } from '@gazette/schema/staff/record-audit.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { siteUrl } from '../../site-url.ts';
import { articleArgs, namedArticle } from '../article/named-article.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { changeList } from './change-list.ts';

export const remove = defineCommand({
  meta: withExamples({
    name: 'remove',
    description: 'Take an article out of a list, or take the list away; the articles themselves stay.',
    examples: ['gazette list remove front harbour-closed', 'gazette list remove front'],
  }),
  args: {
    key: { type: 'positional', required: true, description: 'Key of the list.' },
    ...articleArgs,
    article: { ...articleArgs.article, required: false, description: 'Slug, id or URL of an article in it: it alone is taken out.' },
    ...siteOption,
  },
  async run({ args: { key, article: named, ...args } }) {
    await withServices({}, async (services) => {
      const { database, sites, config, now } = services;
      const site = namedSite(sites, args.site);
      if (named !== undefined) {
        const { id, slug } = await namedArticle(database, site, siteUrl(site, config), { ...args, article: named });
        const outcome = await changeList(services, site, { key, slots: (before) => before.filter(({ article }) => article !== id) });
        if (outcome === 'unchanged') throw new OperatorError(`"${slug}" is not in the list "${key}".`);
        return void process.stdout.write(`Took "${slug}" out of the list "${key}".\n`);
      }
      await database.write(site, now(), async (unit) => {
        const id = await removeList(unit, key);
        if (id === undefined) throw new OperatorError(`The site "${site.key}" has no list "${key}".`);
        await recordAudit(unit, { staff: null, action: 'list.remove', subject: id, detail: { name: key } });
      });
      process.stdout.write(`Removed the list "${key}".\n`);
    });
  },
});
