import { moderationModes, type LocalizedText } from '@gazette/schema/site/site.entity.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../lifecycle/operator-error.ts';
import { siteUrl } from '../site-url.ts';
import { withServices } from './with-services.ts';

const list = defineCommand({
  meta: { name: 'list', description: 'Print the sites of this installation, one a line as JSON.' },
  args: { verbose: { type: 'boolean', description: 'Log everything.' } },
  async run({ args }) {
    await withServices({ verbose: args.verbose }, async ({ sites, config }) => {
      for (const site of sites.all()) {
        const { key, names, locale, languages, hosts, allowedOrigins, moderation, isDefault } = site;
        const url = siteUrl(site, config);
        const shown = { key, names, locale, languages, url, hosts, allowedOrigins, moderation, isDefault };
        process.stdout.write(`${JSON.stringify(shown)}\n`);
      }
    });
  },
});

const save = defineCommand({
  meta: { name: 'save', description: 'Create a site, or change what is given of one. Lists replace what was there.' },
  args: {
    key: { type: 'positional', required: true, description: 'Names the site in /graphql?site=KEY.' },
    name: { type: 'string', description: 'Its name by language: "ar=الجريدة,en=The Gazette".' },
    locale: { type: 'string', description: 'Language, country and digits of its dates, such as ar-EG-u-nu-latn.' },
    languages: { type: 'string', description: 'Languages of its articles, the first the main one: "ar,en".' },
    zone: { type: 'string', description: 'Time zone of its dates, such as Africa/Cairo.' },
    url: { type: 'string', description: 'Where its own pages are public, such as https://news.example.' },
    hosts: { type: 'string', description: 'Hosts its pages live on: "news.example,*.news.example".' },
    origins: { type: 'string', description: 'Origins of other pages that may post: "https://blog.example".' },
    moderation: { type: 'enum', options: [...moderationModes], description: 'Whether comments wait for approval.' },
    default: { type: 'boolean', description: 'Answer with this site where a request names none.' },
    verbose: { type: 'boolean', description: 'Log everything.' },
  },
  async run({ args }) {
    await withServices({ verbose: args.verbose }, async ({ database, sites, now }) => {
      const known = sites.byKey(args.key) !== undefined;
      await saveSite(
        database,
        {
          key: args.key,
          names: args.name === undefined ? undefined : namesOf(args.name),
          locale: args.locale,
          languages: listOf(args.languages),
          timeZone: args.zone,
          url: args.url,
          hosts: listOf(args.hosts),
          allowedOrigins: listOf(args.origins),
          moderation: args.moderation,
          isDefault: args.default,
        },
        now(),
      );
      process.stdout.write(`${known ? 'Changed' : 'Created'} the site "${args.key}".\n`);
    });
  },
});

export const site = defineCommand({
  meta: { name: 'site', description: 'The publishers that this installation serves.' },
  subCommands: { list, save },
});

function listOf(text: string | undefined): string[] | undefined {
  return text?.split(',').flatMap((item) => item.trim() || []);
}

function namesOf(text: string): LocalizedText {
  const pairs = text.split(',').map((item) => /^\s*([a-zA-Z-]+)\s*=\s*(.+?)\s*$/.exec(item));
  if (pairs.some((pair) => pair === null)) {
    throw new OperatorError(
      `--name must give a name for each language, such as "ar=الجريدة,en=The Gazette", not "${text}".`,
    );
  }
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
}
