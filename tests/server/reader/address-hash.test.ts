import { addressHash } from '@gazette/server/reader/address-hash.ts';
import { describe, expect, it } from 'vitest';

const key = Buffer.alloc(32, 7);
const hash = (address: string | undefined, site = 'a') => addressHash(key, site, address);

describe('the keyed hash of an address', () => {
  it('is one for a whole block and another for the next', () => {
    expect(hash('192.0.2.1')).toBe(hash('192.0.2.254'));
    expect(hash('192.0.2.1')).not.toBe(hash('192.0.3.1'));
    expect(hash('2001:db8:0:1200::1')).toBe(hash('2001:db8:0:12ff:ffff::9'));
    expect(hash('2001:db8:0:1200::1')).not.toBe(hash('2001:db8:0:1300::1'));
  });

  it('knows an IPv4 address in the clothes of an IPv6 one', () => {
    expect(hash('::ffff:192.0.2.9')).toBe(hash('192.0.2.1'));
  });

  it('is another on another site and under another key, and has 22 characters', () => {
    expect(hash('192.0.2.1')).toMatch(/^[\w-]{22}$/);
    expect(hash('192.0.2.1')).not.toBe(hash('192.0.2.1', 'b'));
    expect(hash('192.0.2.1')).not.toBe(addressHash(Buffer.alloc(32, 8), 'a', '192.0.2.1'));
  });

  it('is none of what is no address', () => {
    expect(hash(undefined)).toBeNull();
    expect(hash('unknown, 10.0.0.1')).toBeNull();
  });
});
