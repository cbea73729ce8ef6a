import type { EventCursor } from '../event/event-log.ts';

/** A place in the log as an opaque word. */
export function encodeEventCursor({ transaction, position }: EventCursor): string {
  return Buffer.from(`${transaction}.${position}`).toString('base64url');
}

/** @returns undefined for what `encodeEventCursor` did not write. */
export function decodeEventCursor(text: string): EventCursor | undefined {
  const [, transaction, position] = /^(\d{1,15})\.(\d{1,15})$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  return transaction === undefined ? undefined : { transaction: Number(transaction), position: Number(position) };
}

/** Whether `one` stands after `other` in the log. */
export function isAfter(one: EventCursor, other: EventCursor): boolean {
  return one.transaction === other.transaction ? one.position > other.position : one.transaction > other.transaction;
}
