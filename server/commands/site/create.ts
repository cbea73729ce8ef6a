import { saveSite } from '@gazette/schema/site/save-site.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { withServices } from '../with-services.ts';
import { noteSite } from './note-site.ts';
import { siteDraftOf, siteOptions } from './site-options.ts';

export const create = defineCommand({
  meta: withExamples({
    name: 'create',
    description: 'Create a site. The first one is the default.',
    examples: [
      'gazette site create daily --name ar="اليومية" --name en="The Daily" --locale ar-JO --language ar --language en',
      'gazette site create sports --host sports.example --origin https://blog.example --moderation after',
    ],
  }),
  args: {
    key: { type: 'positional', required: true, description: 'What names it: lower-case letters, digits and hyphens.' },
    ...siteOptions,
  },
  async run({ args, rawArgs }) {
    const draft = siteDraftOf(args.key, rawArgs);
    await withServices({}, async ({ database, sites, now }) => {
      if (sites.byKey(args.key)) throw new OperatorError(`There is a site "${args.key}" already. "gazette site set ${args.key}" changes it.`);
      const site = await saveSite(database, draft, now());
      await noteSite(database, site, 'site.create', now());
      const { key, isDefault } = site;
      process.stdout.write(`Created the site "${key}"${isDefault ? ', the default one' : ''}.\n`);
    });
  },
});
