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
  /** Where the address itself has moved for good: as far as nothing but permanent redirects led. */
  readonly permanentUrl: string;
  readonly body: Readable;
  /** Whether nothing has changed since the answer whose validators were sent (304); `body` is empty then. */
  readonly isKnown: boolean;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  close(): Promise<void>;
}

/** Of an earlier answer: what is still so is not sent again. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
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
  limits: Pick<ImportLimits, 'settings' | 'timeout' | 'maxRedirects' | 'allowPrivateAddresses'>,
  network = openNetwork(limits),
  known?: Validators,
): Promise<Download> {
  const signal = AbortSignal.timeout(limits.timeout);
  const refusing = (host: string, refusal: string) => refused(host, refusal, limits.settings);
  const agent = new Agent({ connect: { lookup: checkedLookup(network, refusing) }, maxHeaderSize: 16_384 });
  try {
    let url = checkedUrl(address, network, limits.settings);
    let permanentUrl = address;
    let isForGood = true;
    for (let hop = 0; hop <= limits.maxRedirects; hop += 1) {
      const answer = await request(url, {
        dispatcher: agent,
        signal,
        headers: {
          accept: '*/*',
          'accept-encoding': 'gzip',
          'user-agent': 'Gazette import',
          ...(known?.etag ? { 'if-none-match': known.etag } : {}),
          ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
        },
      });
      const location = redirectOf(answer.statusCode, answer.headers['location']);
      if (location === undefined) {
        const isKnown = known !== undefined && answer.statusCode === 304;
        if (answer.statusCode !== 200 && !isKnown) {
          await answer.body.dump();
          // What a temporary redirect leads to says nothing of the address.
          const isGone = answer.statusCode === 410 && isForGood;
          throw new ImportError(`${url} answers with HTTP status ${answer.statusCode}.`, isGone ? 'gone' : 'refused');
        }
        const header = (name: string) => [answer.headers[name]].flat()[0];
        const validators = { etag: header('etag'), lastModified: header('last-modified') };
        return { url: url.href, permanentUrl, body: answer.body, isKnown, ...validators, close: () => agent.destroy() };
      }
      await answer.body.dump();
      url = checkedUrl(new URL(location, url).href, network, limits.settings);
      isForGood &&= permanent.has(answer.statusCode);
      if (isForGood) permanentUrl = url.href.replace(/#.*$/, '');
    }
    throw new ImportError(`${address} redirects more than ${limits.maxRedirects} times.`, 'unreachable');
  } catch (error) {
    await agent.destroy();
    throw downloadError(address, error, limits);
  }
}

/** What went wrong while downloading, in words that name the address. */
export function downloadError(address: string, error: unknown, limits: Pick<ImportLimits, 'settings' | 'timeout'>): ImportError {
  if (error instanceof ImportError) return error;
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
    return new ImportError(`${address} took longer than ${limits.timeout / 1000} s (${limits.settings}_TIMEOUT).`, 'timeout');
  }
  const reason = error instanceof Error ? error.message || String((error as { code?: string }).code) : String(error);
  return new ImportError(`${address} cannot be fetched: ${reason}.`, 'unreachable');
}

const permanent: ReadonlySet<number> = new Set([301, 308]);

function redirectOf(status: number, location: string | string[] | undefined): string | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined;
  return Array.isArray(location) ? location[0] : location;
}

function checkedUrl(address: string, network: Network, settings: string): URL {
  if (!URL.canParse(address)) throw new ImportError(`${address} is not an address.`, 'unreachable');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new ImportError(`${address} cannot be fetched: only http and https are.`, 'unreachable');
  }
  // A literal address is connected to without any lookup.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host)) {
    const refusal = network.refuse(host);
    if (refusal) throw refused(host, refusal, settings);
  }
  return url;
}

function refused(host: string, refusal: string, settings: string): ImportError {
  return new ImportError(
    `${host} is refused: ${refusal}. ${settings}_ALLOW_PRIVATE_ADDRESSES=true allows the own network.`,
    'private',
  );
}
