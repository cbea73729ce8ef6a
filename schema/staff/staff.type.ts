import { builder } from '../graph/builder.ts';
import type { GraphContext } from '../graph/context.ts';
import { encodeGlobalId } from '../graph/global-id.ts';
import { loadOne } from '../graph/loader.ts';

/** Somebody of the staff, as colleagues may know them. */
export interface StaffRow {
  readonly id: string;
  readonly name: string;
}

/** Who did something on this site, by the id that its row holds: also one who works here no longer. */
export const staffNamed = loadOne(
  ({ store }: GraphContext, ids): Promise<StaffRow[]> =>
    store.reads.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute(),
  ({ id }) => id,
);

export const StaffRef = builder.objectRef<StaffRow>('Staff').implement({
  description: 'Somebody who works for the publisher, as colleagues know them.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeGlobalId('Staff', id) }),
    name: t.exposeString('name', { description: 'Their name.' }),
  }),
});

export const StaffRoleRef = builder.enumType('StaffRole', {
  description: 'What somebody is on one site; each role may do what those below it may, a contributor aside.',
  values: {
    OWNER: { value: 'owner', description: 'May do everything, staff and settings included.' },
    EDITOR: { value: 'editor', description: 'Writes and publishes articles, and moderates.' },
    MODERATOR: { value: 'moderator', description: 'Decides on comments and readers.' },
    CONTRIBUTOR: { value: 'contributor', description: 'Writes articles that somebody else publishes.' },
  } as const,
});

export const PermissionRef = builder.enumType('Permission', {
  description:
    'One thing that staff may be permitted on a site. On the command line: `comments:read` for COMMENTS_READ.',
  values: {
    COMMENTS_READ: { value: 'comments:read', description: 'See comments in every state, and why.' },
    COMMENTS_MODERATE: { value: 'comments:moderate', description: 'Decide on comments, close and open conversations.' },
    READERS_BAN: { value: 'readers:ban', description: 'Ban and suspend readers.' },
    WORDS_EDIT: { value: 'words:edit', description: 'Change the word lists.' },
    ARTICLES_WRITE: { value: 'articles:write', description: 'Write articles.' },
    ARTICLES_PUBLISH: { value: 'articles:publish', description: 'Publish, correct and withdraw articles.' },
    SITE_CONFIGURE: { value: 'site:configure', description: 'Change the settings of the site.' },
    STAFF_MANAGE: { value: 'staff:manage', description: 'See the staff and change their roles and tokens.' },
    AUDIT_READ: { value: 'audit:read', description: 'Read who of the staff did what.' },
    DATA_EXPORT: { value: 'data:export', description: 'Export and erase what is stored of readers.' },
  } as const,
});
