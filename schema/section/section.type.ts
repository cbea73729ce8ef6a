import type { GraphContext } from '../graph/context.ts';
import { builder } from '../graph/builder.ts';
import { loadOne } from '../graph/loader.ts';
import { whereSlugLeads } from '../site/former-slugs.query.ts';
import { localized } from '../site/localized.ts';
import { allSections, type SectionRow } from './sections.query.ts';

/** All sections, once a request: every relation between them is answered from memory. */
const sections = loadOne(
  async ({ visible }: GraphContext) => [await allSections(visible)],
  () => 'all' as const,
);

export async function sectionsOf(context: GraphContext): Promise<SectionRow[]> {
  return (await sections(context, 'all')) ?? [];
}

export async function sectionById(context: GraphContext, id: string): Promise<SectionRow | undefined> {
  return (await sectionsOf(context)).find((section) => section.id === id);
}

/** The section of this slug, or the one to which addresses with it lead. */
export async function sectionBySlug(context: GraphContext, slug: string): Promise<SectionRow | undefined> {
  const own = (await sectionsOf(context)).find((section) => section.slug === slug);
  if (own) return own;
  const id = await whereSlugLeads(context.visible, 'section', slug);
  return id === undefined ? undefined : sectionById(context, id);
}

export const SectionRef = builder.objectRef<SectionRow>('Section');

builder.node(SectionRef, {
  description: 'A part of the publication; sections form a tree.',
  id: { resolve: (section) => section.id, description: 'Global id.' },
  loadMany: (ids, context) => Promise.all(ids.map((id) => sectionById(context, id))),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    name: t.string({
      description: 'What readers see.',
      args: { language: t.arg.string({ description: 'Language wished for; the site’s main one when left out.' }) },
      resolve: ({ names }, { language }, { site }) => localized(names, language ?? '', site.languages),
    }),
    description: t.exposeString('description', { nullable: true, description: 'What it is about; null when nobody has said.' }),
    parent: t.field({
      type: SectionRef,
      nullable: true,
      description: 'The section above; null at the top.',
      resolve: async ({ parent_id }, _args, context) => (parent_id ? ((await sectionById(context, parent_id)) ?? null) : null),
    }),
    children: t.field({
      type: [SectionRef],
      description: 'The sections directly below, in their order.',
      resolve: async ({ id }, _args, context) => (await sectionsOf(context)).filter((section) => section.parent_id === id),
    }),
  }),
});

builder.queryField('sections', (t) =>
  t.field({
    type: [SectionRef],
    description: 'The sections at the top of the tree, in their order.',
    resolve: async (_root, _args, context) => (await sectionsOf(context)).filter((section) => section.parent_id === null),
  }),
);

builder.queryField('section', (t) =>
  t.field({
    type: SectionRef,
    nullable: true,
    description: 'The section of this slug; the one that it leads to by now where it was another’s before; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its name in addresses.' }) },
    resolve: async (_root, { slug }, context) => (await sectionBySlug(context, slug)) ?? null,
  }),
);
