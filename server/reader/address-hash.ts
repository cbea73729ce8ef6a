import { createHmac } from 'node:crypto';
import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Characters of the hash: 132 bits. */
const LENGTH = 22;

/**
 * What is kept of an address: a keyed hash (HMAC-SHA256, base64url, cut to 22 characters) of the block that one household
 * or office has, /24 of IPv4 and /56 of IPv6. Another for each site, so that nobody is followed from one to the next.
 * @returns null for what is no address.
 */
export function addressHash(secret: Buffer, siteId: string, address: string | undefined): string | null {
  if (address === undefined || !ipaddr.isValid(address)) return null;
  return createHmac('sha256', secret).update(`${siteId} ${blockOf(address)}`).digest('base64url').slice(0, LENGTH);
}

/** The block of a valid address, as text. */
export function blockOf(address: string): string {
  // As most come, and views by the thousand: all but the last number, as it is written.
  if (isIPv4(address)) return `${address.slice(0, address.lastIndexOf('.'))}.0/24`;
  const parsed = ipaddr.process(address);
  const isFour = parsed.kind() === 'ipv4';
  const kept = isFour ? 3 : 7;
  const bytes = parsed.toByteArray().map((byte, index) => (index < kept ? byte : 0));
  return `${ipaddr.fromByteArray(bytes).toNormalizedString()}/${kept * 8}`;
}
