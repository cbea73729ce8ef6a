import { RateLimited } from '@gazette/schema/gate/refusal.ts';
import { jsonAnswer } from '../http/answer.ts';
import type { Handler } from '../http/route.ts';
import type { Services } from '../services.ts';

const noStore = { 'cache-control': 'no-store' };

/** `GET /challenge?site=KEY`: asked for when a reader begins to write, and again when a comment needs a proof of work. */
export function createChallengeHandler({ readers, sites }: Pick<Services, 'readers' | 'sites'>): Handler {
  return async (_request, { url, address }) => {
    const key = url.searchParams.get('site');
    const site = key === null ? sites.default() : sites.byKey(key);
    if (!site) return jsonAnswer(404, { code: 'UNKNOWN_SITE', message: 'There is no such site.' }, noStore);
    try {
      return jsonAnswer(200, await readers.challenge(site, await readers.addressHash(site, address)), noStore);
    } catch (error) {
      if (!(error instanceof RateLimited)) throw error;
      const { code, message, retryAfter } = error;
      return jsonAnswer(429, { code, message, retryAfter }, { ...noStore, 'retry-after': String(retryAfter) });
    }
  };
}
