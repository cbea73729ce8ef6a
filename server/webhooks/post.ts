import { lookup } from 'node:dns';
import { isIP } from 'node:net';
import { Agent, request } from 'undici';
import { checkedLookup, type Network } from '../exchange/source/checked-lookup.ts';
import { refuseAddress } from '../exchange/source/refuse-address.ts';

/** How a POST ended. */
export interface Posted {
  readonly status: number;
  /** Seconds after which the receiver wants to be asked again. */
  readonly retryAfter: number | undefined;
}

export interface Poster {
  /** @throws when there is no answer in time or the address is refused. */
  post(url: string, headers: Record<string, string>, body: string): Promise<Posted>;
  close(): Promise<void>;
}

export interface PostLimits {
  /** Milliseconds until the whole answer. */
  readonly timeout: number;
  readonly allowPrivateAddresses: boolean;
}

/** Posts to addresses that people have typed in: never into the own network, never along a redirect. */
export function createPoster({ timeout, allowPrivateAddresses }: PostLimits): Poster {
  const network: Network = { lookup, refuse: allowPrivateAddresses ? () => undefined : refuseAddress };
  const agent = new Agent({ connect: { lookup: checkedLookup(network, refused), timeout }, maxHeaderSize: 16_384 });
  return {
    async post(url, headers, body) {
      // A literal address is connected to without any lookup.
      const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
      const refusal = isIP(host) ? network.refuse(host) : undefined;
      if (refusal) throw refused(host, refusal);
      const signal = AbortSignal.timeout(timeout);
      const answer = await request(url, { method: 'POST', dispatcher: agent, signal, headers, body });
      await answer.body.dump({ limit: 16_384, signal });
      const after = Number(answer.headers['retry-after']);
      return { status: answer.statusCode, retryAfter: Number.isFinite(after) && after >= 0 ? after : undefined };
    },
    close: () => agent.close(),
  };
}

function refused(host: string, refusal: string): Error {
  return new Error(`${host} is refused: ${refusal}. GAZETTE_WEBHOOK_ALLOW_PRIVATE_ADDRESSES=true allows the own network.`);
}
