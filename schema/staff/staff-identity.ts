import type { Permission } from './staff-role.ts';

/** Somebody of the staff of the site that is asked. Whoever works for other sites only is nobody here. */
export interface StaffIdentity {
  readonly id: string;
  readonly name: string;
  /** On this request's site: what the role implies and, by token, no more than the token carries. */
  readonly permissions: ReadonlySet<Permission>;
  /** Ids of the sections to which the role is narrowed, those below them included; null for the whole site. */
  readonly sections: readonly string[] | null;
  /** Signed in to the console with a cookie, or a program with a token. */
  readonly via: 'session' | 'token';
}
