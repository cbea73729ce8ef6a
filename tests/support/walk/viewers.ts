import { hashOfKey } from '@gazette/schema/staff/random-key.ts';
import { permissions, rolePermissions, type Permission } from '@gazette/schema/staff/staff-role.ts';
import type { AskOptions, Newsroom } from '../newsroom.ts';
import type { FilledNewsroom } from './fill-newsroom.ts';
import { mark, type Key, type Kind, type Mark } from './marks.ts';

/** Somebody who walks: by what they send, and what they may see. */
export interface Viewer {
  readonly name: string;
  /** The site that is asked. */
  readonly site: Key;
  readonly options: AskOptions;
  /** On that site; null for nobody of its staff. */
  readonly permissions: ReadonlySet<Permission> | null;
  readonly sees: ReadonlySet<Mark>;
}

export interface Viewers {
  readonly stranger: Viewer;
  /** Stranger on the other site. */
  readonly strangerThere: Viewer;
  /** Has written comments in every state. */
  readonly reader: Viewer;
  /** The same reader, whose token is none on the other site. */
  readonly readerThere: Viewer;
  /** Owner of the other site, signed in, on this one. */
  readonly staffOfOther: Viewer;
  /** The same at home. */
  readonly ownerThere: Viewer;
  readonly moderator: Viewer;
  /** A program that may read comments and nothing else. */
  readonly program: Viewer;
}

const sees = (site: Key, ...kinds: readonly Kind[]) => new Set(kinds.map((kind) => mark(kind, site)));

export async function makeViewers(newsroom: Newsroom, { other, readers }: FilledNewsroom): Promise<Viewers> {
  const readerToken = await newsroom.services.readers.issueToken({ id: readers.gazette.own }, newsroom.site);
  const ownerToken = await newsroom.addStaff('owner', other);
  const cookie = await signIn(newsroom, ownerToken);
  const moderatorToken = await newsroom.addStaff('moderator');
  const readerOptions = { reader: readerToken };
  return {
    stranger: { name: 'a stranger', site: 'gazette', options: {}, permissions: null, sees: sees('gazette', 'public') },
    strangerThere: { name: 'a stranger', site: 'other', options: {}, permissions: null, sees: sees('other', 'public') },
    reader: {
      name: 'a reader who has written',
      site: 'gazette',
      options: readerOptions,
      permissions: null,
      sees: sees('gazette', 'public', 'own'),
    },
    readerThere: {
      name: 'the same reader',
      site: 'other',
      options: readerOptions,
      permissions: null,
      sees: sees('other', 'public'),
    },
    staffOfOther: {
      name: 'an owner of the other site',
      site: 'gazette',
      options: { headers: { cookie } },
      permissions: null,
      sees: sees('gazette', 'public'),
    },
    ownerThere: {
      name: 'the same owner',
      site: 'other',
      options: { token: ownerToken },
      permissions: new Set(permissions),
      sees: sees('other', 'public', 'own', 'held', 'desk', 'owners', 'unpublished'),
    },
    moderator: {
      name: 'a moderator',
      site: 'gazette',
      options: { token: moderatorToken },
      permissions: new Set(rolePermissions.moderator),
      sees: sees('gazette', 'public', 'own', 'held', 'desk'),
    },
    program: {
      name: 'a program that reads comments',
      site: 'gazette',
      options: { token: await newsroom.addStaff('moderator', newsroom.site, ['comments:read']) },
      permissions: new Set(['comments:read'] as const),
      sees: sees('gazette', 'public', 'own', 'held', 'desk'),
    },
  };
}

/** A session of whom a token belongs to, as a browser brings it along. */
async function signIn({ services: { database }, write }: Newsroom, token: string): Promise<string> {
  const word = 'walk-session-of-the-other-owner';
  const { staff_id } = await database.reads
    .selectFrom('staff_token')
    .select('staff_id')
    .where('hash', '=', hashOfKey(token))
    .executeTakeFirstOrThrow();
  await write(async ({ sql, now }) => {
    const expires_at = new Date(now.getTime() + 3_600_000);
    await sql
      .insertInto('staff_session')
      .values({ hash: hashOfKey(word), staff_id, created_at: now, expires_at })
      .execute();
  });
  return `__Host-gazette=${word}`;
}
