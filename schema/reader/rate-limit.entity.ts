import { defineEntity, p } from '@mikro-orm/core';

/**
 * How much somebody has done within the current stretch of time; the processes of one installation count together here.
 * Laid out as the library that counts (`rate-limiter-flexible`) expects it, which is why a time is a number.
 */
export const RateLimitSchema = defineEntity({
  name: 'RateLimit',
  tableName: 'rate_limit',
  properties: {
    /** What is limited, and a reader's id, a keyed hash of an address block (with the article and the hour, of views) or a site's id. */
    key: p.text().primary(),
    points: p.integer(),
    /** Milliseconds since 1970. */
    expire: p.bigint('number').nullable(),
  },
  indexes: [{ name: 'rate_limit_age', properties: ['expire'] }],
});
export class RateLimit extends RateLimitSchema.class {}
RateLimitSchema.setClass(RateLimit);
