import { defineEntity, p } from '@mikro-orm/core';

/** A key of the installation's own, made on its first start and shared by all its processes. */
export const SecretSchema = defineEntity({
  name: 'Secret',
  tableName: 'secret',
  properties: {
    /** What it signs or hashes: `reader-token`, `address-hash` … */
    name: p.text().primary(),
    /** 32 random bytes, base64url. */
    value: p.text().hidden(),
    createdAt: p.datetime(3),
  },
});
export class Secret extends SecretSchema.class {}
SecretSchema.setClass(Secret);
