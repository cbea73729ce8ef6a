import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';

export const readerKeyAlgorithms = ['HS256', 'RS256', 'ES256'] as const;
export type ReaderKeyAlgorithm = (typeof readerKeyAlgorithms)[number];

/** A key with which a publisher signs the tokens of its own readers. */
export const ReaderKeySchema = defineEntity({
  name: 'ReaderKey',
  tableName: 'reader_key',
  properties: {
    site: () => p.manyToOne(Site).mapToPk().index(false).primary().deleteRule('cascade'),
    /** `kid` of the tokens. */
    keyId: p.text().primary(),
    algorithm: p.text().$type<ReaderKeyAlgorithm>(),
    /** The shared secret (HS256) or the public key as PEM. */
    key: p.text().hidden(),
    createdAt: p.datetime(3),
  },
});
export class ReaderKey extends ReaderKeySchema.class {}
ReaderKeySchema.setClass(ReaderKey);
