import type { Key } from '../gate/keyset.ts';
import { badRequest } from './errors.ts';
import { isUuid } from './global-id.ts';

/** A place in a keyset list as an opaque word: milliseconds and id. */
export function encodeCursor({ at, id }: Key): string {
  return Buffer.from(`${at.getTime()}:${id}`).toString('base64url');
}

/** @throws a GraphQL error BAD_CURSOR for what `encodeCursor` did not write. */
export function decodeCursor(cursor: string): Key {
  const [milliseconds, id, ...rest] = Buffer.from(cursor, 'base64url').toString().split(':');
  const at = new Date(Number(milliseconds));
  if (!/^-?\d{1,16}$/.test(milliseconds ?? '') || !id || rest.length > 0 || !isUuid(id) || Number.isNaN(at.getTime())) {
    throw badRequest('BAD_CURSOR', `"${cursor.slice(0, 100)}" is not a cursor of this list.`);
  }
  return { at, id };
}
