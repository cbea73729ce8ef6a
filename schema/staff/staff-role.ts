/** What somebody may do for a site, from the most to the least. */
export const staffRoles = ['owner', 'editor', 'moderator', 'contributor'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** One thing that can be permitted; a token carries some of them, a role implies some. */
export const permissions = [
  'comments:read',
  'comments:moderate',
  'readers:ban',
  'words:edit',
  'articles:write',
  'articles:publish',
  'site:configure',
  'staff:manage',
  'audit:read',
  'data:export',
] as const;
export type Permission = (typeof permissions)[number];

const moderator: readonly Permission[] = [
  'comments:read',
  'comments:moderate',
  'readers:ban',
  'words:edit',
  'audit:read',
];
const contributor: readonly Permission[] = ['articles:write'];

/** What each role implies. */
export const rolePermissions: Readonly<Record<StaffRole, readonly Permission[]>> = {
  owner: permissions,
  editor: [...moderator, 'articles:write', 'articles:publish'],
  moderator,
  contributor,
};
