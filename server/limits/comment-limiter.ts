import { createHmac, randomBytes } from 'node:crypto';
import { RateLimited } from '@gazette/schema/gate/refusal.ts';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Decides whether an address may post now. */
export interface CommentLimiter {
  /** @throws {RateLimited} when the address has posted too much of late. */
  admit(address: string | undefined): Promise<void>;
}

/** At most `perMinute` tries a minute from one address, which is kept as a keyed hash for that minute only. */
export function createCommentLimiter(perMinute: number): CommentLimiter {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const secret = randomBytes(32);
  return {
    async admit(address) {
      if (address === undefined) return;
      const key = createHmac('sha256', secret).update(address).digest('base64url');
      try {
        await limiter.consume(key);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        throw new RateLimited('Too many comments from here; wait a little.', Math.ceil(error.msBeforeNext / 1000));
      }
    },
  };
}
