import type { Key } from '../gate/keyset.ts';
import { badRequest } from './errors.ts';
import { isUuid } from './global-id.ts';

/** How the places of a list are written as opaque words. A cursor of one kind of list is none of another. */
export interface CursorCodec<At extends Date | number> {
  encode(key: Key<At>): string;
  /** @throws a GraphQL error BAD_CURSOR for what `encode` did not write. */
  decode(cursor: string): Key<At>;
}

/** A place in a list by instant: milliseconds and id. */
export function encodeCursor({ at, id }: Key): string {
  return Buffer.from(`${at.getTime()}:${id}`).toString('base64url');
}

/** @throws a GraphQL error BAD_CURSOR for what `encodeCursor` did not write. */
export function decodeCursor(cursor: string): Key {
  const [milliseconds, id] = parts(cursor, /^-?\d{1,16}$/);
  const at = new Date(Number(milliseconds));
  if (Number.isNaN(at.getTime())) throw badCursor(cursor);
  return { at, id };
}

export const instantCursor: CursorCodec<Date> = { encode: encodeCursor, decode: decodeCursor };

/** A place in a list by count, as `#12:id`. */
export const countCursor: CursorCodec<number> = {
  encode: ({ at, id }) => Buffer.from(`#${at}:${id}`).toString('base64url'),
  decode(cursor) {
    const [count, id] = parts(cursor, /^#\d{1,9}$/);
    return { at: Number(count.slice(1)), id };
  },
};

/** A place in a list in the order of slugs, which are the only key: `at` is nothing. */
export const slugCursor: CursorCodec<number> = {
  encode: ({ id }) => Buffer.from(`/${id}`).toString('base64url'),
  decode(cursor) {
    const place = Buffer.from(cursor, 'base64url').toString();
    if (!place.startsWith('/') || place.length < 2 || place.includes('\0')) throw badCursor(cursor);
    return { at: 0, id: place.slice(1) };
  },
};

function parts(cursor: string, place: RegExp): [string, string] {
  const [at = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split(':');
  if (!place.test(at) || rest.length > 0 || !isUuid(id)) throw badCursor(cursor);
  return [at, id];
}

function badCursor(cursor: string) {
  return badRequest('BAD_CURSOR', `"${cursor.slice(0, 100)}" is not a cursor of this list.`);
}
