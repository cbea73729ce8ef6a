import ipaddr from 'ipaddr.js';
import { blockOf } from '../reader/address-hash.ts';

/** The block of an address. All that come from nowhere are one block. */
export function blockIn(address: string | undefined): string {
  return address !== undefined && ipaddr.isValid(address) ? blockOf(address) : 'none';
}
