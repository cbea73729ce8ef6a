import { InvalidInput, NotAllowed } from '../gate/refusal.ts';
import { newsroomOf } from '../gate/newsroom.ts';
import { builder } from '../graph/builder.ts';
import { checkedSlug } from '../site/checked-slug.ts';
import { fromLanguages, inLanguages, LocalizedTextInput, LocalizedTextRef } from '../site/localized-text.type.ts';
import { assertWholeSite, changeAtDesk } from '../staff/desk-unit.ts';

import { saveSection } from './save-section.ts';
import { SectionRef } from './section.type.ts';
import { allSections } from './sections.query.ts';

const LONGEST_DESCRIPTION = 2_000;
const LAST_PLACE = 10_000;

const SectionInput = builder.inputType('SectionInput', {
  description: 'What is said of a section; what is left out stays.',
  fields: (t) => ({
    slug: t.string({ required: true, description: 'Its name in addresses; that of a section there is, or of a new one. `renameSection` changes it.' }),
    names: t.field({ type: [LocalizedTextInput], description: 'What readers see; a new one needs one.' }),
    parent: t.string({ description: 'Slug of the section above; null for the top.' }),
    position: t.int({ description: 'Place among its siblings, ascending.' }),
    description: t.string({ description: 'What it is about; null for nothing.' }),
  }),
});

const SectionPayload = builder.objectRef<{ id: string }>('SectionPayload').implement({
  description: 'The section as it is now.',
  fields: (t) => ({
    section: t.field({
      type: SectionRef,
      nullable: true,
      description: 'The section; null when somebody has taken it away since.',
      // Not by what this request has read before.
      resolve: async ({ id }, _args, context) => (await allSections(newsroomOf(context))).find((section) => section.id === id) ?? null,
    }),
  }),
});

builder.objectField(SectionRef, 'names', (t) =>
  t.field({ type: [LocalizedTextRef], description: 'What readers see, in each language.', resolve: ({ names }) => inLanguages(names) }),
);

builder.objectField(SectionRef, 'position', (t) =>
  t.int({ description: 'Place among its siblings, ascending.', resolve: ({ position }) => position }),
);

builder.mutationField('saveSection', (t) =>
  t.field({
    type: SectionPayload,
    authScopes: { permission: 'site:configure' },
    description: 'Makes a section or changes one: its names, its place, the section it lies in.',
    args: { input: t.arg({ type: SectionInput, required: true, description: 'What is said of it.' }) },
    errors: { types: [InvalidInput, NotAllowed], union: { name: 'SaveSectionResult', description: 'The section, or why nothing was changed.' } },
    resolve: async (_root, { input }, context) => {
      assertWholeSite(context.staff);
      const { parent, position, description } = input;
      const slug = checkedSlug(input.slug);
      const isKnown = (await allSections(newsroomOf(context))).some((section) => section.slug === slug);
      const names = fromLanguages('names', input.names ?? (isKnown ? undefined : []), { isRequired: true });
      if (description && description.length > LONGEST_DESCRIPTION) {
        throw new InvalidInput([{ name: 'description', code: 'TOO_LONG', message: `A description has at most ${LONGEST_DESCRIPTION} characters.` }]);
      }
      if (typeof position === 'number' && (position < 0 || position > LAST_PLACE)) {
        throw new InvalidInput([{ name: 'position', code: 'INVALID', message: `A place is a whole number from 0 to ${LAST_PLACE}.` }]);
      }
      const draft = { slug, names: names ?? {}, parent, position: position ?? undefined, description: description === undefined ? undefined : description?.trim() || null };
      return { id: await changeAtDesk(context, { action: 'section.change', detail: { name: slug } }, (unit) => saveSection(unit, draft)) };
    },
  }),
);
