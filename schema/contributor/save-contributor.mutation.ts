import { InvalidInput, NotAllowed } from '../gate/refusal.ts';
import { newsroomOf } from '../gate/newsroom.ts';
import { builder } from '../graph/builder.ts';
import { checkedSlug } from '../site/checked-slug.ts';
import { fromLanguages, LocalizedTextInput } from '../site/localized-text.type.ts';
import { changeAtDesk } from '../staff/desk-unit.ts';
import { contributorBySlug } from './contributors.query.ts';
import { NewsroomContributorRef } from './newsroom-contributors.field.ts';
import { saveContributor } from './save-contributor.ts';

const ContributorInput = builder.inputType('ContributorInput', {
  description: 'What is said of a contributor; what is left out stays.',
  fields: (t) => ({
    isNew: t.boolean({ description: 'Whether there must be none of this slug yet.' }),
    slug: t.string({ required: true, description: 'Their name in addresses; that of one there is, or of a new one. `renameContributor` changes it.' }),
    names: t.field({ type: [LocalizedTextInput], description: 'The name as it is printed; a new one needs one.' }),
    roles: t.field({ type: [LocalizedTextInput], description: 'What they do, as `Reporter`; an empty text takes it away.' }),
    bios: t.field({ type: [LocalizedTextInput], description: 'A few sentences about them; an empty text takes them away.' }),
  }),
});

const ContributorPayload = builder.objectRef<{ slug: string }>('ContributorPayload').implement({
  description: 'The contributor as they are now.',
  fields: (t) => ({
    contributor: t.field({
      type: NewsroomContributorRef,
      nullable: true,
      description: 'The contributor; null when somebody has taken them away since.',
      resolve: async ({ slug }, _args, context) => (await contributorBySlug(newsroomOf(context), slug)) ?? null,
    }),
  }),
});

builder.mutationField('saveContributor', (t) =>
  t.field({
    type: ContributorPayload,
    authScopes: { permission: 'articles:publish' },
    description: 'Makes a contributor or changes what is known of one.',
    args: { input: t.arg({ type: ContributorInput, required: true, description: 'What is said of them.' }) },
    errors: { types: [InvalidInput, NotAllowed], union: { name: 'SaveContributorResult', description: 'The contributor, or why nothing was changed.' } },
    resolve: async (_root, { input }, context) => {
      const slug = checkedSlug(input.slug);
      const isKnown = (await contributorBySlug(newsroomOf(context), slug)) !== undefined;
      if (input.isNew && isKnown) throw new InvalidInput([{ name: 'slug', code: 'INVALID', message: `There is a contributor "${slug}" already.` }]);
      const draft = {
        slug,
        names: fromLanguages('names', input.names ?? (isKnown ? undefined : []), { isRequired: true }) ?? {},
        roles: fromLanguages('roles', input.roles, { keepsEmpty: true }),
        bios: fromLanguages('bios', input.bios, { isLong: true, keepsEmpty: true }),
      };
      await changeAtDesk(context, { action: 'contributor.change', detail: { name: slug } }, (unit) => saveContributor(unit, draft));
      return { slug };
    },
  }),
);
