import { InvalidInput, NotAllowed } from '../gate/refusal.ts';
import { builder } from '../graph/builder.ts';
import { decodeGlobalId, encodeGlobalId } from '../graph/global-id.ts';
import { sectionIds } from './invitation.type.ts';
import { inviteSite, inviteStaff, revokeInvitation, type MadeLink } from './invite-staff.ts';
import { StaffRoleRef } from './staff.type.ts';

const InvitePayload = builder.objectRef<MadeLink>('InvitePayload').implement({
  description: 'The invitation that was made. A letter with the link is on its way where an e-mail was given.',
  fields: (t) => ({
    id: t.id({ description: 'Global id, to take it back by.', resolve: ({ id }) => encodeGlobalId('Invitation', id) }),
    url: t.exposeString('url', { description: 'The link, to be handed over. Shown here and never again.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends.' }),
  }),
});

const RevokeInvitationPayload = builder.objectRef<{ id: string }>('RevokeInvitationPayload').implement({
  description: 'The invitation that works no more.',
  fields: (t) => ({ id: t.id({ description: 'Its global id.', resolve: ({ id }) => encodeGlobalId('Invitation', id) }) }),
});

const InviteStaffInput = builder.inputType('InviteStaffInput', {
  description: 'Whom to invite, and as what.',
  fields: (t) => ({
    email: t.string({ required: true, description: 'Where the letter goes, and what they will sign in with.' }),
    role: t.field({ type: StaffRoleRef, required: true, description: 'What they will be on this site.' }),
    sections: t.idList({
      description: 'Global ids of sections to which an editor or a contributor is narrowed, those below them included; the whole site when left out.',
    }),
  }),
});

builder.mutationField('inviteStaff', (t) =>
  t.field({
    type: InvitePayload,
    description: 'Makes a link by which somebody joins the staff, and sends it to them. One made for the same e-mail before ends.',
    authScopes: { permission: 'staff:manage' },
    args: { input: t.arg({ type: InviteStaffInput, required: true, description: 'Whom to invite, and as what.' }) },
    errors: {
      types: [InvalidInput, NotAllowed],
      union: { name: 'InviteStaffResult', description: 'The invitation, or why there is none.' },
    },
    resolve: (_root, { input }, { store, site, now, staff, staffDesk }) => {
      const { email, role } = input;
      const sections = input.sections ? sectionIds(input.sections) : null;
      return store.write(site, now, (unit) => inviteStaff(unit, { email, role, sections }, staffDesk.links, staff));
    },
  }),
);

builder.mutationField('inviteSite', (t) =>
  t.field({
    type: InvitePayload,
    description: 'Makes a link by which somebody founds a site of their own on this server. For owners of the default site.',
    authScopes: { permission: 'staff:manage' },
    args: { email: t.arg.string({ description: 'Where to send it; without one, it is handed over by whoever asks.' }) },
    errors: {
      types: [InvalidInput, NotAllowed],
      union: { name: 'InviteSiteResult', description: 'The invitation, or why there is none.' },
    },
    resolve: (_root, { email }, { store, site, now, staff, staffDesk }) => {
      if (!site.isDefault) throw new NotAllowed('New sites are invited by owners of the default site, and from the command line.');
      return store.write(site, now, (unit) => inviteSite(unit, { email: email ?? null }, staffDesk.links, staff));
    },
  }),
);

builder.mutationField('revokeInvitation', (t) =>
  t.field({
    type: RevokeInvitationPayload,
    description: 'Takes an invitation back that nobody has used.',
    authScopes: { permission: 'staff:manage' },
    args: { id: t.arg.id({ required: true, description: 'Global id of the invitation.' }) },
    errors: {
      types: [NotAllowed],
      union: { name: 'RevokeInvitationResult', description: 'The ended invitation, or why it goes on.' },
    },
    resolve: async (_root, args, { store, site, now, staff }) => {
      const { id } = decodeGlobalId(args.id);
      await store.write(site, now, (unit) => revokeInvitation(unit, id, staff));
      return { id };
    },
  }),
);
