import { InUse, InvalidInput, NotAllowed } from '../../gate/refusal.ts';
import { builder } from '../../graph/builder.ts';
import type { GraphContext } from '../../graph/context.ts';
import { assertWholeSite, changeAtDesk } from '../../staff/desk-unit.ts';
import { removeFiling, type Removal, type RemovalState } from './remove-filing.ts';

const RemovalPayload = builder.objectRef<RemovalState>('RemovalPayload').implement({
  description: 'How far it is.',
  fields: (t) => ({
    moved: t.exposeInt('moved', { description: 'How many articles were filed anew by this; at most 100 each time.' }),
    remaining: t.exposeInt('remaining', { description: 'How many articles wait, counted up to 1,000. It is gone at 0; else ask the same again.' }),
  }),
});

const errors = [InvalidInput, NotAllowed, InUse];
const SLUG = 'Its name in addresses.';
const INTO = 'Slug of another one, under which the articles that are filed under it are filed instead; refused with `InUse` when left out while there are any.';
const AGAIN = 'Of many articles a hundred are filed anew each time: it is gone when none remains.';

builder.mutationField('removeSection', (t) =>
  t.field({
    type: RemovalPayload,
    authScopes: { permission: 'site:configure' },
    description: `Takes a section away below which no section lies. ${AGAIN}`,
    args: { slug: t.arg.string({ required: true, description: SLUG }), into: t.arg.string({ description: INTO }) },
    errors: { types: errors, union: { name: 'RemoveSectionResult', description: 'How far it is, or why nothing was done.' } },
    resolve: (_root, { slug, into }, context) => remove(context, 'section.remove', { kind: 'section', slug, into: into ?? undefined }),
  }),
);

builder.mutationField('removeTag', (t) =>
  t.field({
    type: RemovalPayload,
    authScopes: { permission: 'articles:publish' },
    description: `Takes a tag away, or makes two of them one. ${AGAIN}`,
    args: {
      slug: t.arg.string({ required: true, description: SLUG }),
      into: t.arg.string({ description: INTO }),
      takeOff: t.arg.boolean({ description: 'Whether the articles that carry it lose it, with nothing in its place.' }),
    },
    errors: { types: errors, union: { name: 'RemoveTagResult', description: 'How far it is, or why nothing was done.' } },
    resolve: (_root, { slug, into, takeOff }, context) => remove(context, 'tag.remove', { kind: 'tag', slug, into: into ?? undefined, isTakenOff: takeOff ?? false }),
  }),
);

builder.mutationField('removeContributor', (t) =>
  t.field({
    type: RemovalPayload,
    authScopes: { permission: 'articles:publish' },
    description: `Takes a contributor away, or makes two of them one; the printed bylines stay. ${AGAIN}`,
    args: { slug: t.arg.string({ required: true, description: SLUG }), into: t.arg.string({ description: INTO }) },
    errors: { types: errors, union: { name: 'RemoveContributorResult', description: 'How far it is, or why nothing was done.' } },
    resolve: (_root, { slug, into }, context) => remove(context, 'contributor.remove', { kind: 'contributor', slug, into: into ?? undefined }),
  }),
);

/** Whoever's role is narrowed to sections takes nothing away that others work with. */
async function remove(context: GraphContext, action: string, removal: Removal): Promise<RemovalState> {
  assertWholeSite(context.staff);
  const { slug, into } = removal;
  let state: RemovalState | undefined;
  const id = await changeAtDesk(context, { action, detail: { name: slug, ...(into !== undefined && { to: into }) } }, async (unit) => {
    state = await removeFiling(unit, removal);
    return { id: state.id, outcome: 'updated' };
  });
  return state ?? { id, moved: 0, remaining: 0 };
}
