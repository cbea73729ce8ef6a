import { InvalidInput, NotAllowed } from '../gate/refusal.ts';
import { builder } from '../graph/builder.ts';
import { decodeGlobalId, encodeGlobalId } from '../graph/global-id.ts';
import { createStaffToken, revokeStaffToken } from './staff-tokens.ts';
import { PermissionRef } from './staff.type.ts';

const CreateStaffTokenInput = builder.inputType('CreateStaffTokenInput', {
  description: 'A key for a program, in the name of whoever asks and for this site.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is for, at most 80 characters.' }),
    permissions: t.field({
      type: [PermissionRef],
      required: true,
      description: 'What it may do: some of what one may oneself.',
    }),
    expiresAt: t.field({ type: 'DateTime', required: true, description: 'When it ends, within a year.' }),
  }),
});

const CreateStaffTokenPayload = builder.objectRef<{ id: string; token: string }>('CreateStaffTokenPayload').implement({
  description: 'The new token.',
  fields: (t) => ({
    id: t.id({ description: 'Global id, to end it by.', resolve: ({ id }) => encodeGlobalId('StaffToken', id) }),
    token: t.exposeString('token', {
      description: 'What the program sends as `Authorization: Bearer`. Shown here and never again.',
    }),
  }),
});

const RevokeStaffTokenPayload = builder.objectRef<{ id: string }>('RevokeStaffTokenPayload').implement({
  description: 'The token that works no more.',
  fields: (t) => ({
    id: t.id({ description: 'Its global id.', resolve: ({ id }) => encodeGlobalId('StaffToken', id) }),
  }),
});

builder.mutationField('createStaffToken', (t) =>
  t.field({
    type: CreateStaffTokenPayload,
    description: 'Makes a token for a program. Takes a session: a token cannot make another that outlives it.',
    authScopes: { staff: true },
    args: { input: t.arg({ type: CreateStaffTokenInput, required: true, description: 'What the token is to be.' }) },
    errors: {
      types: [InvalidInput, NotAllowed],
      union: { name: 'CreateStaffTokenResult', description: 'The token, or why there is none.' },
    },
    resolve: (_root, { input }, { store, site, now, staff }) => {
      if (staff?.via !== 'session') throw new NotAllowed('Sign in to make a token: a token cannot make another.');
      return store.write(site, now, (unit) => createStaffToken(unit, { ...input, staff: staff.id }, staff));
    },
  }),
);

builder.mutationField('revokeStaffToken', (t) =>
  t.field({
    type: RevokeStaffTokenPayload,
    description: 'Ends a token of one’s own now; anybody’s of this site, for who may manage the staff.',
    authScopes: { staff: true },
    args: { id: t.arg.id({ required: true, description: 'Global id of the token.' }) },
    errors: {
      types: [NotAllowed],
      union: { name: 'RevokeStaffTokenResult', description: 'The ended token, or why it goes on.' },
    },
    resolve: async (_root, args, { store, site, now, staff }) => {
      const { id } = decodeGlobalId(args.id);
      const owner = staff?.permissions.has('staff:manage') ? undefined : (staff?.id ?? '');
      await store.write(site, now, (unit) => revokeStaffToken(unit, id, staff, owner));
      return { id };
    },
  }),
);
