import { saveSource } from '@gazette/schema/source/save-source.ts';
import { sourceKinds } from '@gazette/schema/source/source.entity.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { kindOf, ruleOf, ruleOptions } from './source-options.ts';

export const add = defineCommand({
  meta: withExamples({
    name: 'add',
    description: 'Follow a feed, or a folder below "inbox" in the data folder into which an agency drops ninjs. A running server reads it at once.',
    examples: ['gazette source add https://agency.example/feed.xml --rule hold --language ar', 'gazette source add wire --kind folder --rule publish --section world'],
  }),
  args: {
    address: { type: 'positional', required: true, description: 'Web address of the feed (RSS, Atom, RDF, JSON Feed, ninjs), or name of the folder.' },
    kind: { type: 'string', valueHint: sourceKinds.join('|'), description: 'What it is; a web address is a feed, all else a folder.' },
    ...ruleOptions,
    ...siteOption,
  },
  async run({ args }) {
    const kind = kindOf(args.kind) ?? (/^[a-z]+:/i.test(args.address) ? 'feed' : 'folder');
    await withServices({}, async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const { id, outcome } = await database.write(site, now(), (unit) => saveSource(unit, { kind, address: args.address, ...ruleOf(args) }));
      process.stdout.write(`The source ${id} is ${outcome}.\n`);
    });
  },
});
