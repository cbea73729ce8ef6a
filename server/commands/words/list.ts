import { wordListsOf, wordsOf } from '@gazette/schema/comment/word-list/words.query.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';

export const list = defineCommand({
  meta: withExamples({
    name: 'list',
    description: 'Print the words of a site, one a line after the list they are in, or only how many there are.',
    examples: ['gazette words list', 'gazette words list --count'],
  }),
  args: {
    ...siteOption,
    count: { type: 'boolean', description: 'Only how many each list has.' },
  },
  async run({ args }) {
    await withCurrentDatabase(async ({ database, sites }) => {
      const site = namedSite(sites, args.site);
      const lists = await wordListsOf(database, site);
      if (lists.length === 0) process.stdout.write('There are no words.\n');
      for (const one of lists) {
        const name = `${one.kind}  ${one.language}`;
        if (args.count) process.stdout.write(`${name}  ${one.count}\n`);
        else for (const word of await wordsOf(database, site, one, null, one.count)) process.stdout.write(`${name}  ${word}\n`);
      }
    });
  },
});
