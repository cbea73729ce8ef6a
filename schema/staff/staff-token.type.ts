import { builder } from '../graph/builder.ts';
import { connection, pageCost } from '../graph/connection.ts';
import { encodeGlobalId } from '../graph/global-id.ts';
import { tokensOfSite, type TokenRow } from './staff.query.ts';
import { PermissionRef, staffNamed, StaffRef } from './staff.type.ts';

export const StaffTokenRef = builder.objectRef<TokenRow>('StaffToken').implement({
  description: 'A key for a program. The key itself is shown once, when it is made.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeGlobalId('StaffToken', id) }),
    name: t.exposeString('name', { description: 'What it is for.' }),
    staff: t.field({
      type: StaffRef,
      description: 'In whose name it acts.',
      resolve: async ({ staff }, _args, context) => {
        const found = await staffNamed(context, staff);
        if (!found) throw new Error(`staff ${staff} has a token and is not there`);
        return found;
      },
    }),
    permissions: t.field({
      type: [PermissionRef],
      description: 'What it carries; of that, it may do what its owner’s role still includes.',
      resolve: ({ permissions }) => permissions,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'From when on it is good no more.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the hour.',
    }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true, description: 'When it was ended by hand.' }),
  }),
});

const StaffTokenEdge = builder.edgeObject({
  name: 'StaffTokenEdge',
  type: StaffTokenRef,
  description: 'A token at its place in the list.',
});
const StaffTokenConnection = builder.connectionObject(
  { name: 'StaffTokenConnection', type: StaffTokenRef, description: 'A page of the list of tokens, the newest first.' },
  StaffTokenEdge,
);

builder.queryField('staffTokens', (t) =>
  t.connection(
    {
      type: StaffTokenRef,
      description: 'The tokens for this site of whoever asks; of everybody, for who may manage the staff.',
      authScopes: { staff: true },
      complexity: pageCost,
      resolve: (_root, args, { store, site, staff, limits }) => {
        const owner = staff?.permissions.has('staff:manage') ? undefined : (staff?.id ?? '');
        return connection<TokenRow>(
          args,
          limits.pageSize,
          ({ createdAt, id }) => ({ at: createdAt, id }),
          (part) => tokensOfSite(store, site, owner, part),
        );
      },
    },
    StaffTokenConnection,
    StaffTokenEdge,
  ),
);
