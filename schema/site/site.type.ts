import { builder } from '../graph/builder.ts';
import { DirectionRef } from '../graph/direction.type.ts';
import { directionOf } from '../text/language.ts';
import { commentPolicy } from './comment-policy.ts';
import { localized } from './localized.ts';
import type { Site } from './site.entity.ts';

export const SiteRef = builder.objectRef<Site>('Site').implement({
  description: 'The publisher for whom everything here is answered.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What names the site in `?site=KEY`.' }),
    name: t.string({
      description: 'What the publication is called.',
      args: { language: t.arg.string({ description: 'Language wished for; the site’s main one when left out.' }) },
      resolve: (site, { language }) => localized(site.names, language ?? mainLanguage(site), site.languages),
    }),
    locale: t.exposeString('locale', {
      description: 'Language tag that settles month names, digits and calendar, as `ar-EG-u-nu-latn`.',
    }),
    timeZone: t.exposeString('timeZone', { description: 'IANA zone of the site’s dates.' }),
    language: t.string({ description: 'Main language of the content.', resolve: mainLanguage }),
    languages: t.stringList({ description: 'Languages of the content, the main one first.', resolve: (site) => site.languages }),
    direction: t.field({
      type: DirectionRef,
      description: 'Which way the main language is written.',
      resolve: (site) => directionOf(mainLanguage(site)),
    }),
    contact: t.string({
      nullable: true,
      description: 'Where readers and authorities reach the publisher about content: an e-mail or web address; null where none is named.',
      resolve: (site) => commentPolicy(site).contact,
    }),
    url: t.field({ type: 'URL', description: 'Where its pages are.', resolve: (_site, _args, { siteUrl }) => siteUrl }),
  }),
});

builder.queryField('site', (t) =>
  t.field({ type: SiteRef, description: 'The site that answers.', resolve: (_root, _args, { site }) => site }),
);

export function mainLanguage(site: Pick<Site, 'languages'>): string {
  return site.languages[0] ?? 'en';
}
