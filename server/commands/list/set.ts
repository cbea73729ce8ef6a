import { parseArgs } from 'node:util';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { namedArticle } from '../article/named-article.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { siteUrl } from '../../site-url.ts';
import { withServices } from '../with-services.ts';
import { changeList } from './change-list.ts';

export const set = defineCommand({
  meta: withExamples({
    name: 'set',
    description: 'Make or change a list; what is left out stays. Pages follow within a second.',
    examples: ['gazette list set front --size 8 --name en="Front page"', 'gazette list set front --article harbour-closed --article rain-at-last'],
  }),
  args: {
    key: { type: 'positional', required: true, description: 'What pages call it: front, section-world.' },
    size: { type: 'string', valueHint: 'number', description: 'How many articles readers see at the most; a new one needs it.' },
    name: { type: 'string', valueHint: 'lang=text', description: 'What it is called, once for each language; replaces all names before.' },
    article: { type: 'string', valueHint: 'article', description: 'Slug, id or URL of an article, from the top; repeatable, replaces those before. One that stays keeps its times.' },
    language: { type: 'string', valueHint: 'tag', description: 'Language of the articles, where two share a slug.' },
    ...siteOption,
  },
  async run({ args, rawArgs }) {
    const { names, articles } = manyOf(rawArgs);
    if (args.size === undefined && !names && !articles) throw new OperatorError('Nothing to change was named. "gazette list set --help" lists what can be.');
    await withServices({}, async (services) => {
      const { database, sites, config } = services;
      const site = namedSite(sites, args.site);
      const ids: string[] = [];
      for (const article of articles ?? []) ids.push((await namedArticle(database, site, siteUrl(site, config), { article, language: args.language })).id);
      const outcome = await changeList(services, site, {
        key: args.key,
        size: args.size === undefined ? undefined : Number(args.size),
        names: names && Object.fromEntries(names),
        slots: articles && ((before) => ids.map((article) => before.find((slot) => slot.article === article) ?? { article })),
        isNewAllowed: true,
      });
      process.stdout.write(`The list "${args.key}" is ${outcome}.\n`);
    });
  },
});

/** The library keeps only the last of an option given twice. */
function manyOf(rawArgs: readonly string[]) {
  const multiple = { type: 'string', multiple: true } as const;
  const { values } = parseArgs({ args: [...rawArgs], strict: false, allowPositionals: true, options: { name: multiple, article: multiple } });
  const strings = (given: unknown) => (Array.isArray(given) ? given.filter((one) => typeof one === 'string') : undefined);
  const names = strings(values.name)?.map((one) => {
    const [, language, text] = /^([A-Za-z]{2,3}(?:-\w+)*)=(.*)$/.exec(one) ?? [];
    if (!language || text === undefined) throw new OperatorError(`--name must be a language and a text, such as en="Front page", not "${one}".`);
    return [language, text] as const;
  });
  return { names, articles: strings(values.article) };
}
