import type { Key } from '@gazette/schema/gate/keyset.ts';

/** A page of a list: what follows a place in it, or what stands before. */
export interface ListPlace {
  readonly side: 'older' | 'newer';
  readonly key: Key;
}

const form = /^([on])([0-9a-z]{1,9})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Short enough for an address that people pass on. */
export function encodePlace(side: ListPlace['side'], { at, id }: Key): string {
  return `${side === 'older' ? 'o' : 'n'}${at.getTime().toString(36)}-${id}`;
}

/** Undefined for anything that `encodePlace` does not write. */
export function decodePlace(cursor: string): ListPlace | undefined {
  const [, side, at, id] = form.exec(cursor) ?? [];
  if (side === undefined || at === undefined || id === undefined) return undefined;
  return { side: side === 'o' ? 'older' : 'newer', key: { at: new Date(Number.parseInt(at, 36)), id } };
}
