import { builder } from '../graph/builder.ts';
import { loadOne } from '../graph/loader.ts';
import { localized } from '../site/localized.ts';
import { contributorsByIds, type ContributorRow } from './contributors.query.ts';

const contributorById = loadOne(
  ({ visible }, ids: readonly string[]) => contributorsByIds(visible, ids),
  (contributor) => contributor.id,
);

export const ContributorRef = builder.objectRef<ContributorRow>('Contributor');

builder.node(ContributorRef, {
  description: 'Somebody who wrote, photographed or edited.',
  id: { resolve: (contributor) => contributor.id, description: 'Global id.' },
  loadMany: (ids, context) => Promise.all(ids.map((id) => contributorById(context, id))),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Their name in addresses.' }),
    name: t.string({
      description: 'The name as it is printed.',
      args: { language: t.arg.string({ description: 'Language wished for; the site’s main one when left out.' }) },
      resolve: ({ names }, { language }, { site }) => localized(names, language ?? '', site.languages),
    }),
    role: t.string({
      nullable: true,
      description: 'What they do, as `Reporter`; null when nobody has said.',
      args: { language: t.arg.string({ description: 'Language wished for; the site’s main one when left out.' }) },
      resolve: ({ roles }, { language }, { site }) => localized(roles, language ?? '', site.languages) || null,
    }),
    bio: t.string({
      nullable: true,
      description: 'A few sentences about them; null when nobody has written any.',
      args: { language: t.arg.string({ description: 'Language wished for; the site’s main one when left out.' }) },
      resolve: ({ bios }, { language }, { site }) => localized(bios, language ?? '', site.languages) || null,
    }),
  }),
});
