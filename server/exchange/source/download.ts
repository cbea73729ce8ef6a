import { lookup as resolveName } from 'node:dns';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { Agent, request } from 'undici';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../import-limits.ts';
import { checkedLookup, type Network } from './checked-lookup.ts';
import { refuseAddress } from './refuse-address.ts';

export type { Network } from './checked-lookup.ts';

export const openNetwork = (limits: Pick<ImportLimits, 'allowPrivateAddresses'>): Network => ({
  lookup: resolveName,
  refuse: limits.allowPrivateAddresses ? () => undefined : refuseAddress,
});

export interface Download {
  /** Where the redirects led. */
  readonly url: string;
  readonly body: Readable;
  close(): Promise<void>;
}

/**
 * Opens what an http(s) address answers, following redirects, each of which is checked like the first address.
 *
 * The name is resolved and checked inside the connection's own lookup, so that what was checked is what is connected
 * to: a name that changes its address in between (DNS rebinding) gains nothing.
 * @throws {ImportError} naming the address and what is wrong with it.
 */
export async function download(
  address: string,
  limits: Pick<ImportLimits, 'timeout' | 'maxRedirects' | 'allowPrivateAddresses'>,
  network = openNetwork(limits),
): Promise<Download> {
  const signal = AbortSignal.timeout(limits.timeout);
  const agent = new Agent({ connect: { lookup: checkedLookup(network, refused) }, maxHeaderSize: 16_384 });
  try {
    let url = checkedUrl(address, network);
    for (let hop = 0; hop <= limits.maxRedirects; hop += 1) {
      const answer = await request(url, {
        dispatcher: agent,
        signal,
        headers: { accept: '*/*', 'accept-encoding': 'gzip', 'user-agent': 'Gazette import' },
      });
      const location = redirectOf(answer.statusCode, answer.headers['location']);
      if (location === undefined) {
        if (answer.statusCode !== 200) {
          await answer.body.dump();
          throw new ImportError(`${url} answers with HTTP status ${answer.statusCode}.`);
        }
        return { url: url.href, body: answer.body, close: () => agent.destroy() };
      }
      await answer.body.dump();
      url = checkedUrl(new URL(location, url).href, network);
    }
    throw new ImportError(`${address} redirects more than ${limits.maxRedirects} times.`);
  } catch (error) {
    await agent.destroy();
    throw downloadError(address, error, limits);
  }
}

/** What went wrong while downloading, in words that name the address. */
export function downloadError(address: string, error: unknown, limits: Pick<ImportLimits, 'timeout'>): ImportError {
  if (error instanceof ImportError) return error;
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
    return new ImportError(`${address} took longer than ${limits.timeout / 1000} s (GAZETTE_IMPORT_TIMEOUT).`);
  }
  const reason = error instanceof Error ? error.message || String((error as { code?: string }).code) : String(error);
  return new ImportError(`${address} cannot be fetched: ${reason}.`);
}

function redirectOf(status: number, location: string | string[] | undefined): string | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined;
  return Array.isArray(location) ? location[0] : location;
}

function checkedUrl(address: string, network: Network): URL {
  if (!URL.canParse(address)) throw new ImportError(`${address} is not an address.`);
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new ImportError(`${address} cannot be fetched: only http and https are.`);
  }
  // A literal address is connected to without any lookup.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host)) {
    const refusal = network.refuse(host);
    if (refusal) throw refused(host, refusal);
  }
  return url;
}

function refused(host: string, refusal: string): ImportError {
  return new ImportError(
    `${host} is refused: ${refusal}. GAZETTE_IMPORT_ALLOW_PRIVATE_ADDRESSES=true allows the own network.`,
  );
}
