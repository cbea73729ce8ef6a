import { builder } from '../graph/builder.ts';
import { encodeGlobalId } from '../graph/global-id.ts';
import { localized } from '../site/localized.ts';
import type { StaffIdentity } from './staff-identity.ts';
import { permissions } from './staff-role.ts';
import { sitesOfAccount, type SiteOfAccount } from './staff.query.ts';
import { PermissionRef, StaffRoleRef } from './staff.type.ts';

export const ViewerStaffRef = builder.objectRef<StaffIdentity>('ViewerStaff').implement({
  description: 'Whoever of this site’s staff asks.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeGlobalId('Staff', id) }),
    name: t.exposeString('name', { description: 'Their name.' }),
    permissions: t.field({
      type: [PermissionRef],
      description: 'What they may do on this site with what they sent: by token, no more than the token carries.',
      resolve: (staff) => permissions.filter((permission) => staff.permissions.has(permission)),
    }),
  }),
});

export const StaffSiteRef = builder.objectRef<SiteOfAccount>('StaffSite').implement({
  description: 'A site on which whoever is signed in has a role.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What names it in `/graphql?site=KEY`.' }),
    name: t.string({
      description: 'Its name.',
      args: { language: t.arg.string({ description: 'Language wished for; the site’s main one when left out.' }) },
      resolve: ({ names, languages }, { language }) => localized(names, language ?? '', languages),
    }),
    role: t.expose('role', { type: StaffRoleRef, description: 'What they are there.' }),
  }),
});

/** Whoever asks. Later concepts add to it what they know of them. */
export const ViewerRef = builder.objectRef<object>('Viewer').implement({
  description: 'Whoever asks, as far as what they sent tells.',
  fields: (t) => ({
    staff: t.field({
      type: ViewerStaffRef,
      nullable: true,
      description: 'Of this site’s staff, by session or token; null for everybody else, staff of other sites included.',
      resolve: (_viewer, _args, { staff }) => staff,
    }),
    sites: t.field({
      type: [StaffSiteRef],
      description: 'Where whoever is signed in works, also when that is not this site; empty for everybody else.',
      resolve: (_viewer, _args, { store, staff, staffDesk: { account } }) =>
        account !== null && staff?.via !== 'token' ? sitesOfAccount(store, account) : [],
    }),
    csrfToken: t.string({
      nullable: true,
      description: 'What the console sends back in `x-gazette-csrf` with every mutation; null without a session.',
      resolve: (_viewer, _args, { staffDesk }) => staffDesk.csrfToken,
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    description: 'Whoever asks.',
    resolve: (_root, _args, { marks }) => {
      marks.keepPrivate();
      return {};
    },
  }),
);
