import { InvalidInput, NotAllowed } from '../gate/refusal.ts';
import { newsroomOf } from '../gate/newsroom.ts';
import { builder } from '../graph/builder.ts';
import { checkedSlug } from '../site/checked-slug.ts';
import { fromLanguages, LocalizedTextInput } from '../site/localized-text.type.ts';
import { changeAtDesk } from '../staff/desk-unit.ts';
import { NewsroomTagRef } from './newsroom-tags.field.ts';
import { saveTag } from './save-tag.ts';
import { TagKindRef } from './tag.type.ts';
import { tagBySlug } from './tags.query.ts';

const TagInput = builder.inputType('TagInput', {
  description: 'What is said of a tag; what is left out stays.',
  fields: (t) => ({
    isNew: t.boolean({ description: 'Whether there must be none of this slug yet.' }),
    slug: t.string({ required: true, description: 'Its name in addresses; that of a tag there is, or of a new one. `renameTag` changes it.' }),
    names: t.field({ type: [LocalizedTextInput], description: 'What readers see; a new one needs one.' }),
    kind: t.field({ type: TagKindRef, description: 'Whether it is a running story; a new one is a topic.' }),
  }),
});

const TagPayload = builder.objectRef<{ slug: string }>('TagPayload').implement({
  description: 'The tag as it is now.',
  fields: (t) => ({
    tag: t.field({
      type: NewsroomTagRef,
      nullable: true,
      description: 'The tag; null when somebody has taken it away since.',
      resolve: async ({ slug }, _args, context) => (await tagBySlug(newsroomOf(context), slug)) ?? null,
    }),
  }),
});

builder.mutationField('saveTag', (t) =>
  t.field({
    type: TagPayload,
    authScopes: { permission: 'articles:publish' },
    description: 'Makes a tag or changes its names and what it holds together.',
    args: { input: t.arg({ type: TagInput, required: true, description: 'What is said of it.' }) },
    errors: { types: [InvalidInput, NotAllowed], union: { name: 'SaveTagResult', description: 'The tag, or why nothing was changed.' } },
    resolve: async (_root, { input }, context) => {
      const slug = checkedSlug(input.slug);
      const isKnown = (await tagBySlug(newsroomOf(context), slug)) !== undefined;
      if (input.isNew && isKnown) throw new InvalidInput([{ name: 'slug', code: 'INVALID', message: `There is a tag "${slug}" already.` }]);
      const names = fromLanguages('names', input.names ?? (isKnown ? undefined : []), { isRequired: true }) ?? {};
      await changeAtDesk(context, { action: 'tag.change', detail: { name: slug } }, (unit) => saveTag(unit, { slug, names, kind: input.kind ?? undefined }));
      return { slug };
    },
  }),
);
