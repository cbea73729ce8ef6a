import type { Unit } from '@gazette/schema/gate/store.ts';
import { excludeRelated, pinRelated, unpinRelated, type Pair } from '@gazette/schema/related/choose-related.ts';
import { settleRelated } from '@gazette/schema/related/settle-related.ts';
import { defineCommand } from 'citty';
import { siteUrl } from '../../site-url.ts';
import { articleArgs, namedArticle } from '../article/named-article.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';

interface Names {
  readonly article: string;
  readonly other: string;
}

interface Wish {
  readonly name: string;
  readonly description: string;
  /** @returns what to say of it. */
  readonly act: (unit: Unit, pair: Pair, names: Names, isFirst: boolean) => Promise<string>;
}

function chooseCommand({ name, description, act }: Wish) {
  return defineCommand({
    meta: withExamples({ name, description, examples: [`gazette related ${name} harbour-opens harbour-cost`] }),
    args: {
      ...articleArgs,
      other: { type: 'positional', required: true, description: 'Slug, id or URL of the article beside it.' },
      'other-language': { type: 'string', valueHint: 'tag', description: 'Language of the other one, where two articles share the slug.' },
      first: { type: 'boolean', description: 'Of a pin: before those that are pinned already.' },
      ...siteOption,
    },
    async run({ args }) {
      await withServices({}, async ({ database, sites, config, now }) => {
        const site = namedSite(sites, args.site);
        const ownUrl = siteUrl(site, config);
        const article = await namedArticle(database, site, ownUrl, { article: args.article, language: args.language });
        const other = await namedArticle(database, site, ownUrl, { article: args.other, language: args['other-language'] });
        const said = await database.write(site, now(), (unit) =>
          act(unit, { article: article.id, other: other.id }, { article: article.slug, other: other.slug }, args.first ?? false),
        );
        await settleRelated(database, site, now());
        process.stdout.write(`${said}\n`);
      });
    },
  });
}

export const pin = chooseCommand({
  name: 'pin',
  description: 'Put an article beside another, before all that is found.',
  async act(unit, pair, { article, other }, isFirst) {
    await pinRelated(unit, pair, null, isFirst ? 0 : undefined);
    return `"${other}" is pinned beside "${article}".`;
  },
});

export const exclude = chooseCommand({
  name: 'exclude',
  description: 'Keep an article from ever standing beside another.',
  async act(unit, pair, { article, other }) {
    await excludeRelated(unit, pair, null);
    return `"${other}" will not stand beside "${article}".`;
  },
});

export const unpin = chooseCommand({
  name: 'unpin',
  description: 'Take back a pin or an exclusion.',
  async act(unit, pair, { article, other }) {
    return (await unpinRelated(unit, pair, null))
      ? `What was decided about "${other}" beside "${article}" is taken back.`
      : `Nothing was decided about "${other}" beside "${article}".`;
  },
});
