import { lookup } from 'node:dns';
import { isIP } from 'node:net';
import { Agent, request, type Dispatcher } from 'undici';
import { checkedLookup, type Network } from '../exchange/source/checked-lookup.ts';
import { refuseAddress } from '../exchange/source/refuse-address.ts';

/** How a POST ended. */
export interface Posted {
  readonly status: number;
  /** What was answered; undefined where that is longer than anybody reads. */
  readonly text: string | undefined;
  /** Seconds after which the receiver wants to be asked again. */
  readonly retryAfter: number | undefined;
}

export interface Poster {
  /**
   * @param timeout milliseconds until the whole answer.
   * @throws when there is no answer in time (a `TimeoutError`) or the address is refused (an `AddressRefused`).
   */
  post(url: string, headers: Record<string, string>, body: string, timeout: number): Promise<Posted>;
  close(): Promise<void>;
}

export interface PostLimits {
  readonly allowPrivateAddresses: boolean;
  /** What an operator does to allow the own network, for the message of a refusal. */
  readonly allowedBy: string;
  /** How names become addresses, for tests. */
  readonly resolve?: Network['lookup'];
}

/** Longest answer that is read, in bytes. */
const MAX_ANSWER = 16_384;

/** An address within the own network, which whoever typed it in must not reach through this server. */
export class AddressRefused extends Error {
  override name = 'AddressRefused';
}

/** Posts to addresses that people have typed in: never into the own network, never along a redirect. */
export function createPoster({ allowPrivateAddresses, allowedBy, resolve = lookup }: PostLimits): Poster {
  const network: Network = { lookup: resolve, refuse: allowPrivateAddresses ? () => undefined : refuseAddress };
  const refused = (host: string, refusal: string) => new AddressRefused(`${host} is refused: ${refusal}. ${allowedBy} allows the own network.`);
  const agent = new Agent({ connect: { lookup: checkedLookup(network, refused) }, maxHeaderSize: 16_384 });
  return {
    async post(url, headers, body, timeout) {
      // A literal address is connected to without any lookup.
      const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
      const refusal = isIP(host) ? network.refuse(host) : undefined;
      if (refusal) throw refused(host, refusal);
      const signal = AbortSignal.timeout(timeout);
      const answer = await request(url, { method: 'POST', dispatcher: agent, signal, headers, body });
      const after = Number(answer.headers['retry-after']);
      return {
        status: answer.statusCode,
        text: await textOf(answer.body),
        retryAfter: Number.isFinite(after) && after >= 0 ? after : undefined,
      };
    },
    close: () => agent.close(),
  };
}

async function textOf(body: Dispatcher.ResponseData['body']): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    length += part.length;
    // Leaving the loop closes the connection: the rest is not waited for.
    if (length > MAX_ANSWER) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
