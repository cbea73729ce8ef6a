import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { siteUrl } from '../../site-url.ts';
import { articleArgs, namedArticle } from '../article/named-article.ts';
import { withExamples } from '../examples.ts';
import { instantNamed } from '../instant-named.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { changeList } from './change-list.ts';

export const add = defineCommand({
  meta: withExamples({
    name: 'add',
    description: 'Put an article into a list, or move one that is in it. Readers see it there while it is published.',
    examples: ['gazette list add front harbour-closed', 'gazette list add front rain-at-last --at 1 --until 2027-01-01T06:00:00Z'],
  }),
  args: {
    key: { type: 'positional', required: true, description: 'Key of the list.' },
    ...articleArgs,
    at: { type: 'string', valueHint: 'place', description: 'Its place, 1 for the top; the last when left out.' },
    from: { type: 'string', valueHint: 'instant', description: 'When it comes in, as 2027-01-01T06:00:00Z; at once when left out.' },
    until: { type: 'string', valueHint: 'instant', description: 'When it goes out; never when left out.' },
    ...siteOption,
  },
  async run({ args: { key, at, from, until, ...args } }) {
    const place = at === undefined ? Infinity : Number(at);
    if (at !== undefined && (!Number.isInteger(place) || place < 1)) throw new OperatorError(`--at must be a whole number from 1, not "${at}".`);
    const startsAt = from === undefined ? null : instantNamed('from', from);
    const endsAt = until === undefined ? null : instantNamed('until', until);
    await withServices({}, async (services) => {
      const { database, sites, config } = services;
      const site = namedSite(sites, args.site);
      const { id: article, slug } = await namedArticle(database, site, siteUrl(site, config), args);
      const outcome = await changeList(services, site, {
        key,
        slots: (before) => before.filter((slot) => slot.article !== article).toSpliced(place - 1, 0, { article, startsAt, endsAt }),
      });
      process.stdout.write(outcome === 'unchanged' ? `"${slug}" stands there already.\n` : `"${slug}" is in the list "${key}".\n`);
    });
  },
});
