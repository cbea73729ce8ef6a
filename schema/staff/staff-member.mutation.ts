import { InvalidInput, NotAllowed } from '../gate/refusal.ts';
import { builder } from '../graph/builder.ts';
import { decodeGlobalId, encodeGlobalId } from '../graph/global-id.ts';
import { sectionIds } from './invitation.type.ts';
import { setStaffRole } from './save-staff.ts';
import type { StaffRole } from './staff-role.ts';
import { StaffRoleRef } from './staff.type.ts';

const SetStaffRolePayload = builder.objectRef<{ id: string; role: StaffRole | null; sections: readonly string[] | null }>('SetStaffRolePayload').implement({
  description: 'What somebody is now; it counts from their next request on.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the staff.', resolve: ({ id }) => encodeGlobalId('Staff', id) }),
    role: t.expose('role', { type: StaffRoleRef, nullable: true, description: 'Their role here; null for none.' }),
    sections: t.idList({
      nullable: true,
      description: 'Global ids of the sections to which it is narrowed; null for the whole site.',
      resolve: ({ sections }) => sections?.map((section) => encodeGlobalId('Section', section)) ?? null,
    }),
  }),
});

builder.mutationField('setStaffRole', (t) =>
  t.field({
    type: SetStaffRolePayload,
    description: 'Changes what somebody is on this site, or takes them off it with their tokens. The last owner stays.',
    authScopes: { permission: 'staff:manage' },
    args: {
      staff: t.arg.id({ required: true, description: 'Global id of somebody who has a role here.' }),
      role: t.arg({ type: StaffRoleRef, description: 'The new role; null takes them off the site.' }),
      sections: t.arg.idList({
        description: 'Global ids of sections to which an editor or a contributor is narrowed, those below them included; null for the whole site, left out as it is.',
      }),
    },
    errors: {
      types: [InvalidInput, NotAllowed],
      union: { name: 'SetStaffRoleResult', description: 'The new role, or why it is the old one.' },
    },
    resolve: async (_root, args, { store, site, now, staff }) => {
      const { id } = decodeGlobalId(args.staff);
      const role = args.role ?? null;
      const wished = args.sections && sectionIds(args.sections);
      const { sections } = await store.write(site, now, (unit) => setStaffRole(unit, id, role, staff, wished));
      return { id, role, sections };
    },
  }),
);
