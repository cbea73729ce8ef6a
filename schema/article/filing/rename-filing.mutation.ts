import { InvalidInput, NotAllowed } from '../../gate/refusal.ts';
import { builder } from '../../graph/builder.ts';
import type { GraphContext } from '../../graph/context.ts';
import { checkedSlug } from '../../site/checked-slug.ts';
import { assertWholeSite, changeAtDesk } from '../../staff/desk-unit.ts';
import { renameFiling, type Renaming } from './rename-filing.ts';

const RenamingPayload = builder.objectRef<{ slug: string }>('RenamingPayload').implement({
  description: 'What it is called from now on.',
  fields: (t) => ({ slug: t.exposeString('slug', { description: 'Its name in addresses.' }) }),
});

const errors = [InvalidInput, NotAllowed];
const SLUG = 'Its name in addresses.';
const TO = 'Its name in addresses from now on, which no other of its kind has.';
const LEADS = 'Addresses with the name before lead to it until something else is called so.';

builder.mutationField('renameSection', (t) =>
  t.field({
    type: RenamingPayload,
    authScopes: { permission: 'site:configure' },
    description: `Gives a section another name in addresses. ${LEADS}`,
    args: { slug: t.arg.string({ required: true, description: SLUG }), to: t.arg.string({ required: true, description: TO }) },
    errors: { types: errors, union: { name: 'RenameSectionResult', description: 'Its name, or why nothing was changed.' } },
    resolve: (_root, { slug, to }, context) => rename(context, 'section.rename', { kind: 'section', slug, to }),
  }),
);

builder.mutationField('renameTag', (t) =>
  t.field({
    type: RenamingPayload,
    authScopes: { permission: 'articles:publish' },
    description: `Gives a tag another name in addresses. ${LEADS}`,
    args: { slug: t.arg.string({ required: true, description: SLUG }), to: t.arg.string({ required: true, description: TO }) },
    errors: { types: errors, union: { name: 'RenameTagResult', description: 'Its name, or why nothing was changed.' } },
    resolve: (_root, { slug, to }, context) => rename(context, 'tag.rename', { kind: 'tag', slug, to }),
  }),
);

builder.mutationField('renameContributor', (t) =>
  t.field({
    type: RenamingPayload,
    authScopes: { permission: 'articles:publish' },
    description: `Gives a contributor another name in addresses. ${LEADS}`,
    args: { slug: t.arg.string({ required: true, description: SLUG }), to: t.arg.string({ required: true, description: TO }) },
    errors: { types: errors, union: { name: 'RenameContributorResult', description: 'Their name, or why nothing was changed.' } },
    resolve: (_root, { slug, to }, context) => rename(context, 'contributor.rename', { kind: 'contributor', slug, to }),
  }),
);

/** Whoever's role is narrowed to sections changes no addresses that others have given away. */
async function rename(context: GraphContext, action: string, renaming: Renaming): Promise<{ slug: string }> {
  assertWholeSite(context.staff);
  const { slug } = renaming;
  const to = checkedSlug(renaming.to, 'to');
  await changeAtDesk(context, { action, detail: { name: slug, to } }, (unit) => renameFiling(unit, { ...renaming, to }));
  return { slug: to };
}
