import { builder } from '../graph/builder.ts';
import { connection, pageCost } from '../graph/connection.ts';
import { staffOfSite, type StaffOfSite } from './staff.query.ts';
import { StaffRoleRef, StaffRef } from './staff.type.ts';

export const StaffMemberRef = builder.objectRef<StaffOfSite>('StaffMember').implement({
  description: 'Somebody and their part on this site.',
  fields: (t) => ({
    staff: t.field({ type: StaffRef, description: 'Who.', resolve: ({ id, name }) => ({ id, name }) }),
    email: t.exposeString('email', { description: 'What they sign in with.' }),
    role: t.expose('role', { type: StaffRoleRef, description: 'What they are here.' }),
    joinedAt: t.expose('joinedAt', { type: 'DateTime', description: 'Since when.' }),
    disabledAt: t.expose('disabledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when their account is closed, if it is.',
    }),
  }),
});

const StaffMemberEdge = builder.edgeObject({
  name: 'StaffMemberEdge',
  type: StaffMemberRef,
  description: 'Somebody at their place in the list.',
});
const StaffMemberConnection = builder.connectionObject(
  {
    name: 'StaffMemberConnection',
    type: StaffMemberRef,
    description: 'A page of the staff, those who joined first in front.',
  },
  StaffMemberEdge,
);

builder.queryField('staffMembers', (t) =>
  t.connection(
    {
      type: StaffMemberRef,
      description: 'The staff of this site.',
      authScopes: { permission: 'staff:manage' },
      complexity: pageCost,
      resolve: (_root, args, { store, site, limits }) =>
        connection<StaffOfSite>(
          args,
          limits.pageSize,
          ({ joinedAt, id }) => ({ at: joinedAt, id }),
          (part) => staffOfSite(store, site, part),
        ),
    },
    StaffMemberConnection,
    StaffMemberEdge,
  ),
);
