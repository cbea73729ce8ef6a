import { v7 as uuid } from 'uuid';
import { InvalidInput, NotAllowed, type InvalidField } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { cleanLine } from '../text/clean-text.ts';
import { hashOfKey, randomKey } from './random-key.ts';
import { recordAudit } from './record-audit.ts';
import { rolePermissions, type Permission, type StaffRole } from './staff-role.ts';

type By = { readonly id: string } | null;

/** What every token begins with, so that one that got out can be found in files and logs. */
export const TOKEN_PREFIX = 'gzt_';

/** A token is good for a year at most; milliseconds. */
export const LONGEST_TOKEN = 366 * 86_400_000;

const LONGEST_NAME = 80;

export interface NewToken {
  /** Id of the staff in whose name it acts. */
  readonly staff: string;
  /** What it is for, as its owner will recognise it. */
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly expiresAt: Date;
}

/**
 * Makes a token for the unit's site.
 * @returns the token, which cannot be read again: only its hash is kept.
 * @throws {InvalidInput} for a name, an end or permissions that cannot be; {NotAllowed} for one who has no role here.
 */
export async function createStaffToken(unit: Unit, token: NewToken, by: By): Promise<{ id: string; token: string }> {
  const name = cleanLine(token.name);
  const permissions = [...new Set(token.permissions)];
  const member = await unit.sql
    .selectFrom('staff_membership')
    .select('role')
    .where('staff_id', '=', token.staff)
    .where('site_id', '=', unit.site.id)
    .executeTakeFirst();
  if (!member) throw new NotAllowed('Only somebody who has a role on this site can have a token for it.');
  const problems = [...problemsOf({ ...token, name, permissions }, member.role, unit.now)];
  if (problems.length > 0) throw new InvalidInput(problems);
  const id = uuid();
  const word = `${TOKEN_PREFIX}${randomKey()}`;
  await unit.sql
    .insertInto('staff_token')
    .values({
      id,
      staff_id: token.staff,
      site_id: unit.site.id,
      name,
      hash: hashOfKey(word),
      permissions: JSON.stringify(permissions) as never,
      created_at: unit.now,
      expires_at: token.expiresAt,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
  const detail = { name, permissions, expiresAt: token.expiresAt.toISOString() };
  await recordAudit(unit, { staff: by, action: 'token.create', subject: id, detail });
  return { id, token: word };
}

/**
 * Ends a token of the unit's site now.
 * @param owner when given, only a token of theirs.
 * @throws {NotAllowed} where there is no such token.
 */
export async function revokeStaffToken(unit: Unit, id: string, by: By, owner?: string): Promise<void> {
  const ended = await unit.sql
    .updateTable('staff_token')
    .set({ revoked_at: unit.now })
    .where('id', '=', id)
    .where('site_id', '=', unit.site.id)
    .where('revoked_at', 'is', null)
    .$if(owner !== undefined, (query) => query.where('staff_id', '=', owner as string))
    .returning('name')
    .executeTakeFirst();
  if (!ended) throw new NotAllowed('There is no such token that still works.');
  await recordAudit(unit, { staff: by, action: 'token.revoke', subject: id, detail: { name: ended.name } });
}

function* problemsOf({ name, permissions, expiresAt }: NewToken, role: StaffRole, now: Date): Generator<InvalidField> {
  if (name === '') yield { name: 'name', code: 'REQUIRED', message: 'Say what the token is for.' };
  if (Array.from(name).length > LONGEST_NAME) {
    yield { name: 'name', code: 'TOO_LONG', message: `A name has at most ${LONGEST_NAME} characters.` };
  }
  if (permissions.length === 0) {
    yield { name: 'permissions', code: 'REQUIRED', message: 'Name at least one permission.' };
  }
  const beyond = permissions.filter((permission) => !rolePermissions[role].includes(permission));
  if (beyond.length > 0) {
    yield {
      name: 'permissions',
      code: 'INVALID',
      message: `The role "${role}" does not include: ${beyond.join(', ')}.`,
    };
  }
  if (expiresAt <= now) yield { name: 'expiresAt', code: 'INVALID', message: 'The token would have expired already.' };
  if (expiresAt.getTime() - now.getTime() > LONGEST_TOKEN) {
    yield { name: 'expiresAt', code: 'INVALID', message: 'A token is good for a year at most.' };
  }
}
