import { hashOfKey } from '../../staff/random-key.ts';

// Letters are known by their keys (`mail.key`), by which the same one is never written twice.

const DAY = 'YYYY-MM-DD'.length;

/** Keys of the questions that an address may get on one day (UTC): as many as there are of these, and no more. */
export function questionKeys(address: string, now: Date, most: number): string[] {
  const day = now.toISOString().slice(0, DAY);
  const receiver = hashOfKey(address);
  return Array.from({ length: most }, (_, index) => `notice-question:${receiver}:${day}:${index + 1}`);
}

/** One letter of a subscription: there is none other of that moment. */
export function letterKey(subscription: string, now: Date): string {
  return `notice:${subscription}:${now.getTime()}`;
}

/** Whether it is a letter about replies, which is not sent when those have gone meanwhile. */
export function tellsOfReplies(key: string): boolean {
  return key.startsWith('notice:');
}
