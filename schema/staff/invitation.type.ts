import { builder } from '../graph/builder.ts';
import { connection, pageCost } from '../graph/connection.ts';
import { decodeGlobalId, encodeGlobalId } from '../graph/global-id.ts';
import { localized } from '../site/localized.ts';
import { openInvitation, type OpenInvitation } from './open-invitation.ts';
import { accountByEmail } from './staff-account.ts';
import { invitationsOfSite, type InvitationRow } from './staff.query.ts';
import { staffNamed, StaffRef, StaffRoleRef } from './staff.type.ts';

/** Ids of sections that somebody named; what is no section's is nobody's. */
export function sectionIds(given: readonly string[]): string[] {
  return given.map((one) => {
    const { typename, id } = decodeGlobalId(one);
    return typename === 'Section' ? id : '';
  });
}

export const InvitationRef = builder.objectRef<InvitationRow>('Invitation').implement({
  description: 'A link by which somebody may join the staff, and that nobody has used yet. The link itself is not kept.',
  fields: (t) => ({
    id: t.id({ description: 'Global id, to take it back by.', resolve: ({ id }) => encodeGlobalId('Invitation', id) }),
    email: t.exposeString('email', { nullable: true, description: 'Whom it was sent to; null for a link that was handed over.' }),
    role: t.expose('role', { type: StaffRoleRef, description: 'As what they will join.' }),
    foundsSite: t.boolean({ description: 'Whether it founds a site of its own instead.', resolve: ({ site }) => site === null }),
    invitedBy: t.field({
      type: StaffRef,
      nullable: true,
      description: 'Who invites; null for the command line.',
      resolve: async ({ invitedBy }, _args, context) => (invitedBy === null ? null : ((await staffNamed(context, invitedBy)) ?? null)),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends.' }),
  }),
});

const InvitationEdge = builder.edgeObject({ name: 'InvitationEdge', type: InvitationRef, description: 'An invitation at its place in the list.' });
const InvitationConnection = builder.connectionObject(
  { name: 'InvitationConnection', type: InvitationRef, description: 'A page of invitations, the newest in front.' },
  InvitationEdge,
);

builder.queryField('invitations', (t) =>
  t.connection(
    {
      type: InvitationRef,
      description: 'Invitations to this site that nobody has used or taken back; on the default site, those to found others as well.',
      authScopes: { permission: 'staff:manage' },
      complexity: pageCost,
      resolve: (_root, args, { store, site, limits }) =>
        connection<InvitationRow>(
          args,
          limits.pageSize,
          ({ createdAt, id }) => ({ at: createdAt, id }),
          (part) => invitationsOfSite(store, site, part),
        ),
    },
    InvitationConnection,
    InvitationEdge,
  ),
);

const InvitationOfferRef = builder.objectRef<OpenInvitation>('InvitationOffer').implement({
  description: 'What a link offers to whoever holds it.',
  fields: (t) => ({
    foundsSite: t.boolean({ description: 'Whether a site is founded by it, instead of joined.', resolve: ({ kind }) => kind === 'found' }),
    siteName: t.string({
      description: 'Name of the site that is joined, or from which the invitation comes.',
      args: { language: t.arg.string({ description: 'Language wished for; the site’s main one when left out.' }) },
      resolve: (_offer, { language }, { site }) => localized(site.names, language ?? '', site.languages),
    }),
    email: t.exposeString('email', { nullable: true, description: 'Whom it was sent to; null where whoever accepts says so.' }),
    role: t.expose('role', { type: StaffRoleRef, description: 'As what they join.' }),
    invitedBy: t.exposeString('by', { nullable: true, description: 'Name of who invites; null for the command line.' }),
    hasAccount: t.boolean({
      description: 'Whether there is an account of this e-mail, whose password is asked for; else a new one is chosen.',
      resolve: async ({ email }, _args, { store }) => email !== null && (await accountByEmail(store, email)) !== undefined,
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends.' }),
  }),
});

builder.queryField('invitation', (t) =>
  t.field({
    type: InvitationOfferRef,
    nullable: true,
    description: 'What a link offers; null for one that does not work here: unknown, used, taken back, expired, or of another site.',
    args: { token: t.arg.string({ required: true, description: 'What the link carries.' }) },
    resolve: async (_root, { token }, { store, site, now, marks }) => {
      marks.keepPrivate();
      return (await openInvitation(store, site, token, now)) ?? null;
    },
  }),
);
