import { builder } from '../graph/builder.ts';
import { loadOne } from '../graph/loader.ts';
import { localized } from '../site/localized.ts';
import { tagAtSlug, tagsByIds, type TagRow } from './tags.query.ts';

export const tagById = loadOne(({ visible }, ids: readonly string[]) => tagsByIds(visible, ids), (tag) => tag.id);

export const TagKindRef = builder.enumType('TagKind', {
  description: 'What a tag holds together.',
  values: {
    TOPIC: { value: 'topic', description: 'A subject that comes up again and again.' },
    STORY: { value: 'story', description: 'A running story: its articles are shown beside each other before all others.' },
  } as const,
});

export const TagRef = builder.objectRef<TagRow>('Tag');

builder.node(TagRef, {
  description: 'A subject that articles of any section share.',
  id: { resolve: (tag) => tag.id, description: 'Global id.' },
  loadMany: (ids, context) => Promise.all(ids.map((id) => tagById(context, id))),
  fields: (t) => ({
    kind: t.field({ type: TagKindRef, description: 'Whether it is a running story.', resolve: ({ kind }) => kind }),
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    name: t.string({
      description: 'What readers see.',
      args: { language: t.arg.string({ description: 'Language wished for; the site’s main one when left out.' }) },
      resolve: ({ names }, { language }, { site }) => localized(names, language ?? '', site.languages),
    }),
  }),
});

builder.queryField('tag', (t) =>
  t.field({
    type: TagRef,
    nullable: true,
    description: 'The tag of this slug; the one that it leads to by now where it was another’s before; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its name in addresses.' }) },
    resolve: async (_root, { slug }, { visible }) => (await tagAtSlug(visible, slug)) ?? null,
  }),
);
