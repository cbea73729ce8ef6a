import { newsroomOf } from '../gate/newsroom.ts';
import { builder } from '../graph/builder.ts';
import { encodeGlobalId } from '../graph/global-id.ts';
import { localized } from '../site/localized.ts';
import { inLanguages, LocalizedTextRef } from '../site/localized-text.type.ts';
import { inTreeOrder, type PlacedSection } from './section-tree.ts';
import { sectionById } from './section.type.ts';
import { allSections } from './sections.query.ts';

export const NewsroomSectionRef = builder.objectRef<PlacedSection>('NewsroomSection').implement({
  description: 'A section as the newsroom works on it: with its place in the tree, so that the tree can be had as one list.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the section.', resolve: ({ id }) => encodeGlobalId('Section', id) }),
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    name: t.string({
      description: 'What readers see.',
      args: { language: t.arg.string({ description: 'Language wished for; the site’s main one when left out.' }) },
      resolve: ({ names }, { language }, { site }) => localized(names, language ?? '', site.languages),
    }),
    names: t.field({ type: [LocalizedTextRef], description: 'What readers see, in each language.', resolve: ({ names }) => inLanguages(names) }),
    description: t.exposeString('description', { nullable: true, description: 'What it is about; null when nobody has said.' }),
    depth: t.exposeInt('depth', { description: 'How many sections lie above it; 0 at the top.' }),
    parent: t.string({
      nullable: true,
      description: 'Slug of the section above; null at the top.',
      resolve: async ({ parent_id }, _args, context) => (parent_id ? ((await sectionById(context, parent_id))?.slug ?? null) : null),
    }),
    position: t.exposeInt('position', { description: 'Place among its siblings, ascending.' }),
  }),
});

builder.queryField('newsroomSections', (t) =>
  t.field({
    type: [NewsroomSectionRef],
    authScopes: { permission: 'articles:write' },
    description: 'All sections of the site, each followed by those below it, however deep the tree is. For staff.',
    resolve: async (_root, _args, context) => inTreeOrder(await allSections(newsroomOf(context))),
  }),
);
