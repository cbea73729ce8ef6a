import { defineEntity, p } from '@mikro-orm/core';

/**
 * How often an advertisement was seen and clicked within a day (UTC). A row says nothing of who did.
 *
 * No foreign keys: a batch must neither wait for one that is being changed nor fail with one that is gone.
 */
export const CreativeCountSchema = defineEntity({
  name: 'CreativeCount',
  tableName: 'creative_count',
  properties: {
    siteId: p.uuid().primary(),
    startsAt: p.datetime(3).primary(),
    creativeId: p.uuid().primary(),
    impressions: p.integer(),
    clicks: p.integer(),
  },
});
export class CreativeCount extends CreativeCountSchema.class {}
CreativeCountSchema.setClass(CreativeCount);
