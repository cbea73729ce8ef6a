import ipaddr from 'ipaddr.js';

/**
 * Why an address must not be fetched from, or undefined when it is an ordinary public one.
 *
 * A server that fetches what it is told is a door into its own network: loopback, private, link-local (cloud metadata),
 * carrier-grade NAT, multicast, reserved and unspecified ranges are refused, for IPv4, for IPv6 and for IPv4 dressed as
 * IPv6 (mapped, 6to4, NAT64).
 */
export function refuseAddress(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return `${address} is not an address`;
  const parsed = ipaddr.parse(withoutZone(address));
  const range = rangeOf(parsed);
  return range === 'unicast' ? undefined : `${address} is a ${words[range] ?? range} address`;
}

const words: Record<string, string> = {
  carrierGradeNat: 'carrier-grade NAT',
  linkLocal: 'link-local',
  uniqueLocal: 'private',
};

function withoutZone(address: string): string {
  return address.replace(/%.*$/, '');
}

function rangeOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  if (address instanceof ipaddr.IPv4) return address.range();
  if (address.isIPv4MappedAddress()) return address.toIPv4Address().range();
  const range = address.range();
  // NAT64 and 6to4 carry an IPv4 address: what counts is where that one leads.
  const bytes = address.toByteArray();
  if (range === 'rfc6052') return ipaddr.fromByteArray(bytes.slice(12)).range();
  if (range === '6to4') return ipaddr.fromByteArray(bytes.slice(2, 6)).range();
  return range;
}
