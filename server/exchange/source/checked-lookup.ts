import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** How names become addresses and which addresses are refused; tests put their own network here. */
export interface Network {
  readonly lookup: LookupFunction;
  readonly refuse: (address: string) => string | undefined;
}

/**
 * A lookup that refuses a name when any of its addresses is refused. Used by the connection itself, so that what was
 * checked is what is connected to: a name that changes its address in between (DNS rebinding) gains nothing.
 *
 * @param refused makes the error of a refusal.
 */
export function checkedLookup(network: Network, refused: (host: string, refusal: string) => Error): LookupFunction {
  return (host, options, callback) => {
    network.lookup(host, { ...options, all: true }, (error, found) => {
      const addresses = found as unknown as LookupAddress[];
      if (error) return callback(error, '');
      for (const { address } of addresses) {
        const refusal = network.refuse(address);
        if (refusal) return callback(refused(host, refusal), '');
      }
      if (options.all) return callback(null, addresses);
      const first = addresses[0];
      return first ? callback(null, first.address, first.family) : callback(new Error(`${host} has no address`), '');
    });
  };
}
