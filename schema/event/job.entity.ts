import { defineEntity, p } from '@mikro-orm/core';

/** The state of one recurring job, shared by all processes; the lease makes each run happen in one of them. */
export const JobSchema = defineEntity({
  name: 'Job',
  tableName: 'job',
  properties: {
    name: p.text().primary(),
    nextRunAt: p.datetime(3),
    leaseOwner: p.text().nullable(),
    leaseUntil: p.datetime(3).nullable(),
    lastRunAt: p.datetime(3).nullable(),
    lastError: p.text().nullable(),
  },
});
export class Job extends JobSchema.class {}
JobSchema.setClass(Job);
