import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';
import { Staff } from '../staff/staff.entity.ts';
import { Reader } from './reader.entity.ts';

/** That a reader may not write: for good (`until` absent) or for a time. */
export const BanSchema = defineEntity({
  name: 'Ban',
  tableName: 'ban',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    reader: () => p.manyToOne(Reader).mapToPk().index(false).deleteRule('cascade'),
    /** Keyed hash of the address block from which the reader wrote last; as long as such hashes are kept. */
    addressHash: p.text().nullable(),
    reason: p.text(),
    createdAt: p.datetime(3),
    until: p.datetime(3).nullable(),
    liftedAt: p.datetime(3).nullable(),
    staff: () => p.manyToOne(Staff).mapToPk().index(false).nullable().deleteRule('set null'),
  },
  indexes: [
    { name: 'ban_reader', properties: ['reader'] },
    { name: 'ban_address', properties: ['site', 'addressHash'] },
    { name: 'ban_site', properties: ['site', 'createdAt', 'id'] },
    { name: 'ban_staff', properties: ['staff'] },
  ],
});
export class Ban extends BanSchema.class {}
BanSchema.setClass(Ban);
